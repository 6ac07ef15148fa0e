/** Where Jira does not tell everything of an issue the panel says so, and why. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech');
});
afterAll(() => desk.site.stop());

const FRENCH = '712020:agent-b';

const readPanel = (issue: IssueRef, as = AGENT) =>
  desk.callPanel(issue, 'showClocks', {}, as) as Promise<ClocksAnswer>;
const explain = (issue: IssueRef, as = AGENT) =>
  desk.callPanel(issue, 'explainIssue', {}, as) as Promise<ExplanationAnswer>;

test('a whole story leaves no doubt', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We see it.');
  await desk.moveIssue(issue, 'In Progress');
  expect((await readPanel(issue)).doubts).toBeNull();
  expect((await explain(issue)).doubts).toBeNull();
});

test('more comments than could be read are told, to the team with their number', async () => {
  const issue = await desk.createIssue('Fatal');
  for (let nth = 0; nth < 51; nth += 1) {
    await desk.addComment(CLIENT, issue, `Still down, ${nth}.`);
    await desk.site.advance(4_000);
  }
  const isFurtherPage = ({ path }: { path: string }) => path.includes(`/issue/${issue.id}/comment`);
  const emptyPage = { status: 200, body: { startAt: 0, maxResults: 100, total: 51, comments: [] } };
  desk.site.faults.failNext(isFurtherPage, emptyPage, 3);
  const [team, client, why] = [await readPanel(issue), await readPanel(issue, CLIENT), await explain(issue)];
  const say = expect.stringMatching(/may be wrong/);
  expect(team.doubts).toEqual({ say, reasons: [expect.stringMatching(/0 of its 51 comments/)] });
  expect(why.doubts).toEqual(team.doubts);
  expect(client.doubts).toEqual({ say, reasons: [] });
  expect((await readPanel(issue)).doubts).toBeNull();
});

test('a past status that the project has no more is a guess, and said in the reader’s language', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.moveIssue(issue, 'Waiting for client');
  await desk.moveIssue(issue, 'In Progress');
  desk.site.changeJira({ kind: 'delete-status', status: 'Waiting for client' });
  await desk.site.advance(2 * HOUR);
  const reason = (words: RegExp) => ({ reasons: [expect.stringMatching(words)] });
  expect((await readPanel(issue)).doubts).toMatchObject(reason(/past status "Waiting for client"/));
  expect((await readPanel(issue, FRENCH)).doubts).toEqual({
    say: expect.stringMatching(/^Jira n’a pas tout dit/),
    ...reason(/l’ancien statut «\u00a0Waiting for client\u00a0»/),
  });
});
