/** A desk that must report early: each stage counts from what people recorded, is alerted, is sent, and begins the next. */
import { createHash } from 'node:crypto';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { QueueAnswer } from '../../../src/contract/queue';
import { readAsEvidence, verifyEvidence } from '../../../src/domain/evidence/verify';
import { reportingDuties } from '../../../src/presets/reporting-duties';
import {
  ADMIN,
  AGENT,
  CLIENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
} from '../../support/site/desk';
import {
  approveReport,
  publishReport,
  type ReportPage,
  reportPages,
} from '../../support/site/finished-report';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

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

test('the queue and the panel call a stage by its own name, in the reader’s language', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(MINUTE);
  const call = {
    as: AGENT,
    moduleKey: 'queue',
    functionKey: 'listQueue',
    payload: { from: null },
    extension: { type: 'jira:projectPage', project: { id: '10000', key: 'SUP' } },
  };
  const { rows } = (await desk.site.invoke(call)) as QueueAnswer;
  const clocks = rows.find(({ key }) => key === issue.key)?.clocks ?? [];
  expect(clocks.find(({ clock }) => clock === 'report')?.stage).toEqual({
    en: 'Early warning',
    fr: expect.stringMatching(/alerte/i),
  });
  expect(clocks.find(({ clock }) => clock === 'resolution')?.stage).toBeNull();
  const { clocks: shown } = await showAs(issue);
  expect(shown.find(({ clock }) => clock === 'report')?.stage).toBe('Early warning');
  expect(shown.find(({ clock }) => clock === 'response')?.stage).toBeNull();
});

test('a stage is alerted by its name, with who receives it, at the moments of its own', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(25 * HOUR);
  const mails = desk.site.letters().filter(({ subject }) => subject.startsWith(`${issue.key}: Report:`));
  const warning = mails.filter(({ subject }) => subject.includes('Report: Early warning'));
  expect(warning.length).toBeGreaterThan(0);
  for (const { text } of warning) expect(text).toContain('It goes to: the national CSIRT.');
  expect(warning.some(({ subject }) => /breached/.test(subject))).toBe(true);
  expect(mails.filter(({ subject }) => subject.includes('Incident notification'))).toEqual([]);
});

const pagesOf = async (issue: IssueRef, as = AGENT) => {
  const path = '/wiki/api/v2/pages?body-format=atlas_doc_format&limit=250';
  const { body } = await desk.site.request({ as, product: 'confluence', method: 'GET', path });
  return (body as { results: ReportPage[] }).results.filter(({ title }) => title.startsWith(`${issue.key}:`));
};

test('each stage before the last has a document of its own, named after it, for the team alone', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'The password is hunter2', true);
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(MINUTE);
  const pages = await pagesOf(issue);
  expect(pages.map(({ title }) => title.replace(/^.* – /, '')).sort()).toEqual([
    expect.stringMatching(/^Early warning, June \d+, 2025$/),
    expect.stringMatching(/^Incident notification, June \d+, 2025$/),
  ]);
  const [warning] = pages.filter(({ title }) => title.includes('Early warning'));
  const text = warning?.body.atlas_doc_format.value ?? '';
  expect(text).toMatch(
    /"type":"heading","attrs":{"level":2},"content":\[{"type":"text","text":"Early warning"}/,
  );
  for (const words of [
    'To: the national CSIRT.',
    'Under: NIS2, Article 23(4)(a).',
    'To be written by a person',
  ])
    expect(text).toContain(words);
  for (const words of ['Promised', 'hunter2', 'incident report']) expect(text).not.toContain(words);
  expect(await pagesOf(issue, CLIENT)).toEqual([]);
  const [shown, , last] = await stagesOf(issue);
  expect([shown?.url, last?.url]).toEqual([expect.stringContaining(String(warning?.id)), null]);
});

test('a stage’s document keeps what people wrote, follows the facts, and stays as it was once it was sent', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(MINUTE);
  const read = async () => (await pagesOf(issue)).find(({ title }) => title.includes('Early warning'));
  const page = (await read()) as ReportPage;
  const value = page.body.atlas_doc_format.value.replace(/To be written by a person[^"]*/, 'Three shops.');
  const body = {
    ...{ id: page.id, status: 'current', title: page.title, version: { number: page.version.number + 1 } },
    body: { representation: 'atlas_doc_format', value },
  };
  const path = `/wiki/api/v2/pages/${page.id}`;
  await desk.site.request({ as: AGENT, product: 'confluence', method: 'PUT', path, body });
  await desk.recordEvent(issue, { kind: 'restored' });
  await desk.site.advance(MINUTE);
  const followed = (await read())?.body.atlas_doc_format.value ?? '';
  expect(followed).toContain('Three shops.');
  expect(followed).toContain('Service was restored');
  await desk.recordEvent(issue, { kind: 'published', stage: 'early-warning' });
  await desk.site.advance(MINUTE);
  const sent = await read();
  const fields = { summary: 'Something else' };
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields });
  await desk.site.advance(MINUTE);
  expect((await read())?.version).toEqual(sent?.version);
});

test('a stage has the parts of its own template, and is drafted once Confluence takes it', async () => {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const ask = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  const { current } = (await ask('showScheme', {})) as {
    current: { version: number; scheme: { report: { stages: object[] } } };
  };
  const suspected = {
    id: 'suspected',
    heading: { en: 'Suspected cause', fr: 'Cause soupçonnée' },
    prompt: { en: 'Unlawful or malicious?', fr: 'Illicite ou malveillante ?' },
  };
  const [first, ...rest] = current.scheme.report.stages;
  const stages = [{ ...first, template: { sections: [{ id: 'outcome' }, suspected] } }, ...rest];
  const report = { ...current.scheme.report, stages };
  const scheme = { ...current.scheme, report };
  expect(await ask('saveScheme', { scheme, basedOn: current.version })).toMatchObject({ kind: 'saved' });
  const issue = await desk.createIssue('Fatal');
  desk.site.faults.failNext(({ path }) => path.startsWith('/wiki/api/v2/pages'), { status: 503 }, 2);
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.site.advance(11 * MINUTE);
  desk.site.faults.clear();
  const [warning] = (await pagesOf(issue)).filter(({ title }) => title.includes('Early warning'));
  const text = warning?.body.atlas_doc_format.value ?? '';
  for (const words of ['Suspected cause', 'Unlawful or malicious?']) expect(text).toContain(words);
  expect(text).not.toContain('Root cause');
});

test('the evidence of a report with stages is recomputed, every stage of it', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'aware' });
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.site.advance(25 * HOUR);
  await desk.recordEvent(issue, { kind: 'published', stage: 'early-warning' });
  await desk.recordEvent(issue, { kind: 'published', stage: 'notification' });
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  await approveReport(desk, issue);
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published', problem: null });
  await desk.site.advance(MINUTE);
  const [page] = await reportPages(desk, CLIENT, issue);
  const path = `/wiki/download/attachments/${page?.id}/${issue.key}-evidence.json`;
  const text = String(desk.site.download(AGENT, path)?.text);
  const against = { sha256: digestOf, published: digestOf(text), timeZones: process.versions.tz ?? '' };
  const checks = verifyEvidence(text, readAsEvidence(text) ?? {}, against);
  expect(checks.filter(({ agrees }) => agrees === false)).toEqual([]);
  const places = checks.flatMap((check) => (check.code === 'number' ? [check.place] : []));
  for (const nth of [1, 2, 3]) expect(places).toContain(`clocks.report.${nth}.stage`);
  const stages = await stagesOf(issue);
  expect(stages.map(({ breached }) => breached)).toEqual([true, false, false]);
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
