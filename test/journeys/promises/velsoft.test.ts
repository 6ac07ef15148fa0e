/** What a person sees of each of Velsoft's promises, one site for all; PROMISES.md names these tests by the promise. */
import type { QueueAnswer } from '../../../src/contract/queue';
import { ADMIN, AGENT, CLIENT, type Desk, MINUTE, openDesk } from '../../support/site/desk';
import { enterClient, readGoal, readPanel, readScheme } from '../../support/site/promised';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('velsoft');
  await enterClient(desk, { language: 'en', timezone: 'America/Halifax', accountManager: 'Project admin' });
});
afterAll(() => desk.site.stop());

test('Hours 08:00–16:30 Atlantic; a holiday may name whom to turn to', async () => {
  const { calendars } = await readPanel(desk, await desk.createIssue('Fatal'));
  expect(calendars.support).toMatchObject({
    timezone: 'America/Halifax',
    weekly: { mon: [['08:00', '16:30']] },
  });
});

test('High: acknowledged in 2 hours, answered in 4, resolved in 1 day', async () => {
  const issue = await desk.createIssue('Fatal');
  expect((await readPanel(desk, issue)).severity).toBe('High');
  expect(await readGoal(desk, issue, 'acknowledge')).toMatchObject({ breach: 120 });
  expect(await readGoal(desk, issue, 'response')).toMatchObject({ breach: 240 });
  expect(await readGoal(desk, issue, 'resolution')).toMatchObject({ days: 1 });
});

test('Medium: acknowledged in 2 hours, answered in 1 day, resolved in 3', async () => {
  const issue = await desk.createIssue('Critical');
  expect(await readGoal(desk, issue, 'acknowledge')).toMatchObject({ breach: 120 });
  expect(await readGoal(desk, issue, 'response')).toMatchObject({ days: 1 });
  expect(await readGoal(desk, issue, 'resolution')).toMatchObject({ days: 3 });
});

test('Low is always treated as Medium, and what it was is kept', async () => {
  const { severity } = await readPanel(desk, await desk.createIssue('Minor'));
  expect(severity).toMatch(/Medium.*Low/);
  expect((await readScheme(desk)).severityFrom.remap).toEqual({ Low: 'Medium' });
});

test('Acknowledgement is a clock of its own', async () => {
  const issue = await desk.createIssue('Fatal');
  expect(await desk.readClock(issue, 'acknowledge')).toMatchObject({ state: 'met' });
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'running' });
});

test('Assigned to a team member automatically, tracked; the account manager is kept informed', async () => {
  const { intake } = await desk.readAutomation(await desk.createIssue('Fatal'));
  expect(intake?.told.map(({ id }) => id)).toEqual([intake?.assigned?.to.id]);
  expect(intake?.watcher?.id).toBe(ADMIN);
});

test('The client is told the resolution before the case is closed', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(MINUTE);
  await desk.addComment(CLIENT, issue, 'Any news?');
  await desk.site.advance(MINUTE);
  await desk.moveIssue(issue, 'Done');
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ awaitsReply: true, stoppedAt: null });
  const extension = { type: 'jira:projectPage', project: { id: '10000', key: 'SUP' } };
  const request = {
    as: AGENT,
    moduleKey: 'queue',
    functionKey: 'listQueue',
    payload: { from: null },
    extension,
  };
  const { rows } = (await desk.site.invoke(request)) as QueueAnswer;
  const untold = rows.filter(({ clocks }) => clocks.some(({ awaitsReply }) => awaitsReply));
  expect(untold.map(({ key }) => key)).toEqual([issue.key]);
  await desk.addComment(AGENT, issue, 'It is solved: the disk was full.');
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'met' });
});
