import type { Goal } from '../../../../src/domain/scheme/scheme';
import { countElapsed, countRemaining, countTime } from '../../../../src/domain/sla/measure/count-time';
import { dayLengthOf, goalLengthOf, limitOf, measureOf } from '../../../../src/domain/sla/measure/measure';
import { createIssue, cycleOf, HOUR } from '../issues';
import { createDesk, dateOf, on } from '../small-desk';

const desk = createDesk();
const days: Goal = { in: 'business-days', calendar: 'office', aim: 1, breach: 3 };
const hours: Goal = { in: 'hours', calendar: 'office', aim: 'PT2H', breach: 'PT4H' };
const elapsed: Goal = { in: 'elapsed', aim: 'PT2H', breach: 'PT4H' };

const pause = (from: string, to: string) => ({ from: on(from), to: on(to) });
const lunch = pause('mon 12:00', 'mon 13:00');
const night = pause('mon 16:00', 'tue 10:00');

describe('a limit is put off by the pauses before it', () => {
  test.each<[string, Goal, 'aim' | 'breach', ReturnType<typeof pause>[], string]>([
    ['days: none', days, 'breach', [], 'thu 10:00'],
    ['days: an hour', days, 'breach', [lunch], 'thu 11:00'],
    ['days: two open hours and a night', days, 'breach', [night], 'thu 12:00'],
    ['days: one after another', days, 'breach', [lunch, night], 'thu 13:00'],
    ['days: the aim', days, 'aim', [lunch], 'tue 11:00'],
    ['days: not by one after it', days, 'aim', [pause('wed 10:00', 'wed 12:00')], 'tue 10:00'],
    ['hours: none', hours, 'breach', [], 'mon 14:00'],
    ['hours: an hour', hours, 'breach', [lunch], 'mon 15:00'],
    ['hours: not by one after it', hours, 'breach', [night], 'mon 14:00'],
    ['hours: by one that begins as it would be reached, no more', hours, 'aim', [lunch], 'mon 12:00'],
    ['elapsed time: the night counts', elapsed, 'breach', [pause('mon 13:00', 'tue 13:00')], 'tue 14:00'],
  ])('%s', (_, goal, limit, pauses, expected) => {
    expect(limitOf(desk, goal, limit, on('mon 10:00'), pauses)).toBe(on(expected));
    const counted = countTime(goal, measureOf(desk, goal), on('mon 10:00'), on('fri 10:00'), pauses);
    expect(limit === 'aim' ? counted.aimAt : counted.dueAt).toBe(on(expected));
  });

  test('and there is none where the goal has none', () => {
    const aim: Goal = { in: 'business-days', calendar: 'office', aim: 1 };
    expect(limitOf(desk, aim, 'breach', on('mon 10:00'), [])).toBeNull();
    expect(limitOf(desk, { in: 'elapsed', breach: 'PT1H' }, 'aim', on('mon 10:00'), [])).toBeNull();
  });

  test('for a clock of business days whose severity changed while it ran, too', () => {
    const goals = {
      High: { resolution: { goal: { in: 'business-days', calendar: 'office', breach: 3 } } },
      Low: { resolution: { goal: { in: 'business-days', calendar: 'office', breach: 5 } } },
    };
    const steps = [
      { at: dateOf('mon 11:00'), status: 'Pending' },
      { at: dateOf('mon 13:00'), status: 'Waiting' },
      { at: dateOf('mon 14:00'), was: 'Low', priority: 'High' },
    ];
    const issue = createIssue(dateOf('mon 10:00'), { priority: 'Low' }, steps);
    for (const onSeverityChange of ['from-receipt', 'stricter'])
      expect(
        cycleOf(createDesk({ goals, onSeverityChange }), issue, dateOf('tue 10:00'), 'resolution'),
      ).toMatchObject({ dueAt: on('thu 12:00'), elapsedMs: 6 * HOUR });
  });
});

describe('what was counted', () => {
  const office = measureOf(desk, days);

  test.each([
    ['a day and an hour of the next', 'tue 10:00', [], 8],
    ['less what waited', 'tue 10:00', [lunch], 7],
    ['less what of it was open time', 'tue 12:00', [night], 8],
    ['less no more of a pause than fell into it', 'mon 12:30', [lunch], 2],
    ['and not less by a pause that came after', 'mon 11:00', [lunch], 1],
  ])('%s', (_, until, pauses, expected) => {
    expect(countElapsed(office, on('mon 10:00'), on(until), pauses)).toBe(expected * HOUR);
    expect(countTime(days, office, on('mon 10:00'), on(until), pauses).elapsedMs).toBe(expected * HOUR);
  });

  test('and what is left, less than nothing once it is past', () => {
    expect(countRemaining(office, on('mon 15:00'), on('tue 10:00'), [])).toBe(3 * HOUR);
    expect(countRemaining(office, on('tue 10:00'), on('tue 10:00'), [])).toBe(0);
    expect(countRemaining(office, on('tue 14:00'), on('tue 10:00'), [])).toBe(-4 * HOUR);
    expect(countRemaining(office, on('tue 14:00'), on('tue 10:00'), [pause('tue 11:00', 'tue 12:00')])).toBe(
      -3 * HOUR,
    );
  });
});

describe('lengths', () => {
  test('a goal of days is as long as the desk is open until they end', () => {
    expect(goalLengthOf(desk, days, on('mon 10:00'))).toBe(24 * HOUR);
    expect(goalLengthOf(desk, hours, on('mon 10:00'))).toBe(4 * HOUR);
    expect(goalLengthOf(desk, { in: 'elapsed', aim: 'PT1H' }, on('mon 10:00'))).toBeNull();
  });

  test('a day is one of the desk where days are counted, 24 hours in elapsed time, and none in hours', () => {
    expect([days, elapsed, hours, null].map((goal) => dayLengthOf(desk, goal))).toEqual([
      8 * HOUR,
      24 * HOUR,
      null,
      24 * HOUR,
    ]);
  });
});
