/** The day's look at what was finished lately: what was lost after the end is made good, once a day, and what is right is not written. */

import { countWrites } from '../../support/rebuild-desk';
import { AGENT, type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';

let desk: Desk;
let spoiled: IssueRef;
let right: IssueRef;

const propertyPath = ({ key }: IssueRef) => `/rest/api/3/issue/${key}/properties/sablier`;
const readStored = (issue: IssueRef) =>
  desk.askJira<{ value: { state: string } }>(AGENT, 'GET', propertyPath(issue));

beforeAll(async () => {
  desk = await openDesk();
  [spoiled, right] = [await desk.createIssue('Minor'), await desk.createIssue('Minor')];
  await desk.site.advance(HOUR);
  for (const issue of [spoiled, right]) await desk.moveIssue(issue, 'Done');
  await desk.site.advance(HOUR);
});
afterAll(() => desk.site.stop());

test('a finished issue whose state was lost is right again after a day, and nothing is written on the other', async () => {
  const { value } = await readStored(spoiled);
  await desk.askJira(AGENT, 'PUT', propertyPath(spoiled), { ...value, state: 'paused' });
  const writes = countWrites(desk.site);
  await desk.site.advance(25 * HOUR);
  expect((await readStored(spoiled)).value).toEqual(value);
  expect(writes.get(spoiled.id)).toBe(1);
  expect(writes.get(right.id)).toBeUndefined();
});

test('after 36 hours without a schedule it looks back further; runs that come twice look once', async () => {
  const { value } = await readStored(spoiled);
  await desk.skipTo(desk.site.clock.now() + 36 * HOUR);
  await desk.askJira(AGENT, 'PUT', propertyPath(spoiled), { ...value, state: 'paused' });
  const writes = countWrites(desk.site);
  // By this seed the day's own run lives: the platform does not make one again that it has ended.
  desk.site.disturb({ seed: 3, double: 1, late: 0.5, kill: 0.02 });
  await desk.site.advance(24 * HOUR);
  expect((await readStored(spoiled)).value).toEqual(value);
  expect(writes.get(spoiled.id)).toBe(1);
  expect(writes.get(right.id)).toBeUndefined();
});
