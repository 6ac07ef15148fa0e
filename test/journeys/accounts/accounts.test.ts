/** The time banks of a project's clients: worklogs become entries, corrections counter-entries, and a sent month is closed. */

import { randomUUID } from 'node:crypto';
import type { ReviewAnswer } from '../../../src/contract/clients/statement';
import type {
  BanksAnswer,
  SentAnswer,
  StatementAnswer,
  StatementFileAnswer,
} from '../../../src/contract/time-bank';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import {
  ADMIN,
  AGENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';

let desk: Desk;
let urgent: IssueRef;

const terms = { ...altilogixBilling, signs: { ...altilogixBilling.signs, urgentSeverities: ['Fatal'] } };
const extension = { type: 'jira:globalPage' };

function callAccounts<Answer>(functionKey: string, payload: unknown = {}, as = ADMIN): Promise<Answer> {
  return desk.site.invoke({ as, moduleKey: 'accounts', functionKey, payload, extension }) as Promise<Answer>;
}

const callAdmin = (functionKey: string, payload: unknown) =>
  desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'admin', functionKey, payload });

async function createClient(name: string, project: string): Promise<void> {
  const clientFields = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  await callAdmin('saveClient', { id: null, name, ...clientFields, projects: [project] });
}

const chargeClient = (id: string) =>
  callAdmin('saveTerms', { client: id, billing: terms, availability: null });

async function addWorklog(issue: IssueRef, minutes: number, comment = 'By phone'): Promise<{ id: string }> {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: comment }] }];
  const body = { timeSpentSeconds: minutes * 60, comment: { version: 1, type: 'doc', content } };
  const path = `/rest/api/3/issue/${issue.key}/worklog`;
  const created = await desk.askJira<{ id: string }>(AGENT, 'POST', path, body);
  await desk.site.advance(2 * MINUTE);
  return created;
}

const showMonth = (of = '2025-06', from = 0) =>
  callAccounts<StatementAnswer>('showStatement', { client: 'acme', month: of, from });

beforeAll(async () => {
  desk = await openDesk();
  await createClient('Acme', 'SUP');
  await createClient('Other', 'OPS');
  await chargeClient('acme');
  await chargeClient('other');
  urgent = await desk.createIssue('Fatal');
});
afterAll(() => desk.site.stop());

test('terms that are not of their shape are refused with their place', async () => {
  const wrong = { ...terms, bank: { ...terms.bank, dueInDays: -1 } };
  const payload = { client: 'acme', billing: wrong, availability: null };
  expect(await callAdmin('saveTerms', payload)).toMatchObject({
    code: 'invalid',
    say: expect.stringContaining('billing.bank.dueInDays'),
  });
});

test('a purchase is credited once, and work is rounded up and taken from the bank with its reasons', async () => {
  const purchase = { id: randomUUID(), client: 'acme', on: '2025-06-01', minutes: 120 };
  await callAccounts('addPurchase', purchase);
  await callAccounts('addPurchase', purchase);
  await addWorklog(urgent, 65);
  const { banks } = await callAccounts<BanksAnswer>('showBanks');
  expect(banks[0]).toMatchObject({ client: 'acme', hasBank: true, balance: { minutes: 30, warning: null } });
  const { statement, lines } = await showMonth();
  expect(statement).toMatchObject({ boughtMinutes: 120, usedMinutes: 90 });
  expect(lines.map(({ kind, bankMinutes }) => [kind, bankMinutes])).toEqual([
    ['purchase', 120],
    ['work', -90],
  ]);
  expect(lines[1]?.why.en).toContain('rounded up');
});

test('the place of the work is read in the comment, which is kept nowhere', async () => {
  await addWorklog(urgent, 30, 'Replaced the switch on site, password was hunter2');
  const { banks } = await callAccounts<BanksAnswer>('showBanks');
  expect(banks[0]?.balance).toMatchObject({ minutes: -90, belowZeroOn: '2025-06-05' });
  expect(banks[0]?.balance.warning?.en).toContain('overdrawn');
  const { lines } = await showMonth();
  expect(lines.at(-1)).toMatchObject({ type: 'urgent-on-site', bankMinutes: -120 });
  const { records } = (await callAdmin('exportRecords', { from: null })) as { records: object };
  expect(JSON.stringify(records)).not.toContain('hunter2');
});

