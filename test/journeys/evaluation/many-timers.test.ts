/** Many timers that are due at once: read and written by the hundred, each alert in its minute, and nobody lost whatever fails. */
import type { SiteAnswer } from '../../../src/contract/admin';
import { choosePreset, countWrites, openDeskWith, readStates } from '../../support/rebuild-desk';
import { type Desk, HOUR, MINUTE } from '../../support/site/desk';

const ISSUES = 300;

/** A project whose issues were all received within a second; what was swept as new is over, and nothing was due yet. */
async function openWithTimers(issues = ISSUES): Promise<Desk> {
  const desk = await openDeskWith(issues, {}, { history: false, span: 1_000 });
  await choosePreset(desk);
  await desk.site.advance(8 * MINUTE);
  return desk;
}

/** At which instants each issue was told of by mail. */
function listenToMails({ site }: Desk): Map<string, number[]> {
  const mails = new Map<string, number[]>();
  site.network.onExchange(({ as, path, status }) => {
    const [, id] = /issue\/(\d+)\/notify/.exec(path) ?? [];
    if (as === 'app' && id && status === 204) mails.set(id, [...(mails.get(id) ?? []), site.clock.now()]);
  });
  return mails;
}

function countReads({ site }: Desk) {
  const reads = { alone: 0, together: 0 };
  site.network.onExchange(({ as, method, path }) => {
    if (as !== 'app') return;
    if (method === 'GET' && /\/issue\/\d+\?/.test(path)) reads.alone += 1;
    if (path.endsWith('/issue/bulkfetch')) reads.together += 1;
  });
  return reads;
}

test('they cost a read for each hundred, are told of in one minute, and none is late', async () => {
  const desk = await openWithTimers();
  const [reads, writes, mails] = [countReads(desk), countWrites(desk.site), listenToMails(desk)];
  await desk.site.advance(20 * MINUTE);
  expect(writes.size).toBeGreaterThan(ISSUES / 5);
  expect(reads.alone).toBeLessThanOrEqual(writes.size / 20);
  expect(reads.together).toBeGreaterThan(0);
  expect(reads.together).toBeLessThanOrEqual(writes.size / 10);
  const first = [...mails.values()].flatMap(([at]) => at ?? []);
  expect(first.length).toBeGreaterThan(10);
  expect(Math.max(...first) - Math.min(...first)).toBeLessThanOrEqual(MINUTE);
  const { health } = (await desk.callAdmin('showSite')) as SiteAnswer;
  expect(health.lateTimers).toBe(0);
  await desk.site.stop();
});

/** What stands on every issue after twenty minutes with trouble and half an hour without. */
async function liveHour(trouble: (desk: Desk) => void) {
  const desk = await openWithTimers(120);
  trouble(desk);
  await desk.site.advance(20 * MINUTE);
  desk.site.faults.clear();
  desk.site.disturb({});
  await desk.site.advance(HOUR / 2);
  const states = await readStates(desk);
  await desk.site.stop();
  return states;
}

test('calls that fail and functions that die leave on every issue what a quiet hour does', async () => {
  const quiet = await liveHour(() => undefined);
  const troubled = await liveHour(({ site }) => {
    site.faults.plan({ seed: 5, rate: 0.1 });
    site.disturb({ seed: 5, kill: 0.02, double: 0.2 });
  });
  expect(troubled).toEqual(quiet);
}, 120_000);
