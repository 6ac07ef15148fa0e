/** The time bar: how far the site is while its time moves, a way to stop it, and the instant at which something falls due next. */
import { describeProgress } from '../../local/pages/frame/time-bar';
import type { Visit } from '../../local/pages/frame/visit';
import { textsIn } from '../../local/pages/texts/texts';
import { moveTime } from '../../local/pages/time-bar';
import type { Site } from '../../local/running/running-site';
import { AGENT, HOUR, MINUTE, openDesk } from '../support/site/desk';

const visitOf = (site: Site, locale = 'en-US') =>
  ({ site, as: AGENT, locale, timeZone: 'America/Toronto', words: textsIn(locale) }) as Visit;

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Waits until time has moved so far while a move is under way. */
async function moved(site: Site, ms: number): Promise<void> {
  const start = site.clock.now();
  while (site.clock.now() < start + ms) await nextTurn();
}

test('while a week is lived, whoever asks is told how many days of it are over, and who stops it stays where it has come to', async () => {
  const { site } = await openDesk();
  const start = site.clock.now();
  const week = moveTime(visitOf(site), 'week');
  await moved(site, 50 * HOUR);
  expect(describeProgress(visitOf(site))).toBe('living 7 days: 2 of 7');
  expect(describeProgress(visitOf(site, 'fr-FR'))).toBe('le site vit 7 jours : 2 sur 7');
  await moveTime(visitOf(site), 'stop');
  await week;
  expect(site.clock.now() - start).toBeLessThan(7 * 24 * HOUR);
  expect(describeProgress(visitOf(site))).toBeNull();
  await site.stop();
});

test('a move that waits for another is stopped with it, and the next one goes its whole way', async () => {
  const { site } = await openDesk();
  const start = site.clock.now();
  const moves = [moveTime(visitOf(site), 'week'), moveTime(visitOf(site), 'week')];
  await moved(site, 3 * HOUR);
  await moveTime(visitOf(site), 'stop');
  await Promise.all(moves);
  expect(site.clock.now() - start).toBeLessThan(7 * 24 * HOUR);
  const stoppedAt = site.clock.now();
  await moveTime(visitOf(site), 'advance-60');
  expect(site.clock.now() - stoppedAt).toBe(HOUR);
  await site.stop();
});

test('to the next due is to the instant at which the first clock runs out, and not at all where nothing falls due', async () => {
  const desk = await openDesk();
  const { site } = desk;
  const issue = await desk.createIssue('Fatal');
  const start = site.clock.now();
  expect(await moveTime(visitOf(site), 'due')).toBeNull();
  const response = await desk.readClock(issue, 'response');
  expect(response.breachedAt ?? response.dueAt).toBe(site.clock.now());
  expect(site.clock.now() - start).toBeGreaterThan(MINUTE);
  await site.stop();
});

test('somebody who sees no issue is told that nothing falls due', async () => {
  const { site } = await openDesk();
  const start = site.clock.now();
  site.addPerson({ accountId: '712020:stranger', displayName: 'Stranger', sees: [] });
  const said = await moveTime({ ...visitOf(site), as: '712020:stranger' }, 'due');
  expect(said).toBe('Nothing you may see falls due.');
  expect(site.clock.now()).toBe(start);
  await site.stop();
});
