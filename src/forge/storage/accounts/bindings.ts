/** Whose a Confluence space is, in Forge's key-value storage: `space:{spaceId}`. */
import { kvs } from '@forge/kvs';
import type { ClientAccounts } from '../../../application/ports/accounts';
import type { SpaceBinding } from '../../../contract/clients/client-accounts';
import { saveRecord } from '../records/parts';
import { listReadable } from '../records/records';
import { withoutSchema } from '../records/schema';
import { bindingShape } from './account-shapes';

export const storedBindings: Pick<ClientAccounts, 'listBindings' | 'bindingOf' | 'bind' | 'unbind'> = {
  listBindings,
  bindingOf,
  bind: (binding, claim) => saveRecord(`space:${binding.spaceId}`, binding, claim),
  unbind: (spaceId) => kvs.delete(`space:${spaceId}`),
};

async function listBindings(): Promise<SpaceBinding[]> {
  return (await listReadable('space:', bindingShape)).map(withoutSchema);
}

/** By its id; an export names a space by its key alone. */
async function bindingOf({ id, key }: { id: string; key: string }): Promise<SpaceBinding | null> {
  if (id === '') return (await listBindings()).find(({ spaceKey }) => spaceKey === key) ?? null;
  const { data } = bindingShape.safeParse(await kvs.get<unknown>(`space:${id}`));
  return data ? withoutSchema(data) : null;
}
