/** One warm process serves two customers in turns, and both at once: neither is judged by the other's promises, or reads of the other. */
import { randomUUID } from 'node:crypto';
import { WarmProcess } from '../../../local/forge/sandbox/warm-process';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import { orderRebuild, readJob } from '../../support/rebuild-desk';
import { type Customer, type Customers, openCustomers } from '../../support/site/customers';
import { AGENT, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import {
  approveReport,
  publishReport,
  type ReportPage,
  reportPages,
} from '../../support/site/finished-report';

let customers: Customers;
let both: Customer[];

beforeAll(async () => {
  customers = await openCustomers();
  both = [customers.harbour, customers.northwind];
});
afterAll(() => Promise.all(both.map(({ site }) => site.stop())));

/** The same of each, one after the other. */
async function inTurns<Result>(act: (customer: Customer, at: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, customer] of both.entries()) results.push(await act(customer, at));
  return results;
}

const readComments = (customer: Customer, { key }: IssueRef) =>
  customer.askJira<{ comments: unknown[] }>(customer.traits.agent, 'GET', `/rest/api/3/issue/${key}/comment`);

const propertyOf = (customer: Customer, { key }: IssueRef) =>
  customer.askJira<{ value: { client?: string } }>(
    customer.traits.agent,
    'GET',
    `/rest/api/3/issue/${key}/properties/sablier`,
  );

interface Restriction {
  operation: string;
  restrictions: { user: { results: { accountId: string }[] } };
}

async function readRestrictions(customer: Customer, page: ReportPage): Promise<string[]> {
  const path = `/wiki/rest/api/content/${page.id}/restriction`;
  const as = customer.traits.agent;
  const { body } = await customer.site.request({ as, product: 'confluence', method: 'GET', path });
  const { results } = body as { results: Restriction[] };
  const readers = results.find(({ operation }) => operation === 'read')?.restrictions.user.results ?? [];
  return readers.map(({ accountId }) => accountId);
}

test('what could be mistaken is the same on both: the project, the issues, the fields’ numbers', async () => {
  const [first, second] = await inTurns(async (customer) => {
    const issue = await customer.openFatal();
    const fields = await customer.askJira<{ id: string; name: string }[]>(
      customer.traits.agent,
      'GET',
      '/rest/api/3/field',
    );
    return { id: issue.id, key: issue.key, field: fields.find(({ id }) => id === 'customfield_10105')?.name };
  });
  expect(first).toMatchObject({ id: second?.id, key: second?.key });
  expect(first?.field).not.toBe(second?.field);
});

test('each issue is judged by its own scheme, though project and version have the same number', async () => {
  const lengths = await inTurns(async (customer) => {
    const { dueAt, startedAt } = await customer.clockOf(await customer.openFatal(), 'response');
    return ((dueAt ?? 0) - (startedAt ?? 0)) / MINUTE;
  });
  expect(lengths).toEqual([15, 45]);
});

test('each issue is told its own client', async () => {
  const clients = await inTurns(async (customer) => {
    const issue = await customer.openFatal();
    await customer.site.advance(MINUTE);
    return (await propertyOf(customer, issue)).value.client;
  });
  expect(clients).toEqual(['harbour-ltd', 'northwind-ltd']);
});

test('the account that is an agent here and a client there answers for the team where it is one', async () => {
  await inTurns(async (customer) => {
    const issue = await customer.openFatal();
    await customer.addComment(customer.traits.client, issue, 'Any news?');
    expect((await customer.clockOf(issue, 'response')).state).toBe('running');
    await customer.addComment(customer.traits.agent, issue, 'We are looking into it.');
    expect((await customer.clockOf(issue, 'response')).state).toBe('met');
  });
});

async function closeFatalIssue(customer: Customer): Promise<IssueRef> {
  const issue = await customer.openFatal();
  await customer.addComment(customer.traits.agent, issue, `${customer.traits.name} is at work.`);
  await customer.site.advance(30 * MINUTE);
  await customer.close(issue);
  await customer.site.advance(MINUTE);
  return issue;
}

async function draftOf(customer: Customer, issue: IssueRef): Promise<ReportPage> {
  const [page] = await reportPages(customer, customer.traits.agent, issue);
  if (!page) throw new Error(`${customer.traits.name} has no report of ${issue.key}`);
  return page;
}

test('a status that is done here and open there closes the issue where it is done, and the draft is its own team’s', async () => {
  await inTurns(async (customer) => {
    const { name, agent, sam } = customer.traits;
    const issue = await closeFatalIssue(customer);
    const page = await draftOf(customer, issue);
    expect(page.title).toContain(name === 'Harbour' ? 'incident report' : 'rapport d’incident');
    expect(page.body.atlas_doc_format.value).toContain(`${name} is at work.`);
    expect((await readRestrictions(customer, page)).sort()).toEqual(
      [agent, sam, customer.appAccountId].sort(),
    );
    expect(await reportPages(customer, customer.traits.client, issue)).toEqual([]);
  });
});

