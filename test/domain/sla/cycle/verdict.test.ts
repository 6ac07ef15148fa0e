/** The verdict of one run: its state, what it shows while it waits, and the corners in which there is none. */
import { cycleStates, hasVerdict, isUnanswered } from '../../../../src/domain/sla/cycle/cycle';
import { AGENT, createIssue, cycleOf, HOUR, judge } from '../issues';
import { createDesk, dateOf, on } from '../small-desk';

const desk = createDesk();
const MONDAY_10 = dateOf('mon 10:00');

type Steps = Parameters<typeof createIssue>[2] & object;
type Events = Parameters<typeof createIssue>[3] & object;
const high = (steps: Steps = [], events: Events = []) =>
  createIssue(MONDAY_10, { priority: 'High' }, steps, events);
const status = (at: string, name: string) => ({ at: dateOf(at), status: name });
const priority = (at: string, was: string, now: string) => ({ at: dateOf(at), was, priority: now });
const cycleAt = (
  now: string,
  clock: 'acknowledge' | 'response' | 'resolution' | 'report',
  issue: ReturnType<typeof high>,
  scheme = desk,
) => cycleOf(scheme, issue, dateOf(now), clock);

test('a verdict is what is neither called off nor of an end that nobody knows', () => {
  const cycle = cycleAt('mon 10:30', 'response', high());
  expect(cycleStates.filter((state) => hasVerdict({ ...cycle, state }))).toEqual([
    ...['running', 'paused', 'met', 'breached'],
  ]);
});

test('only clocks that wait for an answer can end without one', () => {
  const clocks = ['acknowledge', 'response', 'update', 'workaround', 'resolution', 'report'] as const;
  const unanswered = (endedByResolving: boolean) =>
    clocks.filter((clock) => isUnanswered(clock, { endedByResolving }));
  expect(unanswered(true)).toEqual(['acknowledge', 'response']);
  expect(unanswered(false)).toEqual([]);
});

describe('a clock that waits', () => {
  test.each([
    ['before its aim shows neither aim nor due instant', 'mon 11:30', null],
    ['just when its aim comes shows neither', 'mon 12:00', null],
    ['past its aim shows that it passed', 'mon 12:30', 'mon 12:00'],
  ])('%s', (_, since, aim) => {
    expect(cycleAt('mon 13:00', 'response', high([status(since, 'Pending')]))).toMatchObject({
      ...{ state: 'paused', dueAt: null, aimAt: aim === null ? null : on(aim) },
    });
  });

  test('without an aim has none', () => {
    const goals = { High: { response: { goal: { in: 'elapsed', breach: 'PT4H' } } } };
    const cycle = cycleAt(
      'mon 13:00',
      'response',
      high([status('mon 12:30', 'Pending')]),
      createDesk({ goals }),
    );
    expect(cycle).toMatchObject({ state: 'paused', aimAt: null, remainingMs: 1.5 * HOUR });
  });
});

describe('a clock that its severity has no goal for', () => {
  const lowered = high([priority('mon 10:30', 'High', 'Low')]);

  test('has no cycle, unless it was breached before', () => {
    expect(judge(desk, lowered, dateOf('mon 12:00')).clocks.acknowledge?.cycles).toEqual([]);
    const late = high([priority('mon 11:30', 'High', 'Low')]);
    expect(cycleAt('mon 12:00', 'acknowledge', late)).toMatchObject({
      ...{
        state: 'breached',
        breachedAt: on('mon 11:00'),
        goal: null,
        clause: '',
        dueAt: null,
        remainingMs: null,
      },
      ...{ withinCalendarHours: true },
    });
  });

  test('a date agreed on gives it one: it stays while the clock waits, or moves by what waited', () => {
    const agreed = (moves: boolean) => [
      { at: MONDAY_10, kind: 'agreed-date' as const, payload: { agreedAt: dateOf('mon 15:00'), moves } },
    ];
    const issue = (moves: boolean, ...steps: Steps) =>
      createIssue(MONDAY_10, { priority: 'Low' }, steps, agreed(moves));
    const waits = status('mon 14:00', 'Pending');
    const state = (moves: boolean, now: string, ...steps: Steps) => {
      const { state: name, agreedAt, breachedAt } = cycleAt(now, 'resolution', issue(moves, ...steps));
      return [name, agreedAt, breachedAt];
    };
    expect(state(false, 'mon 15:00', waits)).toEqual(['paused', on('mon 15:00'), null]);
    expect(state(false, 'mon 15:30', waits)).toEqual(['breached', on('mon 15:00'), on('mon 15:00')]);
    expect(state(true, 'mon 15:30', waits)).toEqual(['paused', null, null]);
    const resumes = status('mon 16:00', 'Waiting');
    expect(state(true, 'mon 16:30', waits, resumes)).toEqual(['running', on('mon 17:00'), null]);
    expect(state(true, 'mon 17:30', waits, resumes)).toEqual(['breached', on('mon 17:00'), on('mon 17:00')]);
  });
});

