/** The company that the first start opens: what it was made for is really there, as its people find it. */
import { statSync } from 'node:fs';
import type { Site } from '../../local/running/running-site';
import { Acts, type IssueRef } from '../../local/seed/company/acts';
import { ADMIN, accountOf, SITE_ADMIN } from '../../local/seed/company/people';
import { SNAPSHOT } from '../../local/seed/company/snapshot';
import type { ServiceAnswer } from '../../src/contract/service';
import type { BanksAnswer } from '../../src/contract/time-bank';
import { type CompanySite, openCompany } from '../support/site/company-site';

const MEGABYTE = 1_048_576;
const HOUR = 3_600_000;
let site: Site;
let acts: Acts;

let company: CompanySite;

beforeAll(async () => {
  company = await openCompany();
  site = company.site;
  acts = new Acts(site);
});
afterAll(() => company.close());

interface Found extends IssueRef {
  fields: {
    summary: string;
    description: object | null;
    comment: { comments: object[] };
    worklog?: { total: number };
  };
}

async function find(jql: string, fields = ['summary']): Promise<Found[]> {
  const body = { jql, fields, maxResults: 100 };
  return (await acts.ask<{ issues: Found[] }>(SITE_ADMIN, 'POST', '/rest/api/3/search/jql', body)).issues;
}
const count = async (jql: string) =>
  (await acts.ask<{ count: number }>(SITE_ADMIN, 'POST', '/rest/api/3/search/approximate-count', { jql }))
    .count;

const open = 'statusCategory != Done';

test('its file is small, and its time is a working day at 13:00 in the desk’s zone', () => {
  expect(statSync(SNAPSHOT).size).toBeLessThan(3 * MEGABYTE);
  const style = { timeZone: 'America/Toronto', weekday: 'short', timeStyle: undefined } as const;
  const at = new Intl.DateTimeFormat('en-US', {
    ...style,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  expect(at.format(site.clock.now())).toBe('Wed 13:00');
});

test('three desks and a fourth project that has promised nothing; about two hundred issues, in English and in French', async () => {
  expect(site.directory().projects.map(({ key }) => key)).toEqual(['AGY', 'APP', 'MAIL', 'NEW']);
  expect(await count('project in (AGY, APP, MAIL)')).toBeGreaterThan(180);
  const [newest] = await find('project = AGY AND reporter = "712020:manon" ORDER BY created ASC', ['*all']);
  expect(newest?.fields.description).not.toBeNull();
  expect(newest?.fields.comment.comments.length).toBeGreaterThan(1);
  expect(await count('worklogAuthor is not EMPTY')).toBeGreaterThan(150);
});

test.each([
  ['breached', 2],
  ['at-risk', 3],
  ['paused', 1],
])('of those that are open, %s are as many as said', async (state, expected) => {
  expect(await count(`slaState = ${state} AND ${open}`)).toBe(expected);
});

const automationOf = async (summary: string) => {
  const [issue] = await find(`summary ~ "${summary}" AND ${open}`);
  return JSON.stringify(await acts.askPanel(accountOf('theo'), issue as Found, 'showClocks'));
};

test('one waits for a third party, one has an agreed date, one is escalated', async () => {
  expect(await automationOf('livraison')).toContain('Transport Modèle');
  expect(await automationOf('cost centres')).toContain(String(Date.parse('2026-12-01T17:00:00Z')));
  expect(await automationOf('planifiées')).toMatch(/success/);
});

test('reports are drafted, in review, published in time, published late and amended', async () => {
  const emergencies = await find('project = AGY AND priority in (Fatal, Critical) AND statusCategory = Done');
  const states = await Promise.all(
    emergencies.map(async (issue) => (await acts.askPanel(accountOf('mara'), issue, 'showReport')).state),
  );
  expect(new Set(states)).toEqual(new Set(['drafted', 'in-review', 'published']));
  expect(await count('issue in slaBreached("report")')).toBe(1);
  const path = '/wiki/api/v2/pages?body-format=atlas_doc_format&limit=250';
  const { results } = await acts.ask<{ results: { body: { atlas_doc_format: { value: string } } }[] }>(
    accountOf('mara'),
    'GET',
    path,
  );
  const amended = results.filter(({ body }) => /Amended on|Modifié le/.test(body.atlas_doc_format.value));
  expect(amended.length).toBeGreaterThan(0);
  const { results: own } = await acts.ask<{ results: { title: string }[] }>(accountOf('fern'), 'GET', path);
  expect(own.filter(({ title }) => /incident report/.test(title)).length).toBeGreaterThan(4);
});

test('each client has its space with the summary, one a bank near its end, one a service with an outage and a maintenance', async () => {
  const bindings = (await acts.askAdmin('showBindings')) as { bindings?: object[] };
  expect(bindings.bindings).toHaveLength(6);
  const { banks } = (await acts.askAccounts('showBanks', {})) as unknown as BanksAnswer;
  const [bank] = banks;
  expect(bank?.balance.minutes).toBeGreaterThan(0);
  expect(bank?.balance.minutes).toBeLessThan((6 * HOUR) / 60_000);
  const service = (await acts.askAccounts('showService', {
    client: 'guardia-patrols',
  })) as unknown as ServiceAnswer;
  expect(service.outages.length).toBeGreaterThan(0);
  expect(service.maintenance.length).toBeGreaterThan(0);
});

test('mails lie in the box, gadgets are set, nothing is wrong with the app, and the tour leads to places that its people may see', async () => {
  expect(site.letters().length).toBeGreaterThan(20);
  expect(site.gadgetOf(accountOf('mara'), 'attainment')).toMatchObject({ projectId: '10000' });
  const { health } = (await acts.askAdmin('showSite')) as {
    health?: { troubles: object[]; missing: object[]; lateTimers: number };
  };
  expect(health).toMatchObject({ troubles: [], missing: [], lateTimers: 0 });
  for (const { as, place } of site.tour()?.stops ?? []) {
    const [, issue] = /^\/browse\/(.+)/.exec(place) ?? [];
    const [, page] = /pages\/(\d+)/.exec(place) ?? [];
    if (issue) await acts.ask(as, 'GET', `/rest/api/3/issue/${issue}`);
    if (page) await acts.ask(as, 'GET', `/wiki/api/v2/pages/${page}`);
  }
  expect(site.tour()?.stops).toHaveLength(6);
});

test('a client sees the project of its own desk alone, and whoever administers the projects sees them all', async () => {
  const keysOf = async (as: string) => {
    const body = { jql: 'created >= -400d', fields: ['project'], maxResults: 100 };
    const found = await acts.ask<{ issues: { key: string }[] }>(as, 'POST', '/rest/api/3/search/jql', body);
    return new Set(found.issues.map(({ key }) => key.replace(/-.*/, '')));
  };
  expect(await keysOf(accountOf('clara'))).toEqual(new Set(['MAIL']));
  expect((await keysOf(ADMIN)).size).toBe(3);
});
