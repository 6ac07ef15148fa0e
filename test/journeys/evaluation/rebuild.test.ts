/** A project's first scheme looks at the issues that are there already: in steps, each once, held, ended and taken up again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HourlyPoints } from '../../../local/product/hourly-points';
import {
  choosePreset,
  countWrites,
  leftBy,
  openDeskWith,
  orderRebuild,
  readJob,
  smallHour,
} from '../../support/rebuild-desk';
import { HOUR, MINUTE } from '../../support/site/desk';

const ISSUES = 260;
const countOnce = (writes: Map<string, number>) => [...writes.values()].filter((times) => times === 1).length;

test('every issue is looked at once, and written again only when an hour after a breach strikes', async () => {
  const desk = await openDeskWith(ISSUES);
  const writes = countWrites(desk.site);
  await choosePreset(desk);
  await desk.site.advance(4 * MINUTE);
  expect(await readJob(desk)).toMatchObject({ state: 'done', done: ISSUES, total: ISSUES });
  expect(writes.size).toBe(ISSUES);
  expect(countOnce(writes)).toBeGreaterThan(0.9 * ISSUES);
  await desk.site.stop();
});

test('paused it goes no further; resumed it goes on from there; cancelled it stays where it is', async () => {
  const desk = await openDeskWith(ISSUES, { points: smallHour() });
  await choosePreset(desk);
  await desk.site.advance(2_000);
  await orderRebuild(desk, 'pause');
  const { done } = await readJob(desk);
  expect(done).toBeGreaterThan(0);
  await desk.site.advance(20 * MINUTE);
  expect(await readJob(desk)).toMatchObject({ state: 'paused', done });
  await orderRebuild(desk, 'resume');
  await desk.site.advance(2_000);
  expect((await readJob(desk)).done).toBeGreaterThan(done);
  await orderRebuild(desk, 'cancel');
  const left = (await readJob(desk)).done;
  await desk.site.advance(20 * MINUTE);
  expect(await readJob(desk)).toMatchObject({ state: 'cancelled', done: left });
  expect(left).toBeLessThan(ISSUES);
  await desk.site.stop();
});

test('a restart in the middle loses nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
  const dataFile = join(folder, 'site.db');
  const before = await openDeskWith(ISSUES, { dataFile, points: smallHour() });
  const early = countWrites(before.site);
  await choosePreset(before);
  await before.site.advance(3_000);
  await before.site.stop();
  const desk = await openDeskWith(ISSUES, { dataFile, points: smallHour() });
  const late = countWrites(desk.site);
  await desk.site.advance(15 * MINUTE);
  expect(await readJob(desk)).toMatchObject({ state: 'done', done: ISSUES });
  expect(early.size).toBeGreaterThan(0);
  expect(early.size).toBeLessThan(ISSUES);
  expect(new Set([...early.keys(), ...late.keys()]).size).toBe(ISSUES);
  await desk.site.stop();
  rmSync(folder, { recursive: true });
});

test('steps that come twice or die do not make it look twice', async () => {
  const desk = await openDeskWith(ISSUES, { points: smallHour() });
  const writes = countWrites(desk.site);
  desk.site.disturb({ seed: 3, double: 0.5, kill: 0.02 });
  await choosePreset(desk);
  await desk.site.advance(20 * MINUTE);
  desk.site.disturb({});
  await desk.site.advance(30 * MINUTE);
  expect(await readJob(desk)).toMatchObject({ state: 'done', done: ISSUES });
  expect(writes.size).toBe(ISSUES);
  await desk.site.stop();
});

test('it takes what the events of the day leave of an hour, and no more than half of it at once', async () => {
  const points = new HourlyPoints(700);
  const desk = await openDeskWith(ISSUES, { points });
  await choosePreset(desk);
  await desk.site.advance(10 * MINUTE);
  expect((await readJob(desk)).state).toBe('running');
  expect(points.leftAt(desk.site.clock.now())).toBeGreaterThan(0);
  await desk.site.advance(2 * HOUR);
  expect(await readJob(desk)).toMatchObject({ state: 'done', done: ISSUES });
  await desk.site.stop();
});

test('of what was over before there was a scheme nobody is told, and no report is drafted whose day had passed', async () => {
  const desk = await openDeskWith(ISSUES);
  const begun = desk.site.clock.now();
  const dues = new Map<string, number>();
  let drafted = 0;
  desk.site.network.onExchange((exchange) => {
    const { method, path } = exchange;
    if (method === 'POST' && /^\/wiki\/api\/v2\/pages(\?|$)/.test(path)) drafted += 1;
    for (const [id, { clocks }] of leftBy(exchange)) {
      const due = clocks.report;
      if (due && due.state !== 'cancelled' && due.dueAt !== null) dues.set(id, due.dueAt);
    }
  });
  await choosePreset(desk);
  await desk.site.advance(30_000);
  expect(desk.site.letters()).toEqual([]);
  await desk.site.advance(4 * MINUTE);
  const open = [...dues.values()].filter((due) => due >= begun);
  expect(dues.size).toBeGreaterThan(open.length);
  expect(drafted).toBe(open.length);
  await desk.site.stop();
});
