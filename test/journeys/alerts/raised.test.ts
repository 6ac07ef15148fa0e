/** A severity is raised when the time of its goal is over already: that is a breach, told once it is sure, and told once. */
import { AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;
let issue: IssueRef;

const prioritise = (name: string) =>
  desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { priority: { name } } });
const mailsToEach = () =>
  desk.site
    .letters()
    .filter(({ issueKey }) => issueKey === issue.key)
    .flatMap(({ to, subject }) => to.map((person) => `${person} ${subject}`));

beforeEach(async () => {
  desk = await openDesk();
  issue = await desk.createIssue('Minor');
  await desk.site.advance(HOUR);
});
afterEach(() => desk.site.stop());

test('each person gets one mail, after five minutes, also where Jira had too much to do for the first', async () => {
  desk.site.faults.failNext(({ path }) => path.endsWith('/notify'), { status: 429 });
  await prioritise('Fatal');
  await desk.site.advance(4 * MINUTE);
  expect(mailsToEach()).toEqual([]);
  await desk.site.advance(16 * MINUTE);
  expect(mailsToEach().sort()).toEqual([
    expect.stringMatching(/^712020:agent-a SUP-2: Response, breached by \d+\smin/),
    expect.stringMatching(/^712020:agent-b SUP-2\s: Réponse, dépassé de \d+\smin/),
  ]);
});

test('nobody gets one where it was a mistake of a moment', async () => {
  await prioritise('Fatal');
  await desk.site.advance(3 * MINUTE);
  await prioritise('Minor');
  await desk.site.advance(20 * MINUTE);
  expect(mailsToEach()).toEqual([]);
});
