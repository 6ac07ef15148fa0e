/** A service project with customers who have no licence, in organizations of their own. */
import type { Site } from '../../../local/running/running-site';

export const PORTAL = {
  /** In Harbour, and asks himself. */
  anna: '712020:portal-anna',
  /** In Harbour as well. */
  hugo: '712020:portal-hugo',
  /** In the other organization. */
  mia: '712020:portal-mia',
  /** Let in by name, in no organization. */
  otto: '712020:portal-otto',
  /** A customer of nothing. */
  stranger: '712020:portal-stranger',
} as const;

const NAMES: Record<keyof typeof PORTAL, string> = {
  anna: 'Anna of Harbour',
  hugo: 'Hugo de Harbour',
  mia: 'Mia of Museum',
  otto: 'Otto Alone',
  stranger: 'Nobody’s customer',
};
const FRENCH = ['hugo'];

export interface Portal {
  /** The number of the desk and of its portal. */
  desk: string;
  harbour: string;
  museum: string;
  /** By the names of the types of issue. */
  types: Record<string, string>;
}

interface Listed {
  values: { id: string; name: string }[];
}

const DESK = '/rest/servicedeskapi';

export async function askPortal<Body = Record<string, unknown>>(
  site: Site,
  as: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Body }> {
  const headers = { 'x-experimentalapi': 'opt-in' };
  const request = { as, product: 'jira', method, path: `${DESK}${path}`, headers } as const;
  const answer = await site.request({ ...request, ...(body === undefined ? {} : { body }) });
  return answer as { status: number; body: Body };
}

async function askAdmin<Body>(site: Site, admin: string, method: string, path: string, body?: unknown) {
  const answer = await askPortal<Body>(site, admin, method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer.body;
}

/** The project gets a portal, two organizations and five customers. */
export async function openPortal(
  site: Site,
  { project = 'SUP', admin = '712020:project-admin' } = {},
): Promise<Portal> {
  site.changeJira({ kind: 'serve-requests', project });
  for (const [name, accountId] of Object.entries(PORTAL))
    site.addPerson({
      ...{ accountId, displayName: NAMES[name as keyof typeof PORTAL], accountType: 'customer', sees: [] },
      locale: FRENCH.includes(name) ? 'fr-CA' : 'en-US',
      customerOf: name === 'stranger' ? [] : [project],
    });
  const desk = await askAdmin<{ id: string }>(site, admin, 'GET', `/servicedesk/${project}`);
  const create = (name: string, accountIds: string[]) =>
    addOrganization(site, admin, desk.id, name, accountIds);
  const harbour = await create('Harbour', [PORTAL.anna, PORTAL.hugo]);
  const museum = await create('Museum', [PORTAL.mia]);
  const { values } = await askAdmin<Listed>(site, admin, 'GET', `/servicedesk/${desk.id}/requesttype`);
  const types = Object.fromEntries(values.map(({ id, name }) => [name, id]));
  return { desk: desk.id, harbour, museum, types };
}

async function addOrganization(site: Site, admin: string, desk: string, name: string, accountIds: string[]) {
  const { id } = await askAdmin<{ id: string }>(site, admin, 'POST', '/organization', { name });
  await askAdmin(site, admin, 'POST', `/organization/${id}/user`, { accountIds });
  await askAdmin(site, admin, 'POST', `/servicedesk/${desk}/organization`, { organizationId: Number(id) });
  return id;
}

export interface NewRequest {
  summary?: string;
  description?: string;
  type?: string;
}

/** A customer asks; the answer is the request, whose issue Jira has under the same key. */
export async function askFor(
  site: Site,
  { desk, types }: Portal,
  as: string,
  { summary = 'The cart is empty', description = 'Since this morning.', type = 'Incident' }: NewRequest = {},
): Promise<{ id: string; key: string }> {
  const requestFieldValues = { summary, description };
  const body = { serviceDeskId: desk, requestTypeId: types[type], requestFieldValues };
  const answer = await askPortal<{ issueId: string; issueKey: string }>(site, as, 'POST', '/request', body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer));
  return { id: answer.body.issueId, key: answer.body.issueKey };
}
