/** Nobody is told of what was over before the app began to follow an issue: its project's first scheme, an import, a move. */
import { ADMIN, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

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
  await desk.skipTo(Date.parse('2025-06-11T11:50:00Z'));
  await desk.site.advance(HOUR / 2);
  const digests = subjectsOf(desk, old).map((subject) => subject.replace(/\d+.*/, ''));
  expect(digests.sort()).toEqual(['En retard ce matin\u00a0: ', 'Overdue this morning: ']);
  await desk.site.stop();
});

describe('an issue that was imported into a followed project', () => {
  let desk: Desk;
  let imported: string;
  beforeAll(async () => {
    desk = await openDesk('altilogix');
    await desk.site.advance(26 * HOUR);
    const issue = {
      project: 'SUP',
      summary: 'From the old desk',
      status: 'To Do',
      accountId: CLIENT,
      priority: 'Fatal',
    };
    desk.site.changeJira({ kind: 'import-issue', ...issue, created: '2025-06-05T15:00:00Z' });
    await desk.site.advance(10 * MINUTE);
    const found = await desk.askJira<{ issues: { key: string }[] }>(ADMIN, 'POST', '/rest/api/3/search/jql', {
      jql: 'summary ~ "From the old desk"',
      fields: ['summary'],
    });
    imported = found.issues[0]?.key ?? '';
  });
  afterAll(() => desk.site.stop());

  test('is judged from its receipt, and mails nobody about what was over', async () => {
    expect((await desk.readClock({ id: imported, key: imported }, 'response')).state).toBe('breached');
    await desk.site.advance(6 * HOUR);
    expect(subjectsOf(desk, [imported])).toEqual([]);
  });

  test('is not new: nobody is called for it, and its client is not told that it was received', async () => {
    const fresh = await desk.createIssue('Fatal');
    await desk.site.advance(MINUTE);
    expect(subjectsOf(desk, [fresh.key])).not.toEqual([]);
    expect(await desk.listAppComments(fresh)).not.toEqual([]);
    expect(await desk.listAppComments({ id: imported, key: imported })).toEqual([]);
    expect(subjectsOf(desk, [imported])).toEqual([]);
  });
});

test('an issue of which no event told, in hours without a run, is new all the same', async () => {
  const desk = await openDesk();
  await desk.site.advance(HOUR);
  desk.site.disturb({ skip: 1, lose: 1 });
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(8 * HOUR);
  desk.site.disturb({});
  await desk.site.advance(10 * MINUTE);
  expect(subjectsOf(desk, [issue.key])).not.toEqual([]);
  await desk.site.stop();
});
