/** Two thousand timers in one minute: asked for a hundred at a time, what falls due first before the rest, and every one of them. */
import { fireTimers } from '../../../src/application/evaluation/timers';
import type { DueTimers, Quota } from '../../../src/application/ports/evaluation';
import { on } from '../../domain/sla/small-desk';
import { createSite } from '../../support/ports/followed-issue';

const NOW = on('mon 10:10');
const DUE = NOW + 120_000;
const MANY = 2_000;

/** The last one in the list is due a minute before the others, which share a minute among them. */
function createTimers(told: Partial<Quota> | null = null) {
  const many = Array.from({ length: MANY }, (_, nth) => ({ issueId: `${nth + 1}`, at: DUE + nth * 30 }));
  const timers = [...many, { issueId: '9999', at: DUE - 60_000 }].map((timer) => ({
    ...timer,
    pushed: false,
  }));
  const quota: Quota = {
    limit: 65_000,
    left: 60_000,
    spent: 0,
    share: 65_000,
    at: NOW,
    resetsAt: on('mon 11:00'),
  };
  const { ports } = createSite({
    now: 'mon 10:10',
    given: {
      issues: { readQuota: () => told && { ...quota, ...told } },
      timers: { listDue: async () => timers },
    },
  });
  const alone: { issueId: string; delaySeconds?: number }[] = [];
  const batches: { timers: DueTimers; delaySeconds: number }[] = [];
  Object.assign(ports.queue, {
    push: async (wanted: typeof alone) => void alone.push(...wanted),
    pushTimers: async (wanted: typeof batches) => void batches.push(...wanted),
  });
  return { ports, alone, batches };
}

test('twenty batches and the urgent one on its own, before them', async () => {
  const { ports, alone, batches } = createTimers();
  await fireTimers(ports);
  expect(alone).toEqual([{ issueId: '9999', delaySeconds: 60, timer: DUE - 60_000 }]);
  expect(batches).toHaveLength(MANY / 100);
  expect(new Set(batches.flatMap(({ timers }) => timers.map(({ issueId }) => issueId))).size).toBe(MANY);
});

test('none before it is due, and none more than fifteen seconds after', async () => {
  const { ports, batches } = createTimers();
  await fireTimers(ports);
  const delays = batches.flatMap(({ timers, delaySeconds }) =>
    timers.map(({ at }) => NOW + delaySeconds * 1_000 - at),
  );
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...delays)).toBeLessThanOrEqual(16_000);
});

test('what points are left for goes by what a batch costs, what falls due first before the rest', async () => {
  const { ports, alone, batches } = createTimers({ left: 30_000, spent: 64_560 });
  await fireTimers(ports);
  expect(alone.map(({ issueId }) => issueId)).toEqual(['9999']);
  const ids = batches.flatMap(({ timers }) => timers.map(({ issueId }) => Number(issueId)));
  expect(ids.length).toBeGreaterThan(200);
  expect(ids).toEqual(ids.map((_, nth) => nth + 1));
});