describe('a breach is dated', () => {
  test.each([
    ['where the time was up', [], 'mon 11:00'],
    ['at the severity’s change that brought it', [priority('mon 13:00', 'Low', 'High')], 'mon 13:00'],
    [
      'where the time was up under one of several severities',
      [priority('mon 10:10', 'Low', 'High'), priority('mon 11:30', 'High', 'Low')],
      'mon 11:00',
    ],
    [
      'not before the change that brought it, though another followed',
      [priority('mon 12:00', 'Low', 'High'), priority('mon 12:30', 'High', 'Low')],
      'mon 12:00',
    ],
  ])('%s', (_, steps, breached) => {
    const issue = createIssue(MONDAY_10, { priority: steps.length > 0 ? 'Low' : 'High' }, steps);
    expect(cycleAt('mon 14:00', 'acknowledge', issue)).toMatchObject({
      ...{ state: 'breached', breachedAt: on(breached) },
    });
  });

  test('not at all under a severity that was held too short, nor at the due instant itself', () => {
    const raised = createIssue(MONDAY_10, { priority: 'Low' }, [priority('mon 13:00', 'Low', 'High')]);
    expect(cycleAt('mon 13:04', 'acknowledge', raised)).toMatchObject({ state: 'running', breachedAt: null });
    expect(cycleAt('mon 11:00', 'acknowledge', high()).state).toBe('running');
    expect(cycleAt('mon 12:00', 'acknowledge', high([{ at: dateOf('mon 11:00'), says: AGENT }])).state).toBe(
      'met',
    );
  });
});

describe('a dispute line', () => {
  const line = (from: string, to: string, counts = false) => [
    {
      ...{ at: dateOf('mon 10:05'), kind: 'correction' as const },
      payload: { clock: 'response', from: dateOf(from), to: dateOf(to), counts, why: 'their network' },
    },
  ];

  test('says when it next begins or ends to hold, until the clock has ended', () => {
    const issue = high([], line('mon 12:00', 'mon 13:00'));
    const edge = (now: string) => cycleAt(now, 'response', issue).disputeEdgeAt;
    expect([edge('mon 11:00'), edge('mon 12:00'), edge('mon 13:00')]).toEqual([
      on('mon 12:00'),
      on('mon 13:00'),
      null,
    ]);
    const ended = high([status('mon 11:00', 'In Progress')], line('mon 12:00', 'mon 13:00'));
    expect(cycleAt('mon 11:30', 'response', ended).disputeEdgeAt).toBeNull();
    expect(cycleAt('mon 11:00', 'acknowledge', issue).disputeEdgeAt).toBeNull();
  });

  test('of another clock, or of a time to come, leaves what was measured as it is', () => {
    const issue = high([], line('mon 12:00', 'mon 13:00'));
    expect(cycleAt('mon 11:00', 'response', issue)).toMatchObject({ measured: null, corrections: [] });
    expect(cycleAt('mon 14:00', 'resolution', issue)).toMatchObject({ measured: null, corrections: [] });
    expect(cycleAt('mon 13:30', 'response', issue)).toMatchObject({
      ...{ measured: { elapsedMs: 3.5 * HOUR, dueAt: on('mon 14:00') } },
      ...{ elapsedMs: 2.5 * HOUR, dueAt: on('mon 15:00') },
    });
  });

  test('that says the clock counts has the word over what waits until it ends', () => {
    const waiting = high([status('mon 11:00', 'Pending')], line('mon 12:00', 'mon 13:00', true));
    expect(cycleAt('mon 12:30', 'response', waiting)).toMatchObject({
      state: 'running',
      elapsedMs: 1.5 * HOUR,
    });
    expect(cycleAt('mon 13:30', 'response', waiting)).toMatchObject({ state: 'paused', elapsedMs: 2 * HOUR });
  });
});
