/** A verdict, once given, stands: what people change in Jira later alters no result that was there. */
import { randomUUID } from 'node:crypto';
import type { SiteAnswer } from '../../../src/contract/admin';
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import type { FiguresAnswer } from '../../../src/contract/figures';
import type { RebuildTrialAnswer } from '../../../src/contract/rebuild';
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

const AGENT_B = '712020:agent-b';
let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.site.stop());

const response = (issue: IssueRef) => desk.readClock(issue, 'response');

/** Everything is looked at again, as after any change in Jira. */
async function rebuild(finished = false): Promise<void> {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const payload = { order: 'start', jql: '', finished };
  await desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey: 'orderRebuild', payload, extension });
  await desk.site.advance(2 * HOUR);
}

/** What the months say of answers to fatal issues: the other clocks go on. */
async function figures(): Promise<FiguresAnswer['finished']> {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const payload = { from: '2025-01', to: '2025-12', client: null };
  const call = { as: ADMIN, moduleKey: 'queue', functionKey: 'showFigures', payload, extension };
  const { finished } = (await desk.site.invoke(call)) as FiguresAnswer;
  const answers = finished.filter(({ clock, severity }) => clock === 'response' && severity === 'Fatal');
  expect(answers).toHaveLength(1);
  return answers;
}

/** The first comment of an issue. */
async function commentOf({ key }: IssueRef): Promise<string> {
  const path = `/rest/api/3/issue/${key}/comment`;
  const { comments } = await desk.askJira<{ comments: { id: string; author: { accountId: string } }[] }>(
    AGENT,
    'GET',
    path,
  );
  return comments.find(({ author }) => author.accountId === AGENT)?.id ?? '';
}

async function answered(by = AGENT): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(5 * MINUTE);
  await desk.addComment(by, issue, 'We are on it.');
  await desk.site.advance(2 * HOUR);
  return issue;
}

test('an agent who leaves the team leaves yesterday’s met response met, in the panel and in the figures', async () => {
  const issue = await answered(AGENT_B);
  const [before, figured] = [await response(issue), await figures()];
  expect(before.state).toBe('met');
  desk.site.changeJira({ kind: 'leave-group', group: 'support-team', accountId: AGENT_B });
  await rebuild();
  expect((await response(issue)).state).toBe('met');
  expect(await figures()).toEqual(figured);
});

test('a priority that is renamed erases neither a breach nor a report that is owed', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(3 * HOUR);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(HOUR);
  const before = await response(issue);
  expect(before.state).toBe('breached');
  desk.site.changeJira({ kind: 'rename-priority', priority: 'Fatal', to: 'Everything is on fire' });
  await rebuild();
  expect(await response(issue)).toMatchObject({ state: 'breached', breachedAt: before.breachedAt });
  expect((await desk.readClock(issue, 'report')).state).toBe('running');
});

test('an internal note that is made public takes back no breach that was mailed', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(5 * MINUTE);
  await desk.addComment(AGENT, issue, 'Only for us.', true);
  await desk.site.advance(HOUR);
  const { breachedAt } = await response(issue);
  expect(breachedAt).not.toBeNull();
  const comment = await commentOf(issue);
  desk.site.changeJira({ kind: 'publish-comment', issue: issue.key, comment, accountId: AGENT });
  await desk.site.settle();
  await desk.site.advance(10 * MINUTE);
  expect(await response(issue)).toMatchObject({ state: 'breached', breachedAt });
  expect(subjects(issue).filter((subject) => subject.includes('withdrawn'))).toEqual([]);
});

test('a comment that is deleted makes no breach', async () => {
  const issue = await answered();
  const figured = await figures();
  await desk.askJira(AGENT, 'DELETE', `/rest/api/3/issue/${issue.key}/comment/${await commentOf(issue)}`);
  await desk.site.settle();
  await rebuild();
  expect(await response(issue)).toMatchObject({ state: 'met' });
  expect(await figures()).toEqual(figured);
});

const subjects = ({ key }: IssueRef): string[] =>
  desk.site.letters().flatMap(({ subject }) => (subject.includes(`${key}:`) ? subject : []));

test('a contact that is recorded late takes a breach back, and those who were told of it are told so once', async () => {
  const issue = await desk.createIssue('Fatal');
  const at = desk.site.clock.now() + 5 * MINUTE;
  await desk.site.advance(HOUR);
  expect((await response(issue)).state).toBe('breached');
  await desk.callPanel(issue, 'recordEvent', {
    id: randomUUID(),
    at,
    event: { kind: 'contact', channel: 'phone' },
  });
  await desk.site.settle();
  await rebuild();
  expect(await response(issue)).toMatchObject({ state: 'met', breachedAt: null });
  const told = desk.site.letters().filter(({ subject }) => subject.startsWith(`${issue.key}:`));
  const withdrawn = told.filter(({ subject }) => subject.includes('withdrawn'));
  const announced = told.find(({ subject }) => subject.includes('breached'));
  expect(withdrawn).toMatchObject([{ to: announced?.to }]);
});

