import { type Countdown, countdownsOf } from '../../../src/domain/sla/countdown';
import { AGENT, createIssue, HOUR, judge, MINUTE } from './issues';
import { createDesk, dateOf, on } from './small-desk';

const desk = createDesk();
const MONDAY_10 = dateOf('mon 10:00');

function countdownsAt(now: string, history: ReturnType<typeof createIssue>, scheme = desk) {
  return countdownsOf(scheme, judge(scheme, history, dateOf(now)), on(now));
}

function countdownAt(now: string, clock: string, history: ReturnType<typeof createIssue>, scheme = desk) {
  const countdown = countdownsAt(now, history, scheme).clocks.find((each) => each.clock === clock);
  if (!countdown) throw new Error(`no countdown of ${clock}`);
  return countdown;
}

const high = (...steps: Parameters<typeof createIssue>[2] & object) =>
  createIssue(MONDAY_10, { priority: 'High' }, steps);
const low = (...events: Parameters<typeof createIssue>[3] & object) =>
  createIssue(MONDAY_10, { priority: 'Low' }, [], events);
const status = (at: string, name: string) => ({ at: dateOf(at), status: name });
const resolve = (at: string) => ({ at: dateOf(at), status: 'Done', resolution: true });

describe('the clocks of an issue', () => {
  test('are those its scheme has, in the order people read them, begun or not', () => {
    const { clocks } = countdownsAt('mon 10:30', high());
    expect(clocks.map(({ clock, state }) => `${clock} ${state}`)).toEqual([
      'acknowledge running',
      'response running',
      'resolution running',
      'report not-started',
    ]);
  });

  test('one that has not begun has nothing to show, and counts nothing', () => {
    expect(countdownAt('mon 10:30', 'report', high())).toEqual<Countdown>({
      clock: 'report',
      state: 'not-started',
      cycle: 0,
      goal: null,
      ...{ startedAt: null, aimAt: null, dueAt: null, stoppedAt: null, breachedAt: null, agreedAt: null },
      ...{ elapsedMs: 0, remainingMs: null, nextOpenAt: null },
      ...{ atRisk: false, counting: false, withinCalendarHours: true, awaitsReply: false, unanswered: false },
      isOwed: true,
    });
  });

  test('a clock in office hours shows what has gone, what is left, and the goal it is held to', () => {
    expect(countdownAt('mon 10:30', 'response', high())).toEqual<Countdown>({
      clock: 'response',
      state: 'running',
      isOwed: true,
      cycle: 1,
      goal: {
        basis: 'hours',
        aimMs: 2 * HOUR,
        breachMs: 4 * HOUR,
        businessDays: null,
        aimDays: null,
        dayMs: null,
      },
      startedAt: on('mon 10:00'),
      aimAt: on('mon 12:00'),
      dueAt: on('mon 14:00'),
      ...{ stoppedAt: null, breachedAt: null, agreedAt: null, nextOpenAt: null },
      elapsedMs: 30 * MINUTE,
      remainingMs: 3.5 * HOUR,
      ...{ atRisk: false, counting: true, withinCalendarHours: true, awaitsReply: false, unanswered: false },
    });
  });

  test('a goal in elapsed time has days of 24 hours, one in business days is told in days', () => {
    expect(countdownAt('mon 10:30', 'acknowledge', high()).goal).toEqual({
      ...{
        basis: 'elapsed',
        aimMs: null,
        breachMs: HOUR,
        businessDays: null,
        aimDays: null,
        dayMs: 24 * HOUR,
      },
    });
    expect(countdownAt('mon 10:30', 'resolution', high()).goal).toEqual({
      ...{
        basis: 'business-days',
        aimMs: null,
        breachMs: null,
        businessDays: 3,
        aimDays: 1,
        dayMs: 8 * HOUR,
      },
    });
  });

  test('a goal that is an aim alone has no breach to tell, in days either', () => {
    expect(countdownAt('mon 10:30', 'response', low()).goal).toMatchObject({
      aimMs: 8 * HOUR,
      breachMs: null,
    });
    const days = { in: 'business-days', calendar: 'office' };
    const aimed = createDesk({
      goals: {
        High: { resolution: { goal: { ...days, aim: 2 } }, response: { goal: { ...days, breach: 2 } } },
      },
    });
    expect(countdownAt('mon 10:30', 'resolution', high(), aimed).goal).toMatchObject({
      businessDays: null,
      aimDays: 2,
    });
    expect(countdownAt('mon 10:30', 'response', high(), aimed).goal).toMatchObject({
      businessDays: 2,
      aimDays: null,
    });
  });
});

