/** A client told by its organizations: chosen by name in the administration, kept by id, and whose an issue is from then on. */
import type { FoundAnswer, SiteAnswer } from '../../../src/contract/admin';
import {
  createFatal,
  openContractsDesk,
  propertyOf,
  saveClient,
} from '../../support/clients/three-contracts';
import { AGENT, type Desk, type IssueRef, MINUTE, SITE_ADMIN } from '../../support/site/desk';

let desk: Desk;

const change = (kind: string, organization: string, more: object = {}) =>
  desk.site.changeJira({ kind, organization, ...more } as Parameters<Desk['site']['changeJira']>[0]);

async function share(issue: IssueRef, organization?: string): Promise<void> {
  await desk.site.advance(MINUTE);
  desk.site.changeJira({ kind: 'share-request', issue: issue.key, organization, accountId: AGENT });
  await desk.site.settle();
}

const OFFICE = '712020:office';

/** As an administrator who is an agent, unless said otherwise. */
const ask = (functionKey: string, payload: object = {}, as = SITE_ADMIN): Promise<unknown> =>
  desk.site.invoke({
    ...{ as, moduleKey: 'admin', functionKey, payload, extension: { type: 'jira:adminPage' } },
  });

const search = (text: string, as?: string) =>
  ask('pick', { kind: 'organization', text }, as) as Promise<FoundAnswer>;

async function idOf(name: string): Promise<string> {
  const { found } = await search(name);
  return found.find((choice) => choice.name === name)?.id ?? '';
}

async function readSite(as?: string) {
  const { clients, health } = (await ask('showSite', {}, as)) as SiteAnswer;
  const acme = clients.find(({ id }) => id === 'acme');
  const missing = health.missing.filter(({ what }) => what === 'organization');
  return { acme, missing };
}

const clientOf = async (issue: IssueRef) => {
  const { client } = (await propertyOf(desk, issue)) as { client?: string };
  return client ?? null;
};

beforeAll(async () => {
  desk = await openContractsDesk();
});
afterAll(() => desk.site.stop());

test('to whom Jira shows no organization, a sentence says so, in the language of the page', async () => {
  change('add-organization', 'Acme Norway');
  desk.site.addPerson({
    accountId: OFFICE,
    displayName: 'Office',
    groups: ['jira-administrators'],
    sees: [],
  });
  const answer = (await search('acme', OFFICE)) as unknown as { kind: string; say: string };
  expect(answer.kind).toBe('refused');
  expect(answer.say).toContain('Jira shows you no organizations.');
});

test('an administrator who is an agent chooses an organization by a part of its name', async () => {
  change('add-organization', 'Acme Sweden');
  for (let nth = 0; nth < 60; nth += 1) change('add-organization', `Quay ${nth}`);
  expect((await search('acme')).found.map(({ name }) => name)).toEqual(['Acme Norway', 'Acme Sweden']);
  expect((await search('QUAY 59')).found.map(({ name }) => name)).toEqual(['Quay 59']);
  expect((await search('nobody')).found).toEqual([]);
});

test('a request that is shared with an organization of a client is that client’s, and its contract judges it', async () => {
  await saveClient(desk, 'Acme', ['vip'], 'acme', { organizations: [await idOf('Acme Norway')] });
  const issue = await createFatal(desk);
  expect(await clientOf(issue)).toBeNull();
  await share(issue, 'Acme Norway');
  expect(await clientOf(issue)).toBe('acme');
  expect((await propertyOf(desk, issue)).contract).toBe('gold');
  await share(issue);
  expect(await clientOf(issue)).toBeNull();
  expect((await propertyOf(desk, issue)).contract).toBeUndefined();
});

test('a label of another client comes before; an organization called like an id is nobody’s', async () => {
  const labelled = await createFatal(desk, { labels: ['quay'] });
  await share(labelled, 'Acme Norway');
  expect(await clientOf(labelled)).toBe('quay');
  change('add-organization', await idOf('Acme Norway'));
  const issue = await createFatal(desk);
  desk.site.shareIssue(AGENT, issue.key, [{ id: '1', name: await idOf('Acme Norway') }]);
  await desk.site.settle();
  expect(await clientOf(issue)).toBeNull();
});

test('an organization that is renamed stays the client’s, under the name it has today', async () => {
  change('rename-organization', 'Acme Norway', { to: 'Acme Nordic' });
  const { acme } = await readSite();
  expect(Object.values(acme?.organizationNames ?? {})).toEqual(['Acme Nordic']);
  const issue = await createFatal(desk);
  await share(issue, 'Acme Nordic');
  expect(await clientOf(issue)).toBe('acme');
});

test('a client told by an organization later moves no request that is there; what happens to them since does', async () => {
  const before = await createFatal(desk);
  await share(before, 'Acme Sweden');
  const [nordic, sweden] = [await idOf('Acme Nordic'), await idOf('Acme Sweden')];
  await saveClient(desk, 'Acme', ['vip'], 'acme', { organizations: [nordic, sweden] });
  await desk.site.advance(2 * MINUTE);
  await desk.addComment(AGENT, before, 'On it.');
  expect((await propertyOf(desk, before)).contract).toBeUndefined();
  const later = await createFatal(desk);
  await share(later, 'Acme Sweden');
  expect((await propertyOf(desk, later)).contract).toBe('gold');
});

test('two clients of one space do not share an organization', async () => {
  const refused = saveClient(desk, 'Quay', ['quay'], 'quay', { organizations: [await idOf('Acme Nordic')] });
  await expect(refused).rejects.toThrow('Acme Nordic');
});

test('the queue names the client of a request that it is shared with', async () => {
  const extension = { type: 'jira:projectPage', project: { id: '10000', key: 'SUP' } };
  const call = {
    as: AGENT,
    moduleKey: 'queue',
    functionKey: 'listQueue',
    payload: { from: null },
    extension,
  };
  const { rows } = (await desk.site.invoke(call)) as {
    rows: { key: string; client: { id: string } | null }[];
  };
  expect(rows.filter(({ client }) => client?.id === 'acme').length).toBeGreaterThan(1);
});

test('one that was removed stays with the client and is named in the health', async () => {
  change('remove-organization', 'Acme Nordic');
  const { acme, missing } = await readSite();
  expect(missing).toEqual([{ what: 'organization', name: 'Acme Nordic', of: 'Acme' }]);
  expect(acme?.organizations).toHaveLength(2);
  expect(Object.values(acme?.organizationNames ?? {})).toContain('Acme Nordic');
  const unseen = await readSite(OFFICE);
  expect(unseen.missing).toEqual([]);
  expect(unseen.acme?.organizationNames).toEqual(acme?.organizationNames);
});
