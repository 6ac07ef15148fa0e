/** Stages of a report as somebody would write them to break things: named like members, sent twice at once, taken away, another's. */
import type { ClocksAnswer, StageView } from '../../../src/contract/clocks';
import type { Scheme } from '../../../src/contract/scheme';
import { changeScheme, createPrioritised, openContractsDesk } from '../../support/clients/three-contracts';
import { AGENT, type Desk, HOUR, type IssueRef, MINUTE } from '../../support/site/desk';
import type { ReportPage } from '../../support/site/finished-report';

let desk: Desk;
const toBoth = (text: string) => ({ en: text, fr: text });
const ODD = '{{key}} [x](javascript:alert(1)) <b>|h1. *';
const stages = [
  { id: 'constructor', name: toBoth('__proto__'), from: 'aware', length: 'PT4H', clause: '' },
  { id: 'prototype', name: toBoth(''), from: 'constructor', length: 'PT72H', clause: '' },
  { id: 'watch', name: toBoth('Root cause'), from: 'aware', length: 'PT72H', clause: 'javascript:alert(1)' },
  { id: 'withheld', name: toBoth(ODD), from: 'aware', length: 'P9D', clause: '' },
  { id: 'report', from: 'prototype', length: 'P30D', clause: '' },
];
const golds = [
  { id: 'golden', name: toBoth('Golden'), from: 'aware', length: 'PT1H', clause: '' },
  { id: 'last', from: 'aware', length: 'P9D', clause: '' },
];

const withStages = (all: object[]) => (scheme: Scheme) => {
  const report = { severities: ['Fatal', 'Critical'], owed: 'ever', clause: '' };
  const contracts = scheme.contracts.map((contract) =>
    contract.id === 'gold' ? { ...contract, report: { ...report, stages: golds } } : contract,
  );
  return { ...scheme, report: { ...report, stages: all }, contracts } as unknown as Scheme;
};

beforeAll(async () => {
  desk = await openContractsDesk();
  await changeScheme(desk, withStages(stages));
  await desk.site.advance(MINUTE);
});
afterAll(() => desk.site.stop());

const show = async (issue: IssueRef) => (await desk.callPanel(issue, 'showClocks')) as ClocksAnswer;
const stagesOf = async (issue: IssueRef): Promise<StageView[]> => (await show(issue)).stages?.stages ?? [];
const record = (issue: IssueRef, event: object) =>
  desk.callPanel(issue, 'recordEvent', { id: crypto.randomUUID(), event });
const pagesOf = async ({ key }: IssueRef) => {
  const path = '/wiki/api/v2/pages?body-format=atlas_doc_format&limit=250';
  const { body } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
  return (body as { results: ReportPage[] }).results.filter(({ title }) => title.startsWith(`${key}:`));
};

test('stages of any id and name run, are sent and have documents, each its own', async () => {
  const issue = await createPrioritised(desk, 'Fatal');
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(MINUTE);
  await desk.recordEvent(issue, { kind: 'published', stage: 'constructor' });
  await desk.site.advance(10 * MINUTE);
  const shown = await stagesOf(issue);
  expect(shown.map(({ name }) => name)).toEqual(['__proto__', 'prototype', 'Root cause', ODD, 'report']);
  expect(shown.map(({ dueAt }) => dueAt !== null)).toEqual([true, true, true, true, false]);
  expect(new Set(shown.map(({ url }) => url)).size).toBe(5);
  const pages = await pagesOf(issue);
  expect(pages.map(({ title }) => title.replace(/^.* is down – |, June.*/g, '')).sort()).toEqual(
    ['Root cause', '__proto__', 'prototype', ODD].sort(),
  );
  expect(JSON.stringify(pages)).not.toContain('"href":"javascript:');
});

test('a stage that three people send at once is sent once', async () => {
  const issue = await createPrioritised(desk, 'Fatal');
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(MINUTE);
  const send = () => record(issue, { kind: 'published', stage: 'constructor' });
  const outcomes = (await Promise.all([send(), send(), send()])) as { kind: string; code?: string }[];
  expect(outcomes.map(({ kind, code }) => code ?? kind).sort()).toEqual(['busy', 'busy', 'recorded']);
  await desk.site.advance(MINUTE);
  const [sent, next] = await stagesOf(issue);
  expect(next?.dueAt).toBe((sent?.sentAt ?? 0) + 72 * HOUR);
});