test('“Why?” shows what today’s history would give, and why; an administrator may have it judged again, and it is recorded', async () => {
  const issue = await answered();
  const path = `/rest/api/3/issue/${issue.key}/comment/${await commentOf(issue)}`;
  await desk.askJira(AGENT, 'DELETE', path);
  await desk.site.settle();
  const explain = async (as: string) =>
    (await desk.callPanel(issue, 'explainIssue', {}, as)) as ExplanationAnswer;
  const first = ({ clocks }: ExplanationAnswer) =>
    clocks.find(({ clock }) => clock === 'response')?.cycles[0];
  expect(first(await explain(AGENT))?.otherwise).toMatchObject({
    today: { state: 'breached' },
    reasons: [{ kind: 'comment-deleted' }],
  });
  expect([(await explain(AGENT)).mayJudgeAgain, (await explain(ADMIN)).mayJudgeAgain]).toEqual([false, true]);
  expect(first(await explain(CLIENT))?.otherwise).toBeNull();
  const again = { id: randomUUID(), why: 'The comment was on the wrong work item.' };
  expect(await desk.callPanel(issue, 'judgeAgain', again, AGENT)).toMatchObject({ code: 'not-allowed' });
  expect(await desk.callPanel(issue, 'judgeAgain', again, ADMIN)).toEqual({ kind: 'recorded' });
  await desk.site.settle();
  await desk.site.advance(10 * MINUTE);
  expect((await response(issue)).state).toBe('breached');
  expect(first(await explain(ADMIN))?.otherwise).toBeNull();
});

test('a deleted comment that began a cycle is named as a comment, without a way to it, and never as the creation', async () => {
  await desk.choose('tracktik', '10001');
  const issue = await desk.createIssue('Critical', { project: 'OPS' });
  await desk.site.advance(5 * MINUTE);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.site.advance(20 * MINUTE);
  await desk.addComment(AGENT, issue, 'Found it.');
  await desk.site.advance(MINUTE);
  const path = `/rest/api/3/issue/${issue.key}/comment/${await commentOf(issue)}`;
  await desk.askJira(AGENT, 'DELETE', path);
  await desk.site.settle();
  for (const as of [AGENT, CLIENT]) {
    const { clocks } = (await desk.callPanel(issue, 'explainIssue', {}, as)) as ExplanationAnswer;
    const updates = clocks.find(({ clock }) => clock === 'update')?.cycles;
    expect(updates?.map(({ lines }) => lines[0]?.source?.kind)).toEqual(['created', 'comment', 'comment']);
    expect(updates?.[1]?.lines[0]?.source).toMatchObject({ id: null, side: 'team' });
  }
});

test('a rebuild that includes finished results shows beforehand what would change, and the log says who asked', async () => {
  const issue = await answered(AGENT_B);
  desk.site.changeJira({ kind: 'leave-group', group: 'support-team', accountId: AGENT_B });
  await desk.site.advance(HOUR);
  const extension = { project: { id: '10000', key: 'SUP' } };
  const tryOut = async (finished: boolean) => {
    const payload = { jql: `key = ${issue.key}`, from: null, finished };
    const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'tryRebuild', payload, extension };
    return ((await desk.site.invoke(call)) as RebuildTrialAnswer).changes;
  };
  expect((await tryOut(false)).filter(({ clock }) => clock === 'response')).toEqual([]);
  expect(await tryOut(true)).toContainEqual({
    key: issue.key,
    clock: 'response',
    from: 'met',
    to: 'breached',
  });
  await rebuild(true);
  expect((await response(issue)).state).toBe('breached');
  const { audit } = (await desk.callAdmin('showSite')) as SiteAnswer;
  expect(audit).toContainEqual(expect.objectContaining({ what: 'judged-again', subject: 'SUP' }));
});

test('a breach that no evaluation was there to see stands all the same when the priority is lowered afterwards', async () => {
  const issue = await desk.createIssue('Fatal');
  const dueAt = (await response(issue)).dueAt;
  desk.site.disturb({ kill: 1, skip: 1 });
  await desk.site.advance(HOUR);
  const fields = { priority: { name: 'Minor' } };
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields });
  await desk.site.advance(HOUR);
  expect(await response(issue)).toMatchObject({ state: 'breached', dueAt });
  desk.site.disturb({});
  await desk.site.advance(HOUR);
  expect(await response(issue)).toMatchObject({ state: 'breached', dueAt, breachedAt: dueAt });
  const { clocks } = (await desk.callPanel(issue, 'explainIssue')) as ExplanationAnswer;
  expect(clocks.find(({ clock }) => clock === 'response')?.cycles).toHaveLength(1);
});
