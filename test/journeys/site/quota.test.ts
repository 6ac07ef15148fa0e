/** An hour of Jira's that is spent, or nearly: what falls due soonest goes first, and nothing is lost. */
import { HourlyPoints } from '../../../local/product/hourly-points';
import type { SiteAnswer } from '../../../src/contract/admin';
import { countWrites } from '../../support/rebuild-desk';
import { AGENT, type Desk, HOUR, MINUTE, openDesk } from '../../support/site/desk';

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

test('what falls due in a spent hour is asked of Jira in the next one, not again and again until then', async () => {
  const points = new HourlyPoints();
  const desk = await openDesk('valtech', { points });
  const ids: string[] = [];
  for (let count = 0; count < 4; count += 1) ids.push((await desk.createIssue('Fatal')).id);
  await desk.site.advance(MINUTE);
  const writes = countWrites(desk.site);
  let refused = 0;
  desk.site.network.onExchange(({ as, status }) => {
    if (as === 'app' && status === 429) refused += 1;
  });
  points.spend(points.limit, desk.site.clock.now());
  await desk.site.advance(HOUR);
  expect(refused).toBeLessThanOrEqual(2);
  for (const id of ids) expect(writes.has(id)).toBe(true);
  await desk.site.stop();
});

interface Refused {
  code?: string;
  say?: string;
}

test.each([
  ['en_US', /^Jira answers no more requests of the app until 11:00 EDT: .*Nothing is lost/],
  ['fr_CA', /^Jira ne répond plus aux demandes de l’app avant 11\u00a0h HAE\u00a0: .*Rien n’est perdu/],
])('in a spent hour a page says until when, in %s, and shows what it shows in the next', async (locale, says) => {
  const points = new HourlyPoints();
  const desk = await openDesk('valtech', { points });
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(MINUTE);
  desk.site.speak(AGENT, locale);
  points.spend(points.limit, desk.site.clock.now());
  const refused = (await desk.callPanel(issue, 'showClocks')) as Refused;
  expect(refused).toEqual({ kind: 'refused', code: 'unavailable', say: expect.stringMatching(says) });
  await desk.site.advance(HOUR);
  expect(await desk.callPanel(issue, 'showClocks')).toMatchObject({ kind: 'clocks' });
  await desk.site.stop();
});

test('a product that is down, or has too much to do, is named, and is in no list of faults', async () => {
  const desk = await openDesk('valtech');
  const isSpaceSearch = ({ path }: { path: string }) => path.startsWith('/wiki/');
  const pick = { kind: 'space', text: 'harbour', space: '' };
  desk.site.faults.failNext(isSpaceSearch, { status: 503 }, 9);
  const down = (await desk.callAdmin('pick', pick)) as Refused;
  expect(down).toMatchObject({
    code: 'unavailable',
    say: expect.stringMatching(/^Confluence does not answer/),
  });
  desk.site.faults.failNext(
    ({ path }) => path.startsWith('/rest/api/3/permissions/check'),
    { status: 429 },
    9,
  );
  const busy = (await desk.callAdmin('showSite')) as Refused;
  expect(busy).toMatchObject({
    code: 'unavailable',
    say: expect.stringMatching(/^Jira has too many requests/),
  });
  desk.site.faults.clear();
  expect(await troublesOf(desk)).toEqual([]);
  await desk.site.stop();
});
