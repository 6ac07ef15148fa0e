import type { BindingsAnswer, SpaceBinding } from '../../contract/clients/client-accounts';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { saveOver } from '../save-over';

/** The spaces that are bound to clients. */
export async function showBindings(ports: Ports): Promise<BindingsAnswer> {
  return { kind: 'bindings', bindings: await ports.clientAccounts.listBindings() };
}

/** Says whose a Confluence space is: what the summary in it may show from then on. */
export async function bindSpace(
  ports: Ports,
  by: string,
  {
    basedOn,
    ...request
  }: Pick<SpaceBinding, 'spaceKey' | 'clientId' | 'anonymous' | 'promised'> & { basedOn?: unknown },
): Promise<BindingsAnswer | Refusal> {
  const client = (await ports.site.listClients()).find(({ id }) => id === request.clientId);
  if (!client) return noClient();
  if ((await ports.confluence.readStatus()) !== 'ready') return noConfluence();
  const space = await ports.clientAccounts.findSpace(request.spaceKey);
  if (!space) return noSpace(request.spaceKey);
  const { id: spaceId, key: spaceKey, name: spaceName } = space;
  const binding = { ...request, spaceId, spaceKey, spaceName, by, at: ports.now() };
  const refused = await saveOver(ports, `space:${spaceId}`, {
    basedOn,
    read: () => ports.clientAccounts.bindingOf({ id: spaceId, key: spaceKey }),
    write: (claim) => ports.clientAccounts.bind(binding, claim),
  });
  if (refused) return refused;
  await ports.site.recordAudit({
    at: ports.now(),
    by,
    what: 'space-bound',
    subject: `${spaceKey} ${client.name}`,
  });
  return showBindings(ports);
}

/** Takes a space back: the summary in it shows nothing any more. */
export async function unbindSpace(ports: Ports, by: string, spaceId: string): Promise<BindingsAnswer> {
  const bound = (await ports.clientAccounts.listBindings()).find((binding) => binding.spaceId === spaceId);
  await ports.clientAccounts.unbind(spaceId);
  if (bound)
    await ports.site.recordAudit({ at: ports.now(), by, what: 'space-unbound', subject: bound.spaceKey });
  return showBindings(ports);
}

const noClient = () => refuse('not-found', ({ refusals }) => refusals.clients.gone);

const noConfluence = () => refuse('invalid', ({ refusals }) => refusals.clients.noConfluence);

const noSpace = (key: string) => refuse('not-found', ({ refusals }) => refusals.clients.noSpace(key));
