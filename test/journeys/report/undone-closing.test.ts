/** A work item is closed and reopened while the app hears of nothing: what is drafted hangs on the history, not on when somebody looked. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import { AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

const DAY = 24 * HOUR;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.site.stop());

async function closeUnseen(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  desk.site.disturb({ lose: 1, skip: 1 });
  await closeForAWhile(issue);
  desk.site.disturb({});
  return issue;
}

async function closeForAWhile(issue: IssueRef): Promise<void> {
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(9 * MINUTE);
  await desk.moveIssue(issue, 'In Progress');
}

const readState = async (issue: IssueRef) =>
  ((await desk.callPanel(issue, 'showClocks')) as ClocksAnswer).report?.state;

async function readPages({ key }: IssueRef): Promise<string[]> {
  const path = '/wiki/api/v2/pages?body-format=atlas_doc_format';
  const { body } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
  const { results } = body as { results: { title: string; body: { atlas_doc_format: { value: string } } }[] };
  return results
    .filter(({ title }) => title.startsWith(`${key}:`))
    .map((page) => page.body.atlas_doc_format.value);
}

test('its report is drafted all the same, of what was known then, and counts from the next closing', async () => {
  const issue = await closeUnseen();
  await desk.addComment(AGENT, issue, 'It came back.');
  await desk.site.advance(15 * MINUTE);
  expect(await readState(issue)).toBe('drafted');
  const [page, ...others] = await readPages(issue);
  expect(page).toContain('We are on it.');
  expect(page).not.toContain('It came back.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(15 * MINUTE);
  expect([others, await readPages(issue)]).toEqual([[], [expect.stringContaining('It came back.')]]);
});

test('there is none that would be late by now', async () => {
  const issue = await closeUnseen();
  await desk.skipTo(desk.site.clock.now() + 30 * DAY);
  await desk.site.advance(15 * MINUTE);
  expect(await readState(issue)).toBe('not-owed');
});

test('there is none of a closing that was undone before the space had a scheme', async () => {
  const issue = await desk.createIssue('Fatal', { project: 'OPS' });
  await closeForAWhile(issue);
  await desk.choose('valtech', '10001');
  await desk.site.advance(15 * MINUTE);
  expect(await desk.readClock(issue, 'report')).toMatchObject({ state: 'cancelled' });
  expect(await readState(issue)).toBe('not-owed');
});
