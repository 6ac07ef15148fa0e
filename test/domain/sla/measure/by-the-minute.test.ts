/** What a goal counts, and where its limits are, against a count that goes minute by minute. */
import fc from 'fast-check';
import type { Goal } from '../../../../src/domain/scheme/scheme';
import { countElapsed, countTime } from '../../../../src/domain/sla/measure/count-time';
import { limitOf, measureOf } from '../../../../src/domain/sla/measure/measure';
import type { Span } from '../../../../src/domain/time/span';
import { createDesk, on } from '../small-desk';

const MINUTE = 60_000;
const desk = createDesk();
const start = on('mon 08:30');

/** Whether a minute counts: nine to five from Monday to Friday, or always; never in a pause. */
function counts(goal: Goal, minute: number, pauses: Span[]): boolean {
  const date = new Date(minute);
  const isOpen =
    goal.in === 'elapsed' ||
    (date.getUTCDay() > 0 && date.getUTCDay() < 6 && date.getUTCHours() >= 9 && date.getUTCHours() < 17);
  return isOpen && !pauses.some(({ from, to }) => from <= minute && minute < to);
}

function countByMinute(goal: Goal, until: number, pauses: Span[]): number {
  let sum = 0;
  for (let minute = start; minute < until; minute += MINUTE) if (counts(goal, minute, pauses)) sum += MINUTE;
  return sum;
}

/** The end of the minute in which so much has been counted. */
function findLimit(goal: Goal, length: number, pauses: Span[]): number {
  let minute = start;
  for (let left = length; left > 0; minute += MINUTE) if (counts(goal, minute, pauses)) left -= MINUTE;
  return minute;
}

/** Pauses in order, of a minute and more, with a minute and more between them. */
const pauses = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 900 })), { maxLength: 4 })
  .map((gaps) => {
    let cursor = start;
    return gaps.map(([gap, length]) => {
      const from = cursor + gap * MINUTE;
      cursor = from + length * MINUTE;
      return { from, to: cursor };
    });
  });

const goals = fc
  .tuple(
    fc.constantFrom('hours', 'elapsed'),
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 400 }),
  )
  .map(([measure, aim, more]): [Goal, number, number] => {
    const lengths = { aim: `PT${aim}M`, breach: `PT${aim + more}M` };
    const goal: Goal =
      measure === 'hours' ? { in: 'hours', calendar: 'office', ...lengths } : { in: 'elapsed', ...lengths };
    return [goal, aim * MINUTE, (aim + more) * MINUTE];
  });

test('time and limits are those of a count that goes minute by minute, whatever waits', () => {
  fc.assert(
    fc.property(goals, pauses, fc.integer({ min: 0, max: 5000 }), ([goal, aim, breach], paused, minutes) => {
      const time = measureOf(desk, goal);
      const until = Math.max(start + minutes * MINUTE, paused.at(-1)?.to ?? start);
      const limits = { aimAt: findLimit(goal, aim, paused), dueAt: findLimit(goal, breach, paused) };
      const elapsedMs = countByMinute(goal, until, paused);
      expect(countTime(goal, time, start, until, paused)).toEqual({ elapsedMs, ...limits });
      expect(countElapsed(time, start, until, paused)).toBe(elapsedMs);
      expect(limitOf(desk, goal, 'aim', start, paused)).toBe(limits.aimAt);
      expect(limitOf(desk, goal, 'breach', start, paused)).toBe(limits.dueAt);
    }),
    { numRuns: 40 },
  );
});

describe('a goal with one limit alone', () => {
  const waits = [
    { from: on('mon 10:00'), to: on('mon 11:00') },
    { from: on('mon 12:00'), to: on('mon 12:30') },
  ];

  test.each<[string, Goal, number | null, number | null]>([
    ['an aim', { in: 'elapsed', aim: 'PT2H' }, on('mon 11:30'), null],
    ['a breach', { in: 'hours', calendar: 'office', breach: 'PT2H30M' }, null, on('mon 13:00')],
    ['an aim in days', { in: 'business-days', calendar: 'office', aim: 1 }, on('tue 10:30'), null],
    ['a breach in days', { in: 'business-days', calendar: 'office', breach: 1 }, null, on('tue 10:30')],
  ])('%s', (_, goal, aimAt, dueAt) => {
    expect(countTime(goal, measureOf(desk, goal), start, on('mon 14:00'), waits)).toMatchObject({
      aimAt,
      dueAt,
    });
  });
});

describe('a pause is left out where it waits, and no further', () => {
  const goal: Goal = { in: 'elapsed', aim: 'PT2H', breach: 'PT2H30M' };
  const time = measureOf(desk, goal);
  const count = (...pauses: Span[]) => countTime(goal, time, start, on('mon 14:00'), pauses);

  test('a limit reached as a pause begins is there, not at its end', () => {
    expect(count({ from: on('mon 10:30'), to: on('mon 12:00') })).toMatchObject({
      ...{ aimAt: on('mon 10:30'), dueAt: on('mon 12:30') },
    });
    expect(count({ from: on('mon 11:00'), to: on('mon 12:00') }).dueAt).toBe(on('mon 11:00'));
  });

  test('a limit that was reached stays, however many pauses follow', () => {
    const late = ['mon 11:10', 'mon 11:30', 'mon 12:00'].map((at) => ({
      from: on(at),
      to: on(at) + 600_000,
    }));
    expect(count(...late)).toMatchObject({ aimAt: on('mon 10:30'), dueAt: on('mon 11:00') });
  });
});
