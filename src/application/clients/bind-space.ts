import type { BindingsAnswer, SpaceBinding } from '../../contract/client-accounts';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';

/** The spaces that are bound to clients. */
export async function showBindings(ports: Ports): Promise<BindingsAnswer> {
  return { kind: 'bindings', bindings: await ports.clientAccounts.listBindings() };
}

/** Says whose a Confluence space is: what the summary in it may show from then on. */
export async function bindSpace(
  ports: Ports,
  by: string,
  request: Pick<SpaceBinding, 'spaceKey' | 'clientId' | 'anonymous' | 'promised'>,
): Promise<BindingsAnswer | Refusal> {
  const client = (await ports.site.listClients()).find(({ id }) => id === request.clientId);
  if (!client) return noClient();
  if ((await ports.confluence.readStatus()) !== 'ready') return noConfluence();
  const space = await ports.clientAccounts.findSpace(request.spaceKey);
  if (!space) return noSpace(request.spaceKey);
  const { id: spaceId, key: spaceKey, name: spaceName } = space;
  await ports.clientAccounts.bind({ ...request, spaceId, spaceKey, spaceName, by, at: ports.now() });
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

const noClient = () => refuse('not-found', 'This client is no longer there.', 'Ce client n’existe plus.');

const noConfluence = () =>
  refuse(
    'invalid',
    'This site has no Confluence, or the app is not connected to it. Connect the app to Confluence, then bind the space.',
    'Ce site n’a pas Confluence, ou l’app n’y est pas connectée. Connectez l’app à Confluence, puis liez l’espace.',
  );

const noSpace = (key: string) =>
  refuse(
    'not-found',
    `The app sees no space with the key ${key}; check the key, and that the app may see the space.`,
    `L’application ne voit aucun espace de clé ${key}\u00a0; vérifiez la clé, et que l’application peut voir l’espace.`,
  );
