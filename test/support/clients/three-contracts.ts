/** One service project with three contracts of different lengths to answer a fatal issue, and work that is not followed at all. */
import { find, put } from '../../../local/documents/documents';
import { loadProducts } from '../../../local/forge/load-products';
import type { Project } from '../../../local/jira/model/model';
import type { SiteOptions } from '../../../local/site';
import type { SiteAnswer } from '../../../src/contract/admin';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../site/desk';

const respondWithin = (breach: string, clause: string) => ({
  Fatal: { response: { goal: { in: 'elapsed' as const, breach }, clause } },
});

const contracts = [
  {
    ...{ id: 'gold', name: { en: 'Gold', fr: 'Or' }, clause: 'Gold, section 2' },
    when: { is: 'client' as const, in: ['acme'] },
    goals: respondWithin('PT5M', ''),
  },
  {
    ...{ id: 'boreal', name: { en: 'Boreal group', fr: 'Groupe Boréal' }, clause: 'Boreal, 3' },
    when: { is: 'organization' as const, in: ['Boreal'] },
    goals: respondWithin('PT10M', 'Boreal, 3.1'),
  },
  {
    ...{ id: 'changes', name: { en: 'Changes', fr: 'Changements' }, clause: '' },
    when: {
      any: [
        { is: 'work-type' as const, in: ['Service request'] },
        { is: 'component' as const, in: ['Warehouse'] },
      ],
    },
    goals: respondWithin('PT2H', ''),
  },
];

/** SUP is a service project under valtech's scheme, whose own promise for a fatal issue is fifteen minutes. */
export async function openContractsDesk(options: SiteOptions = {}): Promise<Desk> {
  const products = await loadProducts();
  const seed: typeof products.seed = (context) => {
    products.seed(context);
    const project = find<Project>(context.db, 'project', '10000');
    if (project) put(context.db, 'project', '10000', '', { ...project, type: 'service_desk' });
  };
  const desk = await openDesk('valtech', { ...options, products: { ...products, seed } });
  await saveClient(desk, 'Acme', ['vip']);
  await saveClient(desk, 'Quay', ['quay']);
  await changeScheme(desk, (scheme) => ({
    ...scheme,
    contracts: contracts as unknown as Scheme['contracts'],
    follows: { not: { is: 'label', in: ['no-promise'] } },
  }));
  await desk.site.advance(MINUTE);
  return desk;
}

export async function saveClient(
  desk: Desk,
  name: string,
  labels: string[],
  id: string | null = null,
  told: { organizations?: string[]; organizationNames?: Record<string, string> } = {},
) {
  const usual = { accountManager: '', contacts: [], language: 'en', timezone: 'America/Toronto' };
  const answer = await desk.callAdmin('saveClient', {
    ...usual,
    ...told,
    id,
    name,
    projects: ['SUP'],
    labels,
    basedOn: await clientNow(desk, id),
  });
  if ((answer as { kind: string }).kind === 'refused') throw new Error(JSON.stringify(answer));
}

async function clientNow(desk: Desk, id: string | null): Promise<unknown> {
  const { clients } = (await desk.callAdmin('showSite')) as SiteAnswer;
  return clients.find((client) => client.id === id) ?? null;
}

export const askScheme = (desk: Desk, functionKey: string, payload: object = {}): Promise<unknown> => {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  return desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
};

/** A version more, for the issues that come from then on. */
export async function changeScheme(
  desk: Desk,
  change: (scheme: Scheme) => Scheme,
  forOpen?: readonly ('calendars' | 'rules')[],
): Promise<void> {
  const { current } = (await askScheme(desk, 'showScheme')) as SchemeAnswer;
  const scheme = change(structuredClone(current?.scheme) as Scheme);
  const answer = (await askScheme(desk, 'saveScheme', { scheme, basedOn: current?.version, forOpen })) as {
    kind: string;
  };
  if (answer.kind !== 'saved') throw new Error(JSON.stringify(answer));
}

/** A fatal issue of the client's, as it bears what tells its contract. */
export const createFatal = (desk: Desk, fields: object = {}): Promise<IssueRef> =>
  createPrioritised(desk, 'Fatal', fields);

/** The same of any priority. */
export async function createPrioritised(
  desk: Desk,
  priority: string,
  fields: object = {},
): Promise<IssueRef> {
  const priorities = await desk.askJira<{ id: string; name: string }[]>(
    CLIENT,
    'GET',
    '/rest/api/3/priority',
  );
  const id = priorities.find(({ name }) => name === priority)?.id;
  const usual = { project: { key: 'SUP' }, issuetype: { name: 'Incident' }, summary: 'The cart is down' };
  const body = { fields: { ...usual, priority: { id }, ...fields } };
  const issue = await desk.askJira<IssueRef>(CLIENT, 'POST', '/rest/api/3/issue', body);
  await desk.site.settle();
  return issue;
}

export async function editIssue(desk: Desk, { key }: IssueRef, fields: object): Promise<void> {
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${key}`, { fields });
  await desk.site.settle();
}

/** What the app left on the issue, for searches. */
export async function propertyOf(desk: Desk, { key }: IssueRef) {
  const path = `/rest/api/3/issue/${key}/properties/sablier`;
  interface Left {
    contract?: string;
    clocks: Record<string, { dueAt: number | null; state: string }>;
  }
  return (await desk.askJira<{ value: Left }>(AGENT, 'GET', path)).value;
}
