/** A report that is owed reminds those who owe it before its day, is told when it is late, and never again once it is published. */
import { ADMIN, AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approveReport, publishReport } from '../../support/site/finished-report';

const DAY = 24 * HOUR;
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

const listReminders = ({ key }: IssueRef) =>
  desk.site
    .letters()
    .filter(
      ({ issueKey, subject }) => issueKey === key && /incident report|rapport d’incident/i.test(subject),
    )
    .map(({ subject }) => subject);

async function closeFatalIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

async function skipTo(instant: number): Promise<void> {
  await desk.skipTo(instant);
  await desk.site.advance(6 * MINUTE);
}

const readDueAt = async (issue: IssueRef) => (await desk.readClock(issue, 'report')).dueAt as number;

test('those who owe it are reminded before its day, once, and told in hours of work when it is late; a published one reminds nobody', async () => {
  const [late, reportOnTime] = [await closeFatalIssue(), await closeFatalIssue()];
  const due = await readDueAt(late);
  await approveReport(desk, reportOnTime);
  await publishReport(desk, reportOnTime);
  await skipTo(due - 3 * DAY);
  expect(listReminders(late)).toEqual([]);
  await skipTo(due - 30 * MINUTE);
  const reminded = listReminders(late);
  expect(reminded.length).toBeGreaterThan(0);
  expect(new Set(reminded).size).toBe(reminded.length);
  await skipTo(due + MINUTE);
  expect(await desk.readClock(late, 'report')).toMatchObject({ state: 'breached' });
  await skipTo(due + 9 * HOUR);
  expect(listReminders(late)).toEqual(reminded);
  await skipTo(due + 17 * HOUR);
  expect(listReminders(late).length).toBeGreaterThan(reminded.length);
  await approveReport(desk, late);
  await publishReport(desk, late);
  const before = listReminders(late);
  await skipTo(due + 2 * DAY);
  expect(listReminders(late)).toEqual(before);
  expect(listReminders(reportOnTime)).toEqual([]);
});

test('in quiet hours nobody hears of a late report until the desk opens', async () => {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const ask = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  const { current } = (await ask('showScheme', {})) as { current: { version: number; scheme: object } };
  const alerts = { thresholds: [{ at: '100%' }], quietOutside: 'business' };
  await ask('saveScheme', { scheme: { ...current.scheme, alerts }, basedOn: current.version });
  const issue = await closeFatalIssue();
  const due = await readDueAt(issue);
  await skipTo(due + HOUR);
  expect(await desk.readClock(issue, 'report')).toMatchObject({ state: 'breached' });
  expect(listReminders(issue)).toEqual([]);
  await skipTo(due + 4 * DAY);
  expect(listReminders(issue).length).toBeGreaterThan(0);
});
