/** A closed ticket is marked as solved for good, where its panel is read, and no more once it is reopened. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech');
});
afterAll(() => desk.site.stop());

const readClosing = async (issue: IssueRef, as: string) =>
  ((await desk.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer).closing;

test('the mark is there from the closing on, for the team and the client, until the ticket is reopened', async () => {
  const issue = await desk.createIssue('Minor');
  expect(await readClosing(issue, AGENT)).toBeNull();
  await desk.site.advance(30 * MINUTE);
  await desk.moveIssue(issue, 'Done');
  const marked = { at: desk.site.clock.now(), resolution: 'Done', mark: 'Permanently solved' };
  expect(await readClosing(issue, AGENT)).toEqual(marked);
  expect(await readClosing(issue, CLIENT)).toEqual(marked);
  await desk.moveIssue(issue, 'To Do');
  expect(await readClosing(issue, CLIENT)).toBeNull();
});
