/**
 * Two customers whose sites are served by one warm process. Whatever has a number or a name is the same on both and means something
 * else: the project, the issues, the priorities, the statuses, the app's fields, the accounts, the members of a group.
 */

import { put } from '../../../local/documents/documents';
import { loadProducts } from '../../../local/forge/load-products';
import type { Products } from '../../../local/forge/products-port';
import { WarmProcess } from '../../../local/forge/sandbox/warm-process';
import type { Status, User } from '../../../local/jira/model/model';
import type { SiteContext } from '../../../local/product/site-context';
import type { Site } from '../../../local/running/running-site';
import { type SiteOptions, startSite } from '../../../local/site';
import type { Language } from '../../../locales/languages';
import type { ClocksAnswer, ClockView } from '../../../src/contract/clocks';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import { presets } from '../../../src/presets';
import { withContracts } from '../contract-listener';
import { ADMIN, Desk, type IssueRef } from './desk';

/** What tells one customer from the other. */
interface Traits {
  name: string;
  address: string;
  now: string;
  agent: string;
  client: string;
  /** Which the other customer must never read. */
  people: { agent: string; client: string; bystander: string };
  /** The account of Sam Lee, of whom each has one. */
  sam: string;
  language: Language;
  /** How long a fatal issue may wait for its first answer. */
  response: string;
  /** What Jira tells of the hour's grant of calls. */
  quota: { limit: number; left: number };
}

const FIRST = '712020:agent-a';
const SECOND = '712020:client-a';

const HARBOUR: Traits = {
  name: 'Harbour',
  address: 'https://harbour.atlassian.net',
  now: '2025-06-05T14:00:00Z',
  agent: FIRST,
  client: SECOND,
  people: { agent: 'Hana Harbour', client: 'Hugo Harbour', bystander: 'Hilda Harbour' },
  sam: '712020:sam-of-one',
  language: 'en',
  response: 'PT15M',
  quota: { limit: 65_000, left: 64_000 },
};

/** Its clock is behind the other's, so that whatever was remembered there is young here. */
const NORTHWIND: Traits = {
  name: 'Northwind',
  address: 'https://northwind.atlassian.net',
  now: '2025-06-05T13:50:00Z',
  agent: SECOND,
  client: FIRST,
  people: { agent: 'Nora Northwind', client: 'Nils Northwind', bystander: 'Nina Northwind' },
  sam: '712020:sam-of-two',
  language: 'fr',
  response: 'PT45M',
  quota: { limit: 100_000, left: 15_000 },
};

export class Customer extends Desk {
  constructor(
    site: Site,
    readonly traits: Traits,
    private readonly context: SiteContext,
  ) {
    super(site);
  }

  get appAccountId(): string {
    return this.context.appAccountId;
  }

  async openFatal(): Promise<IssueRef> {
    const { client, name } = this.traits;
    const priorities = await this.askJira<{ id: string; name: string }[]>(
      client,
      'GET',
      '/rest/api/3/priority',
    );
    const priority = { id: priorities.find((candidate) => candidate.name === 'Fatal')?.id };
    const kind = { project: { key: 'SUP' }, issuetype: { name: 'Incident' } };
    const fields = { ...kind, summary: `The cart of ${name} does not work`, priority };
    const issue = await this.askJira<IssueRef>(client, 'POST', '/rest/api/3/issue', { fields });
    await this.site.settle();
    return issue;
  }

  async close({ key }: IssueRef): Promise<void> {
    const path = `/rest/api/3/issue/${key}/transitions`;
    const { transitions } = await this.askJira<{ transitions: { id: string; to: { name: string } }[] }>(
      this.traits.agent,
      'GET',
      path,
    );
    const id = transitions.find(({ to }) => to.name === 'Done')?.id;
    await this.askJira(this.traits.agent, 'POST', path, { transition: { id } });
    await this.site.settle();
  }

  show(issue: IssueRef): Promise<ClocksAnswer> {
    return this.callPanel(issue, 'showClocks', {}, this.traits.agent) as Promise<ClocksAnswer>;
  }

  async clockOf(issue: IssueRef, name: string): Promise<ClockView> {
    const { clocks } = await this.show(issue);
    return clocks.find(({ clock }) => clock === name) as ClockView;
  }

  /** Everything that stands on the site and in the app's storage: issues, comments, properties, mails, pages, files. */
  dumpAll(): string {
    const rows = this.context.db.prepare('SELECT body AS text FROM documents').all() as { text: string }[];
    const stored = this.context.db.prepare('SELECT value AS text FROM forge_kvs').all() as { text: string }[];
    return [...rows, ...stored].map(({ text }) => text).join('\n');
  }
}

export interface Customers {
  harbour: Customer;
  northwind: Customer;
}

export async function openCustomers(): Promise<Customers> {
  const process = new WarmProcess();
  const harbour = await openCustomer(HARBOUR, process, settleHarbour);
  return { harbour, northwind: await openCustomer(NORTHWIND, process, settleNorthwind) };
}

