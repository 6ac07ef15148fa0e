/** Customers on one hour's points: what falls due first goes first, and who has had its part waits until more is free. */
import { fireTimers } from '../../../src/application/evaluation/timers';
import { secondsToStep, secondsToTurn } from '../../../src/application/evaluation/turn';
import type { Quota } from '../../../src/application/ports/evaluation';
import { on } from '../../domain/sla/small-desk';
import { createSite } from '../../support/ports/followed-issue';

const MINUTE = 60_000;
const NOW = on('mon 10:10');

/** A site whose hundred timers were missed, the last one first in the list; ten customers share 1,000 points until eleven. */
function createPressed(told: Partial<Quota>) {
  const quota: Quota = {
    ...{ limit: 1_000, left: 900, spent: 0, share: 100, at: NOW, resetsAt: on('mon 11:00') },
    ...told,
  };
  const timers = Array.from({ length: 100 }, (_, nth) => ({
    ...{ issueId: `${100 - nth}`, at: NOW - (nth + 2) * MINUTE, pushed: true },
  }));
  const { ports } = createSite({
    now: 'mon 10:10',
    given: {
      issues: { readQuota: () => quota },
      timers: { listDue: async () => timers, of: async () => NOW },
    },
  });
  const wanted: { issueId: string; delaySeconds?: number }[] = [];
  ports.queue.push = async (pushed) => {
    wanted.push(...pushed);
  };
  return { ports, quota, wanted };
}

test('of timers that are due a run asks for no more than the site’s part and what is free pay for, what fell due first before the rest', async () => {
  const { ports, quota, wanted } = createPressed({ left: 740, spent: 60 });
  await fireTimers(ports);
  expect(wanted.map(({ issueId }) => issueId)).toEqual(['1', '2', '3', '4', '5']);
  wanted.length = 0;
  Object.assign(quota, { left: 700, spent: 120 });
  await fireTimers(ports);
  expect(wanted).toEqual([]);
});

test('in a spent hour no timer is asked for, until the last run before the next: those at its beginning', async () => {
  const { ports, quota, wanted } = createPressed({ left: 0, spent: 10 });
  await fireTimers(ports);
  expect(wanted).toEqual([]);
  quota.resetsAt = NOW + 4 * MINUTE;
  await fireTimers(ports);
  expect(wanted).toHaveLength(13);
  expect(wanted[0]).toMatchObject({ issueId: '1', delaySeconds: 240 });
});

test('a site that has had its part waits minutes with what is due, and with a look at many issues; the others wait for nothing', async () => {
  const { ports, quota } = createPressed({ left: 740, spent: 120 });
  expect(await secondsToTurn(ports, { issueId: '7', timer: NOW })).toBeGreaterThanOrEqual(240);
  expect(secondsToStep(ports)).toBeGreaterThan(0);
  quota.spent = 90;
  expect(await secondsToTurn(ports, { issueId: '7', timer: NOW })).toBe(0);
  expect(secondsToStep(ports)).toBe(0);
});

test('where nothing is left, whatever is wanted waits until there is, each some seconds from the other', async () => {
  const { ports } = createPressed({ left: 0, spent: 10, resetsAt: NOW + 5 * MINUTE });
  expect(await secondsToTurn(ports, { issueId: '7' })).toBe(307);
  expect(await secondsToTurn(ports, { issueId: '8', timer: NOW })).toBe(308);
});