test('a worklog that is corrected, deleted or moved is taken back by a counter-entry that stays visible', async () => {
  const worklog = await addWorklog(urgent, 10);
  await callAccounts('showBanks');
  const path = `/rest/api/3/issue/${urgent.key}/worklog/${worklog.id}`;
  await desk.askJira(AGENT, 'PUT', path, { timeSpentSeconds: 70 * 60 });
  await desk.site.advance(2 * MINUTE);
  await callAccounts('showBanks');
  let lines = (await showMonth()).lines.slice(-3);
  expect(lines.map(({ kind }) => kind).sort()).toEqual(['counter', 'work', 'work']);
  await desk.askJira(AGENT, 'DELETE', path);
  await desk.site.advance(2 * MINUTE);
  const { banks } = await callAccounts<BanksAnswer>('showBanks');
  expect(banks[0]?.balance.minutes).toBe(-90);
  lines = (await showMonth()).lines.slice(-4);
  expect(lines.filter(({ kind }) => kind === 'counter')).toHaveLength(2);
});

test('reading the worklogs again adds nothing', async () => {
  const before = await showMonth();
  await chargeClient('acme');
  await callAdmin('saveTerms', {
    client: 'other',
    billing: { ...terms, id: 'again' },
    availability: null,
  });
  await callAccounts('showBanks');
  expect((await showMonth()).lines).toEqual(before.lines);
});

test('a file for a spreadsheet has every line with its reason', async () => {
  const payload = { client: 'acme', month: '2025-06', language: 'fr' };
  const { text, next } = await callAccounts<StatementFileAnswer>('statementFile', payload);
  expect(next).toBeNull();
  expect(text.split('\r\n')[0]).toContain('Écriture');
  expect(text).toContain('arrondies');
});

test('a month that is not over is not sent; a sent one is closed and written as a page in the client’s space', async () => {
  expect(await callAccounts('draftStatement', { client: 'acme', month: '2025-06' })).toMatchObject({
    code: 'invalid',
  });
  await callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'acme' });
  await desk.site.stop();
  desk = await openDesk('valtech', { now: '2025-06-30T23:00:00Z' });
  await createClient('Acme', 'SUP');
  await chargeClient('acme');
  await callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'acme' });
  urgent = await desk.createIssue('Fatal');
  await callAccounts('addPurchase', { id: randomUUID(), client: 'acme', on: '2025-06-01', minutes: 600 });
  const early = await addWorklog(urgent, 20);
  await desk.site.advance(6 * HOUR);
  const june2025 = { client: 'acme', month: '2025-06' };
  await callAccounts('draftStatement', june2025);
  const { sha256 } = await callAccounts<ReviewAnswer>('reviewStatement', june2025);
  await callAccounts('sendStatementForReview', june2025);
  await callAccounts('approveStatement', { ...june2025, sha256 });
  const sent = await callAccounts<SentAnswer>('sendMonth', { client: 'acme', month: '2025-06' });
  expect(sent).toMatchObject({ kind: 'sent', say: null, url: expect.stringContaining('/wiki/') });
  const pages = await desk.site.request({
    as: '712020:client-a',
    product: 'confluence',
    method: 'GET',
    path: '/wiki/api/v2/pages?space-id=98305&body-format=atlas_doc_format',
  });
  expect(JSON.stringify(pages.body)).toContain('Statement of Acme, June 2025');
  expect(JSON.stringify(pages.body)).toContain('rounded up');
  const path = `/rest/api/3/issue/${urgent.key}/worklog/${early.id}`;
  await desk.askJira(AGENT, 'PUT', path, { timeSpentSeconds: 90 * 60 });
  await desk.site.advance(2 * MINUTE);
  await callAccounts('showBanks');
  const [june, july] = [await showMonth('2025-06'), await showMonth('2025-07')];
  expect(june.statement).toMatchObject({ usedMinutes: 60, sentAt: expect.any(Number) });
  expect(july.lines.map(({ kind }) => kind).sort()).toEqual(['counter', 'work']);
  expect(july.statement.closing.minutes).toBe(510);
});

