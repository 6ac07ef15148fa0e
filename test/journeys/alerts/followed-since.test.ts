/** Nobody is told of what was over before the app began to follow an issue: its project's first scheme, an import, a move. */
import { type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';

const DAY = 24 * HOUR;
const PRIORITIES = ['Fatal', 'Critical', 'Minor'];

const subjectsOf = ({ site }: Desk, keys: string[]) =>
  site.letters().flatMap(({ issueKey, subject }) => (keys.includes(issueKey) ? [subject] : []));

/** Where the project has no scheme yet. */
async function createOldIssues(desk: Desk, count: number): Promise<IssueRef[]> {
  const issues: IssueRef[] = [];
  for (let n = 0; n < count; n += 1)
    issues.push(await desk.createIssue(PRIORITIES[n % PRIORITIES.length] as string, { project: 'OPS' }));
  return issues;
}

test('a scheme chosen for a project with 30 old issues mails nobody about them, and a new one is told of as ever', async () => {
  const desk = await openDesk();
  const old = (await createOldIssues(desk, 30)).map(({ key }) => key);
  await desk.skipTo(desk.site.clock.now() + 5 * DAY);
  await desk.choose('valtech', '10001');
  await desk.site.advance(6 * HOUR);
  expect(subjectsOf(desk, old)).toEqual([]);
  const fresh = await desk.createIssue('Fatal', { project: 'OPS' });
  await desk.site.advance(HOUR / 2);
  expect(subjectsOf(desk, [fresh.key])).not.toEqual([]);
  await desk.site.stop();
});
