import { type Desk, type IssueRef, openDesk } from '../support/site/desk';
import { runHostileCampaign } from './hostile';

let desk: Desk;
let issue: IssueRef;

beforeAll(async () => {
  desk = await openDesk();
  issue = await desk.createIssue('Fatal');
  await desk.site.advance(60_000);
});
afterAll(() => desk.site.stop());

test('ten thousand malformed events and payloads: no crash, no write', async () => {
  const { troubles } = await runHostileCampaign(desk, issue, 23, 10_000);
  expect(troubles.slice(0, 5)).toEqual([]);
}, 1_200_000);
