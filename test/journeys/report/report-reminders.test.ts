/** A report that is owed reminds those who owe it before its day, is told when it is late, and never again once it is published. */
import { ADMIN, AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approve, publish } from '../../support/site/finished-report';

const DAY = 24 * HOUR;
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

const told = ({ key }: IssueRef) =>
  desk.site
    .letters()
    .filter(
      ({ issueKey, subject }) => issueKey === key && /incident report|rapport d’incident/i.test(subject),
    )
    .map(({ subject }) => subject);

async function closedFatal(): Promise<IssueRef> {
  const issue = await desk.create('Fatal');
  await desk.say(AGENT, issue, 'We are on it.');
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

async function goTo(instant: number): Promise<void> {
  await desk.skipTo(instant);
  await desk.site.advance(6 * MINUTE);
}

const dueAt = async (issue: IssueRef) => (await desk.clock(issue, 'report')).dueAt as number;

test('those who owe it are reminded before its day, once, and told in hours of work when it is late; a published one reminds nobody', async () => {
  const [late, kept] = [await closedFatal(), await closedFatal()];
  const due = await dueAt(late);
  await approve(desk, kept);
  await publish(desk, kept);
  await goTo(due - 3 * DAY);
  expect(told(late)).toEqual([]);
  await goTo(due - 30 * MINUTE);
  const reminded = told(late);
  expect(reminded.length).toBeGreaterThan(0);
  expect(new Set(reminded).size).toBe(reminded.length);
  await goTo(due + MINUTE);
  expect(told(late).length).toBeGreaterThan(reminded.length);
  expect(await desk.clock(late, 'report')).toMatchObject({ state: 'breached' });
  const breached = told(late);
  await goTo(due + 9 * HOUR);
  expect(told(late)).toEqual(breached);
  await goTo(due + 17 * HOUR);
  expect(told(late).length).toBeGreaterThan(breached.length);
  await approve(desk, late);
  await publish(desk, late);
  const before = told(late);
  await goTo(due + 2 * DAY);
  expect(told(late)).toEqual(before);
  expect(told(kept)).toEqual([]);
});

test('in quiet hours nobody hears of a late report until the desk opens', async () => {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const ask = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  const { current } = (await ask('showScheme', {})) as { current: { version: number; scheme: object } };
  const alerts = { thresholds: [{ at: '100%' }], quietOutside: 'business' };
  await ask('saveScheme', { scheme: { ...current.scheme, alerts }, basedOn: current.version });
  const issue = await closedFatal();
  const due = await dueAt(issue);
  await goTo(due + HOUR);
  expect(await desk.clock(issue, 'report')).toMatchObject({ state: 'breached' });
  expect(told(issue)).toEqual([]);
  await goTo(due + 4 * DAY);
  expect(told(issue).length).toBeGreaterThan(0);
});
