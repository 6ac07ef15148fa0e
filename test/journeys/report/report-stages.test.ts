/** A desk that must report early: each stage counts from what people recorded, is alerted, is sent, and begins the next. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import { reportingDuties } from '../../../src/presets/reporting-duties';
import { ADMIN, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const ask = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  const { current } = (await ask('showScheme', {})) as { current: { scheme: { report: object } } };
  const { severities, owed, clause } = current.scheme.report as Record<string, unknown>;
  const [warning, ...rest] = reportingDuties.find(({ id }) => id === 'nis2')?.stages ?? [];
  const stages = [{ ...warning, to: 'the national CSIRT' }, ...rest];
  const report = { severities, owed, clause, stages };
  const answer = await ask('saveScheme', { scheme: { ...current.scheme, report }, basedOn: 1 });
  expect(answer).toMatchObject({ kind: 'saved' });
});
afterAll(() => desk.site.stop());

const showAs = async (issue: IssueRef, as?: string) =>
  (await desk.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer;
const stagesOf = async (issue: IssueRef) => (await showAs(issue)).stages?.stages ?? [];

test('a stage waits for the word of a person, is due from then, and the next begins when it is sent', async () => {
  const issue = await desk.createIssue('Fatal');
  expect(await stagesOf(issue)).toMatchObject([
    { id: 'early-warning', waitsFor: 'aware', dueAt: null, to: 'the national CSIRT' },
    { id: 'notification', waitsFor: 'aware' },
    { id: 'final', waitsFor: { stage: 'Incident notification' }, isDocument: true },
  ]);
  await desk.site.advance(HOUR);
  const { now } = await showAs(issue);
  const aware = now - 30 * MINUTE;
  await desk.recordEvent(issue, { kind: 'aware', at: aware });
  expect(await stagesOf(issue)).toMatchObject([
    { id: 'early-warning', waitsFor: null, dueAt: aware + 24 * HOUR },
    { id: 'notification', dueAt: aware + 72 * HOUR },
    { id: 'final', dueAt: null },
  ]);
  expect(await desk.readClock(issue, 'report')).toMatchObject({ state: 'running', dueAt: aware + 24 * HOUR });
  await desk.recordEvent(issue, { kind: 'published', stage: 'early-warning' });
  expect(await desk.readClock(issue, 'report')).toMatchObject({ dueAt: aware + 72 * HOUR });
  await desk.site.advance(HOUR);
  await desk.recordEvent(issue, { kind: 'published', stage: 'notification' });
  const [warning, notification, final] = await stagesOf(issue);
  expect([warning?.breached, notification?.breached]).toEqual([false, false]);
  const month = (final?.dueAt ?? 0) - (notification?.sentAt ?? 0);
  expect(month).toBeGreaterThanOrEqual(28 * 24 * HOUR - HOUR);
  expect(month).toBeLessThanOrEqual(31 * 24 * HOUR + HOUR);
});

test('what nobody could have seen is refused, and so is a stage that the scheme has not', async () => {
  const issue = await desk.createIssue('Fatal');
  const { now } = await showAs(issue);
  const record = (event: object) => desk.callPanel(issue, 'recordEvent', { id: crypto.randomUUID(), event });
  expect(await record({ kind: 'aware', at: now + HOUR })).toMatchObject({ kind: 'refused' });
  expect(await record({ kind: 'published', stage: 'constructor' })).toMatchObject({ kind: 'refused' });
});

test('stages are the team’s: a client is shown none, and an issue that owes no report has none', async () => {
  const issue = await desk.createIssue('Fatal');
  expect((await showAs(issue, CLIENT)).stages).toBeNull();
  expect((await showAs(await desk.createIssue('Minor'))).stages).toBeNull();
});
