/** Whose a Confluence space is, in Forge's key-value storage: `space:{spaceId}`. */
import { kvs } from '@forge/kvs';
import type { Accounts } from '../../../application/ports/accounts';
import type { SpaceBinding } from '../../../contract/client-accounts';
import { bindingShape } from '../accounts/account-shapes';
import { readableUnder, SCHEMA, unnumbered } from '../records';

export const storedBindings: Pick<Accounts, 'bindings' | 'bindingOf' | 'bind' | 'unbind'> = {
  bindings,
  bindingOf,
  bind: (binding) => kvs.set(`space:${binding.spaceId}`, { schema: SCHEMA, ...binding }),
  unbind: (spaceId) => kvs.delete(`space:${spaceId}`),
};

async function bindings(): Promise<SpaceBinding[]> {
  return (await readableUnder('space:', bindingShape)).map(unnumbered);
}

/** By its id; an export names a space by its key alone. */
async function bindingOf({ id, key }: { id: string; key: string }): Promise<SpaceBinding | null> {
  if (id === '') return (await bindings()).find(({ spaceKey }) => spaceKey === key) ?? null;
  const { data } = bindingShape.safeParse(await kvs.get<unknown>(`space:${id}`));
  return data ? unnumbered(data) : null;
}