test('a stage of another contract is refused, on either side', async () => {
  const issue = await createPrioritised(desk, 'Fatal');
  const golden = await createPrioritised(desk, 'Fatal', { labels: ['vip'] });
  for (const each of [issue, golden]) await desk.recordEvent(each, { kind: 'aware' });
  const send = (each: IssueRef, stage: string) => record(each, { kind: 'published', stage });
  expect(await send(issue, 'golden')).toMatchObject({ kind: 'refused', code: 'invalid' });
  expect(await send(golden, 'watch')).toMatchObject({ kind: 'refused', code: 'invalid' });
  expect(await send(golden, 'golden')).toEqual({ kind: 'recorded' });
});

test('a stage that the scheme has no longer stays with the work item that owes it', async () => {
  const issue = await createPrioritised(desk, 'Fatal');
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(MINUTE);
  await changeScheme(desk, withStages(stages.filter(({ id }) => id === 'watch' || id === 'withheld')));
  await desk.site.advance(MINUTE);
  expect((await stagesOf(issue)).map(({ id }) => id)).toEqual(stages.map(({ id }) => id));
  expect(await record(issue, { kind: 'published', stage: 'constructor' })).toEqual({ kind: 'recorded' });
  await desk.site.advance(10 * MINUTE);
  expect((await desk.readClock(issue, 'report')).state).toBe('running');
});

test('a stage that was missed and is taken away for open work items too can still be sent, and is no longer owed then', async () => {
  await changeScheme(desk, withStages(stages));
  const issue = await createPrioritised(desk, 'Fatal');
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(6 * HOUR);
  const left = stages.filter(({ id }) => id === 'watch' || id === 'withheld');
  await changeScheme(desk, withStages(left), ['calendars', 'rules']);
  await desk.site.advance(10 * MINUTE);
  const shown = await stagesOf(issue);
  expect(shown.map(({ id, breached }) => [id, breached])).toEqual([
    ['constructor', true],
    ['watch', false],
    ['withheld', false],
  ]);
  expect(await record(issue, { kind: 'published', stage: 'prototype' })).toMatchObject({ kind: 'refused' });
  expect(await record(issue, { kind: 'published', stage: 'constructor' })).toEqual({ kind: 'recorded' });
  await desk.site.advance(10 * MINUTE);
  expect((await stagesOf(issue)).map(({ id }) => id)).toEqual(['watch', 'withheld']);
});

test('two stages of one name, and one that is called as the report is, have a page each', async () => {
  const common = { from: 'aware', clause: '' };
  const twins = ['one', 'two'].map((id) => ({ ...common, id, name: toBoth('Notice'), length: 'PT4H' }));
  const named = { ...common, id: 'three', name: toBoth('Incident report'), length: 'P3D' };
  await changeScheme(desk, withStages([...twins, named, { ...common, id: 'four', length: 'P9D' }]));
  await desk.site.advance(MINUTE);
  const issue = await createPrioritised(desk, 'Fatal');
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(MINUTE);
  await desk.recordEvent(issue, { kind: 'restored' });
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(10 * MINUTE);
  const [one, two, three] = (await stagesOf(issue)).map(({ url }) => url);
  const { report } = await show(issue);
  expect(report.state).toBe('drafted');
  expect(new Set([one, two, three, report.url]).size).toBe(4);
  expect((await pagesOf(issue)).map(({ title }) => title.replace(/^.* is down – /, '')).sort()).toEqual([
    expect.stringMatching(/^Incident report \(three\), June/),
    expect.stringMatching(/^Notice, June \d+, 2025$/),
    expect.stringMatching(/^Notice, June \d+, 2025 \(2\)$/),
    expect.stringMatching(/^incident report, June/),
  ]);
});

test('a page whose making was not answered is found again, and made once', async () => {
  const issue = await createPrioritised(desk, 'Fatal');
  const isCreating = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && path.startsWith('/wiki/api/v2/pages');
  desk.site.faults.failNext(isCreating, { status: 504, afterEffect: true }, 1);
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(20 * MINUTE);
  desk.site.faults.clear();
  const pages = await pagesOf(issue);
  expect(pages.filter(({ title }) => title.includes('Notice'))).toHaveLength(2);
  expect(pages).toHaveLength(3);
  expect((await stagesOf(issue)).filter(({ url }) => url !== null)).toHaveLength(3);
});
