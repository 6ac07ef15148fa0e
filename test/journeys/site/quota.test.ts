/** An hour of Jira's that is spent, or nearly: what falls due soonest goes first, and nothing is lost. */
import { HourlyPoints } from '../../../local/product/hourly-points';
import type { SiteAnswer } from '../../../src/contract/admin';
import { countWrites } from '../../support/rebuild-desk';
import { type Desk, HOUR, MINUTE, openDesk } from '../../support/site/desk';

const troublesOf = async (desk: Desk) => {
  const site = (await desk.callAdmin('showSite')) as SiteAnswer;
  return site.health.troubles.map(({ name, message }) => `${name}: ${message}`);
};

test('of a spent hour the health tells, and each issue is evaluated in the next one', async () => {
  const points = new HourlyPoints();
  const desk = await openDesk('valtech', { points });
  const writes = countWrites(desk.site);
  points.spend(points.limit, desk.site.clock.now());
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(MINUTE);
  expect(writes.size).toBe(0);
  await desk.site.advance(HOUR);
  expect(writes.has(issue.id)).toBe(true);
  expect(await troublesOf(desk)).toContain('put off by Jira: jira-quota-global-based');
  await desk.site.stop();
});

test('while little is left, what falls due soon goes first and the rest waits for the next hour', async () => {
  const points = new HourlyPoints();
  const desk = await openDesk('valtech', { points });
  const minor = await desk.createIssue('Minor');
  await desk.site.advance(2 * MINUTE);
  const writes = countWrites(desk.site);
  points.spend(points.leftAt(desk.site.clock.now()) - points.limit * 0.05, desk.site.clock.now());
  await desk.createIssue('Fatal');
  await desk.site.advance(2 * MINUTE);
  await desk.addComment('712020:agent-a', minor, 'Seen');
  const urgent = await desk.createIssue('Fatal');
  await desk.site.advance(2 * MINUTE);
  expect(writes.has(urgent.id)).toBe(true);
  expect(writes.has(minor.id)).toBe(false);
  await desk.site.advance(HOUR + 15 * MINUTE);
  expect(writes.has(minor.id)).toBe(true);
  await desk.site.stop();
});
