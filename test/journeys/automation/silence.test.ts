/** A client who cannot be reached: three attempts and five days of silence close the issue, after a warning; any word begins anew. */
import type { SiteAnswer } from '../../../src/contract/admin';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';

const DAY = 24 * HOUR;
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('vircom');
});
afterAll(() => desk.site.stop());

const listMails = ({ key }: IssueRef) =>
  desk.site
    .letters()
    .filter(({ issueKey, subject }) => issueKey === key && subject.includes('closes tomorrow'));

async function statusOf({ key }: IssueRef): Promise<string> {
  const path = `/rest/api/3/issue/${key}?fields=status`;
  const { fields } = await desk.askJira<{ fields: { status: { name: string } } }>(AGENT, 'GET', path);
  return fields.status.name;
}

async function recordAttempts(issue: IssueRef, times = 3): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await desk.recordEvent(issue, { kind: 'attempt', channel: 'phone', note: 'Voicemail.' });
    await desk.site.advance(HOUR);
  }
}

test('an attempt stops the response clock, and is counted with its channel', async () => {
  const issue = await desk.createIssue('Minor');
  await recordAttempts(issue, 1);
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met' });
  expect((await desk.readAutomation(issue)).silence).toMatchObject({ attempts: 1, of: 3, closesAt: null });
});

test('three attempts and five days of silence: a warning the day before, then a public note, and the issue is closed', async () => {
  const [silent, answered, critical] = [
    await desk.createIssue('Minor'),
    await desk.createIssue('Minor'),
    await desk.createIssue('Critical'),
  ];
  const receivedAt = desk.site.clock.now();
  for (const issue of [silent, answered, critical]) await recordAttempts(issue);
  expect((await desk.readAutomation(silent)).silence).toMatchObject({
    attempts: 3,
    closesAt: receivedAt + 5 * DAY,
  });

  await desk.skipTo(receivedAt + 4 * DAY - HOUR);
  await desk.site.advance(HOUR - 60_000);
  expect(listMails(silent)).toEqual([]);
  await desk.site.advance(2 * 60_000);
  expect(listMails(silent).length).toBeGreaterThan(0);
  expect(await desk.listAppComments(silent)).toEqual([]);
  const { health } = (await desk.callAdmin('showSite')) as SiteAnswer;
  expect(health.refusedNotes).toMatchObject([{ project: 'SUP', notes: 2 }]);
  await desk.addComment(CLIENT, answered, 'Sorry, I was away.');

  const warned = listMails(silent).length;
  await desk.skipTo(receivedAt + 5 * DAY - HOUR);
  await desk.site.advance(HOUR - 60_000);
  expect(await statusOf(silent)).not.toBe('Done');
  await desk.site.advance(3 * 60_000);
  expect(await statusOf(silent)).toBe('Done');
  expect(await desk.listAppComments(silent)).toEqual([
    expect.stringContaining('have not heard from you in 5 days'),
  ]);
  expect(listMails(silent)).toHaveLength(warned);
  expect((await desk.readAutomation(silent)).closedForSilence).not.toBeNull();

  expect(await statusOf(answered)).not.toBe('Done');
  expect((await desk.readAutomation(answered)).silence).toMatchObject({ attempts: 0, closesAt: null });
  expect(await statusOf(critical)).not.toBe('Done');
  expect((await desk.readAutomation(critical)).silence).toBeNull();
});

test('a note and a closing that were answered by timeouts are found again: one note, one closing', async () => {
  const issue = await desk.createIssue('Minor');
  const receivedAt = desk.site.clock.now();
  await recordAttempts(issue);
  const note = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && path.endsWith(`/${issue.id}/comment`);
  const isClosing = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && path.endsWith('/transitions');
  await desk.skipTo(receivedAt + 4 * DAY - HOUR);
  await desk.site.advance(2 * HOUR);
  await desk.skipTo(receivedAt + 5 * DAY - 30 * 60_000);
  desk.site.faults.failNext(note, { status: 504, afterEffect: true });
  desk.site.faults.failNext(isClosing, { status: 504, afterEffect: true });
  await desk.site.advance(2 * HOUR);
  expect(await statusOf(issue)).toBe('Done');
  expect(await desk.listAppComments(issue)).toHaveLength(1);
  expect((await desk.readAutomation(issue)).closedForSilence).not.toBeNull();
});

describe('a client who answers after the closing', () => {
  /** Closed for silence, a minute ago. */
  async function closeSilent(): Promise<IssueRef> {
    const issue = await desk.createIssue('Minor');
    const receivedAt = desk.site.clock.now();
    await recordAttempts(issue);
    await desk.skipTo(receivedAt + 4 * DAY - HOUR);
    await desk.site.advance(2 * HOUR);
    await desk.skipTo(receivedAt + 5 * DAY - 30 * 60_000);
    await desk.site.advance(2 * HOUR);
    expect(await statusOf(issue)).toBe('Done');
    return issue;
  }
  const mailsOf = ({ key }: IssueRef, words: string) =>
    desk.site.letters().filter(({ issueKey, subject }) => issueKey === key && subject.includes(words));

  test('has the issue reopened where it was, the team told once, and the clocks begin that the scheme says', async () => {
    const issue = await closeSilent();
    await desk.addComment(AGENT, issue, 'A word of ours.');
    await desk.addComment(AGENT, issue, 'Internal.', true);
    await desk.addComment(CLIENT, issue, 'Thank you very much!');
    expect(await statusOf(issue)).toBe('Done');
    await desk.addComment(CLIENT, issue, 'Thanks, but the cart still does not work.');
    expect(await statusOf(issue)).toBe('To Do');
    expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'running' });
    const told = mailsOf(issue, 'is reopened').length;
    expect(told).toBeGreaterThan(0);
    await desk.moveIssue(issue, 'Done');
    await desk.addComment(CLIENT, issue, 'And one more thing.');
    expect(await statusOf(issue)).toBe('Done');
    expect(mailsOf(issue, 'is reopened')).toHaveLength(told);
  });

  test('has the team told, once, where the workflow lets nothing back', async () => {
    const issue = await closeSilent();
    const isMove = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith(`${issue.id}/transitions`);
    desk.site.faults.failNext(isMove, { status: 400 });
    await desk.addComment(CLIENT, issue, 'It happens again.');
    await desk.addComment(CLIENT, issue, 'Anybody there?');
    expect(await statusOf(issue)).toBe('Done');
    const mails = mailsOf(issue, 'could not be reopened');
    expect(mails.length).toBeGreaterThan(0);
    expect(new Set(mails.map(({ to }) => JSON.stringify(to))).size).toBe(mails.length);
  });
});