describe('an issue that is moved to another client’s project', () => {
  let issue: IssueRef;
  const banks = async () => (await callAccounts<BanksAnswer>('showBanks')).banks;
  const balanceOf = async (id: string) =>
    (await banks()).find(({ client }) => client === id)?.balance.minutes;
  const linesOf = async (id: string) =>
    (await callAccounts<StatementAnswer>('showStatement', { client: id, month: '2025-07' })).lines
      .filter(({ key }) => key === issue.key)
      .map(({ kind, bankMinutes }) => [kind, bankMinutes]);
  const before: Record<string, number | undefined> = {};

  async function move(project: string): Promise<void> {
    issue = { ...issue, key: desk.site.move(ADMIN, issue.id, project) };
    await desk.site.advance(2 * MINUTE);
  }

  beforeAll(async () => {
    await createClient('Other', 'OPS');
    await chargeClient('other');
    await desk.createIssue('Minor', { project: 'OPS' });
    await desk.choose('valtech', '10001');
    await callAccounts('addPurchase', { id: randomUUID(), client: 'other', on: '2025-07-01', minutes: 600 });
    for (const id of ['acme', 'other']) before[id] = await balanceOf(id);
    issue = await desk.createIssue('Fatal');
    await addWorklog(issue, 20);
    await addWorklog(issue, 100);
  });

  test('takes all of its work along: each line is taken back here and charged there', async () => {
    const charge = (before.acme ?? 0) - ((await balanceOf('acme')) ?? 0);
    expect(charge).toBeGreaterThan(0);
    await move('OPS');
    expect(await balanceOf('acme')).toBe(before.acme);
    expect((await balanceOf('other')) ?? 0).toBe((before.other ?? 0) - charge);
    const { lines } = await callAccounts<StatementAnswer>('showStatement', {
      client: 'acme',
      month: '2025-07',
    });
    expect(lines.filter(({ kind }) => kind === 'counter').length).toBeGreaterThanOrEqual(2);
    expect(lines.at(-1)?.why.en).toContain('went to another client');
  });

  test('is read again without being charged again', async () => {
    const balances = [await balanceOf('acme'), await balanceOf('other')];
    await chargeClient('acme');
    await callAccounts('showBanks');
    await desk.site.advance(2 * HOUR);
    expect([await balanceOf('acme'), await balanceOf('other')]).toEqual(balances);
  });

  test('is charged where it is when its work is corrected or more is done there', async () => {
    const [, otherBalance] = [await balanceOf('acme'), await balanceOf('other')];
    await addWorklog(issue, 60);
    expect(await balanceOf('acme')).toBe(before.acme);
    expect(await balanceOf('other')).toBeLessThan(otherBalance ?? 0);
  });

  test('comes home with all of it', async () => {
    await move('SUP');
    expect(await balanceOf('other')).toBe(before.other);
    expect(await balanceOf('acme')).toBeLessThan(before.acme ?? 0);
    expect((await linesOf('acme')).length).toBeGreaterThan(0);
  });

  test('is taken back when it goes to a project that serves nobody, and brings back what was done there', async () => {
    await callAdmin('saveClient', {
      ...{ id: 'other', name: 'Other', language: 'en', timezone: 'America/Toronto' },
      ...{ projects: [], accountManager: '', contacts: [] },
    });
    await move('OPS');
    expect(await balanceOf('acme')).toBe(before.acme);
    await addWorklog(issue, 480);
    for (let hours = 0; hours < 3; hours += 1) {
      await desk.site.advance(HOUR);
      expect(await balanceOf('acme')).toBe(before.acme);
    }
    await move('SUP');
    expect(await balanceOf('acme')).toBeLessThanOrEqual((before.acme ?? 0) - 480);
    const balance = await balanceOf('acme');
    await chargeClient('acme');
    expect(await balanceOf('acme')).toBe(balance);
  });

  test('that comes from a project that serves nobody is charged for what was done before', async () => {
    const old = await desk.createIssue('Minor', { project: 'OPS' });
    await addWorklog(old, 60);
    const without = (await balanceOf('acme')) ?? 0;
    desk.site.move(ADMIN, old.id, 'SUP');
    await desk.site.advance(2 * MINUTE);
    expect(await balanceOf('acme')).toBe(without - 60);
    await desk.addComment(AGENT, { ...old, key: old.id }, 'Still here.');
    await desk.site.advance(2 * HOUR);
    expect(await balanceOf('acme')).toBe(without - 60);
  });
});
