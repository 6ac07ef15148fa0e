import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/business-days';
import { compileCalendar } from '../../../src/domain/calendar/working-time';
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { problemsOf } from '../../../src/domain/lint/problems/problems';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { countdownsOf } from '../../../src/domain/sla/countdown';
import { createIssue, cycleOf, HOUR, judge, MINUTE } from './issues';

const MONDAY = Date.parse('2025-06-02T00:00:00Z');
const at = (minutes: number) => new Date(MONDAY + minutes * MINUTE).toISOString();
const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
);

/** A desk open from nine to five in UTC whose resolution waits in the status Pending. */
function desk(goal: object, holidays: string[] = []): Scheme {
  const read = readScheme({
    id: 'desk',
    name: { en: 'Desk', fr: 'Bureau' },
    severities: [{ name: 'Medium', fr: 'Moyenne' }],
    severityFrom: { default: 'Medium' },
    calendars: { c: { timezone: 'UTC', weekly: week, holidays } },
    clocks: {
      resolution: { start: [{ on: 'created' }], stop: [{ on: 'resolved' }], pauseInStatuses: ['Pending'] },
    },
    goals: { Medium: { resolution: { goal } } },
  });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.scheme;
}

const days = (breach: number, more = {}) => ({ in: 'business-days', calendar: 'c', breach, ...more });

describe('a goal in business days', () => {
  test.each([
    ['no pause', [], '2025-06-05T10:00:00.000Z'],
    ['a pause in the night moves nothing', [[20 * 60, 30 * 60]], '2025-06-05T10:00:00.000Z'],
    ['a pause over the weekend moves nothing', [[-60 * 60, -20 * 60]], '2025-06-05T10:00:00.000Z'],
    ['an hour of open time moves it by an hour', [[11 * 60, 12 * 60]], '2025-06-05T11:00:00.000Z'],
    ['a night and two open hours move it by two', [[16 * 60, 24 * 60 + 10 * 60]], '2025-06-05T12:00:00.000Z'],
    ['it may be a close, and not the morning after', [[10 * 60, 17 * 60 + 30]], '2025-06-05T17:00:00.000Z'],
  ])('of three days from Monday 10:00: %s', (_, pauses, dueAt) => {
    const steps = pauses
      .filter(([from]) => (from ?? 0) >= 0)
      .flatMap(([from, to]) => [
        { at: at(from ?? 0), status: 'Pending' },
        { at: at(to ?? 0), status: 'In Progress' },
      ]);
    const cycle = cycleOf(
      desk(days(3)),
      createIssue(at(600), {}, steps),
      at(4 * 24 * 60 + 9 * 60),
      'resolution',
    );
    expect(cycle.dueAt && new Date(cycle.dueAt).toISOString()).toBe(dueAt);
  });

  test('counts open time: what has gone and what is left make its length, and no due instant is in the night', () => {
    const minute = fc.integer({ min: 0, max: 14 * 24 * 60 });
    const pauses = fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 4 * 24 * 60 })), { maxLength: 4 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 5 }), pauses, minute, (received, n, spans, when) => {
        const scheme = desk(days(n), ['2025-06-05']);
        const ordered = spans.map(([from, length]) => ({
          from: received + from,
          to: received + from + length,
        }));
        const apart = ordered
          .toSorted((a, b) => a.from - b.from)
          .filter(({ from }, place, all) => place === 0 || from > (all[place - 1]?.to ?? 0));
        const steps = apart.flatMap(({ from, to }) => [
          { at: at(from), status: 'Pending' },
          { at: at(to), status: 'In Progress' },
        ]);
        const now = received + when;
        const cycle = cycleOf(scheme, createIssue(at(received), {}, steps), at(now), 'resolution');
        const hours = compileCalendar(scheme.calendars.c as never);
        const start = MONDAY + received * MINUTE;
        const length = hours.between(start, addDays(hours, start, n));
        if (cycle.dueAt === null) return;
        expect(hours.isOpen(cycle.dueAt) || hours.isOpen(cycle.dueAt - 1)).toBe(true);
        expect(cycle.elapsedMs + (cycle.remainingMs ?? 0)).toBe(length);
      }),
      { numRuns: 200 },
    );
  });

  test('is read in business days of its desk, and an aim before it too', () => {
    const scheme = desk(days(3, { aim: 1 }));
    const { clocks } = countdownsOf(scheme, judge(scheme, createIssue(at(600)), at(600)), MONDAY + 10 * HOUR);
    expect(clocks[0]?.goal).toEqual({
      ...{ basis: 'business-days', businessDays: 3, aimDays: 1, dayMs: 8 * HOUR },
      ...{ aimMs: null, breachMs: null },
    });
    expect(clocks[0]?.remainingMs).toBe(3 * 8 * HOUR);
  });
});

describe('an aim alone', () => {
  const aimed = desk({ in: 'elapsed', aim: 'PT4H' });

  test('is shown and put at risk, and is never due nor breached', () => {
    const cycle = cycleOf(aimed, createIssue(at(600)), at(2000), 'resolution');
    expect(cycle).toMatchObject({ state: 'running', dueAt: null, breachedAt: null, remainingMs: null });
    expect(cycle.aimAt).toBe(MONDAY + 14 * HOUR);
    const { clocks, nextChangeAt } = countdownsOf(
      aimed,
      judge(aimed, createIssue(at(600)), at(700)),
      MONDAY + 700 * MINUTE,
    );
    expect(clocks[0]).toMatchObject({ atRisk: false, goal: { aimMs: 4 * HOUR, breachMs: null } });
    expect(nextChangeAt).toBe(MONDAY + 14 * HOUR + 1);
  });

  test.each([660, 6000])('ends after %s minutes without a verdict', (closed) => {
    const history = createIssue(at(600), {}, [{ at: at(closed), status: 'Done' }]);
    expect(cycleOf(aimed, history, at(9000), 'resolution').state).toBe('cancelled');
  });

  test('in business days has no due instant either', () => {
    const cycle = cycleOf(
      desk({ in: 'business-days', calendar: 'c', aim: 1 }),
      createIssue(at(600)),
      at(9000),
      'resolution',
    );
    expect(cycle).toMatchObject({ dueAt: null, state: 'running', aimAt: MONDAY + 34 * HOUR });
  });

  test('or a breach: one of the two is asked for', () => {
    expect(problemsOf(desk({ in: 'elapsed' })).map(({ path }) => path)).toEqual([
      'goals.Medium.resolution.goal.breach',
    ]);
  });
});