describe('at risk', () => {
  test.each([
    ['before its aim it is not', 'mon 12:00', false],
    ['past its aim it is', 'mon 12:01', true],
    ['breached it is no more: that is worse', 'mon 14:01', false],
  ])('%s', (_, now, atRisk) => {
    expect(countdownAt(now, 'response', high()).atRisk).toBe(atRisk);
  });

  test('by three quarters of the time where there is no aim', () => {
    expect(countdownAt('mon 10:44', 'acknowledge', high()).atRisk).toBe(false);
    expect(countdownAt('mon 10:45', 'acknowledge', high()).atRisk).toBe(true);
  });

  test('a clock that has ended is not, however late it was', () => {
    const answered = high({ at: dateOf('mon 10:59'), says: AGENT });
    expect(countdownAt('mon 11:30', 'acknowledge', answered)).toMatchObject({ state: 'met', atRisk: false });
  });

  test('nor is one that ended at an instant nobody knows', () => {
    const issue = { ...high(), closingUnknown: true };
    const countdown = countdownAt('mon 13:00', 'response', issue);
    expect(countdown).toMatchObject({ state: 'unknown', atRisk: false, counting: false, nextOpenAt: null });
  });
});

describe('counting', () => {
  test('stops while a clock waits, which has no due instant then', () => {
    const waiting = high(status('mon 11:00', 'Pending'));
    expect(countdownAt('mon 11:30', 'response', waiting)).toMatchObject({
      ...{ state: 'paused', counting: false, dueAt: null, elapsedMs: HOUR, remainingMs: 3 * HOUR },
    });
  });

  test('stops out of hours, and says when the desk opens next', () => {
    expect(
      countdownAt('fri 18:00', 'resolution', createIssue(dateOf('fri 16:00'), { priority: 'High' })),
    ).toMatchObject({
      state: 'running',
      counting: false,
      withinCalendarHours: false,
      nextOpenAt: on('next mon 09:00'),
    });
  });

  test('says when the desk opens next though the clock waits, and not once it has ended', () => {
    const waiting = high(status('mon 11:00', 'Pending'));
    expect(countdownAt('mon 20:00', 'response', waiting).nextOpenAt).toBe(on('tue 09:00'));
    const taken = high(status('mon 18:30', 'In Progress'));
    expect(countdownAt('mon 20:00', 'response', taken)).toMatchObject({ counting: false, nextOpenAt: null });
  });

  test('in elapsed time goes on day and night', () => {
    expect(countdownAt('mon 20:00', 'response', low())).toMatchObject({
      ...{ counting: true, withinCalendarHours: true, nextOpenAt: null },
    });
  });
});