async function openCustomer(
  traits: Traits,
  process: WarmProcess,
  settle: (context: SiteContext) => void,
  more: SiteOptions = {},
): Promise<Customer> {
  const { products, contextOf } = withQuotaHeaders(await loadProducts(), traits, settle);
  const { now, address } = traits;
  const site = await startSite({ now, address, port: null, process, products, ...more });
  const customer = new Customer(withContracts(site), traits, contextOf());
  await followScheme(customer);
  await customer.callAdmin('saveClient', {
    ...{ id: null, name: `${traits.name} Ltd`, language: traits.language, timezone: 'Europe/Paris' },
    ...{ accountManager: '', contacts: [], projects: ['SUP'] },
  });
  return customer;
}

/** The products of a site with its own people, that tell with each answer what the hour still grants. */
function withQuotaHeaders(
  products: Products,
  { quota, ...traits }: Traits,
  settle: (context: SiteContext) => void,
) {
  let context: SiteContext | undefined;
  const headers = {
    'Beta-RateLimit-Policy': `"tenant-app-quota";q=${quota.limit};w=3600`,
    'Beta-RateLimit': `"tenant-app-quota";r=${quota.left};t=1800`,
  };
  const own: Products = {
    ...products,
    createContext: (options) => {
      context = products.createContext(options);
      return context;
    },
    seed: (context) => {
      products.seed(context);
      peopleOf(context, traits);
      settle(context);
    },
    answer: (request, context) => {
      const answer = products.answer(request, context);
      return { ...answer, headers: { ...answer.headers, ...headers } };
    },
  };
  return { products: own, contextOf: () => context as SiteContext };
}

function peopleOf({ db }: SiteContext, traits: Omit<Traits, 'quota'>): void {
  const { agent, client, people, name, language, sam } = traits;
  const locale = language === 'fr' ? 'fr-CA' : 'en-US';
  const putPerson = (accountId: string, displayName: string, groups: string[]) => {
    const own = { timeZone: 'America/Toronto', accountType: 'atlassian' as const, locale };
    put(db, 'user', accountId, '', { ...own, accountId, displayName, groups } satisfies User);
  };
  putPerson(agent, people.agent, ['support-team']);
  putPerson(client, people.client, [`${name}-people`]);
  putPerson(sam, 'Sam Lee', ['support-team']);
  putPerson('712020:agent-b', people.bystander, ['visitors']);
  const clientSpace = {
    id: '98305',
    key: 'CLIENT',
    name: `${name} rooms`,
    members: [agent, client],
    anonymous: true,
  };
  put(db, 'space', clientSpace.id, '', clientSpace);
}

function settleHarbour(context: SiteContext): void {
  projectOf(context, HARBOUR);
}

/** The same numbers, other things. */
function settleNorthwind(context: SiteContext): void {
  const statuses: Status[] = [
    { id: '10002', name: 'Done', category: 'done' },
    { id: '10003', name: 'Waiting for client', category: 'indeterminate' },
  ];
  for (const status of statuses) put(context.db, 'status', status.id, '', status);
  for (const [at, name] of ['Minor', 'Critical', 'Fatal'].entries())
    put(context.db, 'priority', `${10_000 + at}`, '', { id: `${10_000 + at}`, name });
  put(context.db, 'app-field-numbers', 'first', '', { first: 10_105 });
  projectOf(context, NORTHWIND);
}

function projectOf({ db }: SiteContext, { name, client }: Traits): void {
  put(db, 'project', '10000', '', {
    ...{
      id: '10000',
      key: 'SUP',
      name: `${name} support`,
      browsers: [client, '712020:agent-b'],
      admins: [ADMIN],
    },
    roles: { 'Service Desk Team': { id: 10_002, members: [], groups: ['support-team'] } },
  });
}

/** Version 2 of both is the customer's own; the order of the second's priorities was read and acknowledged. */
async function followScheme(customer: Customer): Promise<void> {
  const { name, response, language } = customer.traits;
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const ask = (functionKey: string, payload: object) =>
    customer.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  await customer.openFatal();
  const acknowledged = ['priority-upside-down'];
  await ask('saveScheme', { scheme: presets.valtech, basedOn: null, acknowledged });
  const { current } = (await ask('showScheme', {})) as SchemeAnswer;
  const scheme = structuredClone(current?.scheme) as Scheme;
  scheme.name = { en: `The promises of ${name}`, fr: `Les promesses de ${name}` };
  scheme.report = { ...scheme.report, languages: [language] } as Scheme['report'];
  const fatal = scheme.goals.Fatal?.response;
  if (fatal?.goal.in === 'hours' || fatal?.goal.in === 'elapsed') fatal.goal.breach = response;
  const saved = (await ask('saveScheme', { scheme, basedOn: 1, acknowledged })) as {
    kind: string;
  };
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
}