test('no field of the app is counted as withheld, whatever number it has', async () => {
  const withheld = await inTurns(async (customer) => {
    const issue = await closeFatalIssue(customer);
    return customer.callPanel(issue, 'showReport', {}, customer.traits.agent);
  });
  for (const answer of withheld) expect(answer).toMatchObject({ withheld: { fields: 0 } });
});

test('a look at every issue waits where Jira grants this site little, and goes on where it grants much', async () => {
  await inTurns((customer) => orderRebuild(customer, 'start'));
  const [harbour, northwind] = both as [Customer, Customer];
  await harbour.openFatal();
  await northwind.site.advance(MINUTE);
  await northwind.openFatal();
  await harbour.site.advance(MINUTE);
  expect(await inTurns(async (customer) => (await readJob(customer)).state)).toEqual(['done', 'running']);
});

test('the health tells what Jira grants this site', async () => {
  const quotas = await inTurns(async (customer) => {
    await customer.site.advance(6 * MINUTE);
    return ((await customer.callAdmin('showSite')) as { health: { quota: object } }).health.quota;
  });
  expect(quotas).toMatchObject(both.map(({ traits }) => traits.quota));
});

test('a person is found by a name among this site’s people', async () => {
  const owners = await inTurns(async (customer) => {
    const issue = await closeFatalIssue(customer);
    const followUp = { id: randomUUID(), summary: 'Watch the disks', owner: 'Sam Lee', due: '2025-07-01' };
    const { agent } = customer.traits;
    const { issueKey } = (await customer.callPanel(issue, 'createAction', followUp, agent)) as {
      issueKey: string;
    };
    const path = `/rest/api/3/issue/${issueKey}?fields=assignee`;
    const action = await customer.askJira<{ fields: { assignee: { accountId: string } } }>(
      agent,
      'GET',
      path,
    );
    return action.fields.assignee.accountId;
  });
  expect(owners).toEqual(both.map(({ traits }) => traits.sam));
});

test('a group that is the team everywhere is so on the site that says it', async () => {
  await customers.harbour.callAdmin('addTeamGroup', { name: 'visitors' });
  for (const { site } of both) await site.advance(16 * MINUTE);
  const states = await inTurns(async (customer) => {
    const issue = await customer.openFatal();
    await customer.addComment('712020:agent-b', issue, 'I am looking into it.');
    return (await customer.clockOf(issue, 'response')).state;
  });
  expect(states).toEqual(['met', 'running']);
});

test('a change whose event was lost is found, though the other site’s issue of that number was seen later', async () => {
  const { harbour, northwind } = customers;
  const harbourIssue = await harbour.openFatal();
  await harbour.site.advance(6 * MINUTE);
  northwind.site.disturb({ lose: 1 });
  const lost = await northwind.openFatal();
  northwind.site.disturb({});
  await northwind.site.advance(6 * MINUTE);
  expect(lost.id).toBe(harbourIssue.id);
  expect((await propertyOf(northwind, lost)).value.client).toBe('northwind-ltd');
});

test('both at once, step by step, each has its own story', async () => {
  const ends = await Promise.all(
    both.map(async (customer) => {
      const issue = await closeFatalIssue(customer);
      await approveReport(customer, issue, customer.traits.agent);
      await publishReport(customer, issue, customer.traits.agent);
      await customer.site.advance(MINUTE);
      return {
        report: (await customer.clockOf(issue, 'report')).state,
        said: await readComments(customer, issue),
      };
    }),
  );
  expect(ends.map(({ report }) => report)).toEqual(['met', 'met']);
  expect(JSON.stringify(ends[0]?.said)).toContain('incident report');
  expect(JSON.stringify(ends[1]?.said)).toContain('rapport d’incident');
});

test('nothing of the one stands anywhere on the other’s site: issues, comments, mails, pages, files, storage', async () => {
  await inTurns(async ({ site }) => site.advance(3 * HOUR));
  for (const [at, customer] of both.entries()) {
    const everything = customer.dumpAll();
    const other = both[1 - at] as Customer;
    expect(everything).toContain(customer.traits.name);
    for (const word of [other.traits.name, other.traits.address, other.appAccountId])
      expect(everything.toLowerCase()).not.toContain(word.toLowerCase());
  }
});

test('a site of Jira alone and one with Confluence: each has its report where it has its pages', async () => {
  const process = new WarmProcess();
  const options = [{ process }, { process, confluence: 'no' as const }];
  const desks = await Promise.all(options.map((option) => openDesk('valtech', option)));
  const urls: (string | null)[] = [];
  for (const desk of desks) {
    const issue = await desk.createIssue('Fatal');
    await desk.addComment(AGENT, issue, 'We are on it.');
    await desk.moveIssue(issue, 'Done');
    await desk.site.advance(MINUTE);
    const { report } = (await desk.callPanel(issue, 'showClocks')) as ClocksAnswer;
    expect(report.state).toBe('drafted');
    urls.push(report.url);
  }
  expect(urls).toEqual([expect.stringContaining('/wiki/'), null]);
  await Promise.all(desks.map(({ site }) => site.stop()));
});
