/** A pager or a text message: a field whose changes a rule of the site's own runs on, one change a page; nothing leaves the site. */
import { AGENT, type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('altilogix');
});
afterAll(() => desk.site.stop());

interface Entry {
  items: { field: string; toString: string }[];
}

/** What a rule on the field's change would have seen. */
async function pagesOf({ key }: IssueRef): Promise<string[]> {
  const path = `/rest/api/3/issue/${key}/changelog`;
  const { values } = await desk.askJira<{ values: Entry[] }>(AGENT, 'GET', path);
  return values.flatMap(({ items }) =>
    items.filter(({ field }) => field === 'SLA pager').map((item) => item.toString),
  );
}

test('an urgent issue pages at once and again at its breach, each once though an answer was lost', async () => {
  const isFieldWrite = ({ path }: { path: string }) => path.includes('generateChangelog=true');
  desk.site.faults.failNext(isFieldWrite, { status: 504, afterEffect: true });
  const issue = await desk.createIssue('Minor', { labels: ['channel:emergency'] });
  await desk.site.advance(2 * HOUR);
  expect(await pagesOf(issue)).toEqual([
    expect.stringMatching(new RegExp(`^Urgent ${issue.key} received 2025-06-05T14:`)),
    expect.stringMatching(new RegExp(`^Urgent ${issue.key} response breached 2025-06-05T15:`)),
  ]);
});

test('the field and the property can be branched on, and an issue that is answered in time pages no breach', async () => {
  const issue = await desk.createIssue('Minor', { labels: ['channel:emergency'] });
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.site.advance(2 * HOUR);
  expect(await pagesOf(issue)).toEqual([expect.stringContaining('received')]);
  const path = `/rest/api/3/issue/${issue.key}/properties/sablier`;
  const { value } = await desk.askJira<{ value: { state: string; severity: string } }>(AGENT, 'GET', path);
  expect(value).toMatchObject({ state: 'met', severity: 'Urgent' });
});