describe('what is left', () => {
  test('goes below nothing after the breach', () => {
    expect(countdownAt('mon 15:00', 'response', high())).toMatchObject({
      ...{
        state: 'breached',
        breachedAt: on('mon 14:00'),
        remainingMs: -HOUR,
        elapsedMs: 5 * HOUR,
        counting: true,
      },
    });
  });

  test('stands still once the clock has ended', () => {
    const taken = high(status('mon 11:00', 'In Progress'));
    expect(countdownAt('tue 11:00', 'response', taken)).toMatchObject({
      ...{
        state: 'met',
        stoppedAt: on('mon 11:00'),
        remainingMs: 3 * HOUR,
        elapsedMs: HOUR,
        counting: false,
      },
    });
  });

  const agreed = {
    at: dateOf('mon 10:05'),
    kind: 'agreed-date' as const,
    payload: { agreedAt: dateOf('mon 15:00') },
  };

  test('counts to a date that was agreed on where there is no goal', () => {
    expect(countdownAt('mon 14:00', 'resolution', low(agreed))).toMatchObject({
      ...{ goal: null, agreedAt: on('mon 15:00'), dueAt: on('mon 15:00'), remainingMs: HOUR },
    });
    expect(countdownAt('mon 16:00', 'resolution', low(agreed))).toMatchObject({
      ...{ state: 'breached', remainingMs: -HOUR },
    });
  });

  test('counts from there to when it ended', () => {
    const done = createIssue(MONDAY_10, { priority: 'Low' }, [resolve('mon 13:00')], [agreed]);
    expect(countdownAt('tue 09:00', 'resolution', done)).toMatchObject({
      state: 'met',
      remainingMs: 2 * HOUR,
    });
  });

  test('counts by the goal where there is one, whatever else was agreed on', () => {
    const both = createIssue(MONDAY_10, { priority: 'High' }, [], [agreed]);
    expect(countdownAt('mon 14:00', 'resolution', both)).toMatchObject({
      ...{ dueAt: on('thu 10:00'), agreedAt: on('mon 15:00'), remainingMs: 20 * HOUR },
    });
  });
});

describe('of several cycles', () => {
  test('the last is shown, with its number', () => {
    const reopened = high(resolve('mon 11:00'), status('tue 09:00', 'To Do'));
    expect(countdownAt('tue 09:30', 'resolution', reopened)).toMatchObject({
      ...{
        cycle: 2,
        state: 'running',
        startedAt: on('tue 09:00'),
        dueAt: on('fri 09:00'),
        elapsedMs: 30 * MINUTE,
      },
    });
  });

  test('a clock that waits for an answer and was closed without one says so', () => {
    const silent = high(resolve('mon 10:30'));
    expect(countdownAt('mon 11:00', 'acknowledge', silent)).toMatchObject({ state: 'met', unanswered: true });
    expect(countdownAt('mon 11:00', 'resolution', silent).unanswered).toBe(false);
    const answered = high({ at: dateOf('mon 10:10'), says: AGENT }, resolve('mon 10:30'));
    expect(countdownAt('mon 11:00', 'acknowledge', answered).unanswered).toBe(false);
  });
});

describe('the next change', () => {
  test.each([
    ['the first warning of any clock', 'mon 10:00', 'mon 10:45'],
    ['then its breach, a millisecond after it is due', 'mon 10:45', 'mon 11:00:00.001'],
    ['then the aim of another', 'mon 11:01', 'mon 12:00:00.001'],
    ['then that one’s breach', 'mon 12:01', 'mon 14:00:00.001'],
    ['then the end of the day', 'mon 14:01', 'mon 17:00'],
    ['then the next morning', 'mon 17:30', 'tue 09:00'],
  ])('%s', (_, now, next) => {
    expect(countdownsAt(now, high()).nextChangeAt).toBe(on(next));
  });

  test('is none once every clock has ended, or none has begun', () => {
    const ended = high(
      { at: dateOf('mon 10:05'), says: AGENT },
      status('mon 10:10', 'In Progress'),
      resolve('mon 10:20'),
    );
    const { report: _, ...clocks } = desk.clocks;
    expect(countdownsAt('mon 10:30', ended, { ...desk, clocks }).nextChangeAt).toBeNull();
    expect(countdownsAt('mon 10:30', low(), createDesk({ goals: {} })).nextChangeAt).toBeNull();
  });
});
