import { own } from '../../common/own';
import { clockNames } from '../scheme/clock-names';
import { localDate } from '../time/instant';

const nothing = () => ({ incidents: 0, clocks: {}, owed: 0, delivered: 0 });
/**
 * What a judged issue adds to its client's months, in the client's zone. A clock counts in the month its promise was kept or broken
 * in: a met one when it stopped, a broken one when it broke, though it still runs. One that was cancelled counts nowhere.
 *
 * @example tallyOf(judgement, receivedAt, 'America/Toronto').months['2025-06']?.clocks.response // => { met: 1, breached: 0 }
 */
export function tallyOf(judgement, receivedAt, zone) {
  const months = new Map();
  const monthOf = (at) => {
    const name = localDate(at, zone).slice(0, 7);
    const month = months.get(name) ?? nothing();
    months.set(name, month);
    return month;
  };
  monthOf(receivedAt).incidents += 1;
  const cycles = clockNames.flatMap((name) =>
    (judgement.clocks[name]?.cycles ?? []).map((cycle) => ({ name, cycle })),
  );
  for (const { name, cycle } of cycles) count(monthOf, name, cycle);
  const reports = cycles.flatMap(({ name, cycle }) => (name === 'report' ? reportOf(cycle) : []));
  for (const { owedAt, deliveredAt } of reports) {
    monthOf(owedAt).owed += 1;
    if (deliveredAt !== null) monthOf(deliveredAt).delivered += 1;
  }
  const settled = cycles.every(({ cycle }) => cycle.stoppedAt !== null || cycle.state === 'cancelled');
  return { months: Object.fromEntries(months), reports, settled };
}
function count(monthOf, name, cycle) {
  const kept = cycle.state === 'met';
  const at = kept ? cycle.stoppedAt : cycle.state === 'breached' ? (cycle.breachedAt ?? cycle.dueAt) : null;
  if (at === null) return;
  const { clocks } = monthOf(at);
  const { met, breached } = clocks[name] ?? { met: 0, breached: 0 };
  clocks[name] = kept ? { met: met + 1, breached } : { met, breached: breached + 1 };
}
function reportOf({ state, severity, startedAt, dueAt, stoppedAt }) {
  if (state === 'cancelled') return [];
  const broken = state === 'breached';
  const told = stoppedAt === null ? (broken ? 'breached' : 'owed') : broken ? 'late' : 'delivered';
  return [{ severity, owedAt: startedAt, dueAt, deliveredAt: stoppedAt, state: told }];
}
/** The months of two tallies as one; neither is changed. */
export function together(a, b) {
  const months = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const sums = months.map((month) => [month, plus(own(a, month) ?? nothing(), own(b, month) ?? nothing())]);
  return Object.fromEntries(sums);
}
function plus(a, b) {
  const names = clockNames.filter((name) => a.clocks[name] || b.clocks[name]);
  const clocks = names.map((name) => {
    const [one, other] = [a.clocks[name], b.clocks[name]];
    const met = (one?.met ?? 0) + (other?.met ?? 0);
    return [name, { met, breached: (one?.breached ?? 0) + (other?.breached ?? 0) }];
  });
  return {
    incidents: a.incidents + b.incidents,
    clocks: Object.fromEntries(clocks),
    owed: a.owed + b.owed,
    delivered: a.delivered + b.delivered,
  };
}
/**
 * The share of promises kept, in whole percent cut down, so that what misses never reads as if it met; null where none is judged.
 *
 * @example shareKept({ met: 12, breached: 1 }) // => 92
 */
export function shareKept({ met, breached }) {
  return met + breached === 0 ? null : Math.floor((met * 100) / (met + breached));
}
/** The last civil months up to an instant, the oldest first, as YYYY-MM. */
export function lastMonths(now, zone, count) {
  const [year = 0, month = 0] = localDate(now, zone).split('-').map(Number);
  const last = year * 12 + month - 1;
  return Array.from({ length: count }, (_, place) => {
    const at = last - count + 1 + place;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
