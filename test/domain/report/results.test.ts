/** What became of each promise of an incident, as its report tells it. */
import { endedCyclesOf, slaResultsOf } from '../../../src/domain/report/sla-results';
import type { Cycle, Evaluation } from '../../../src/domain/sla/clock';
import { createDesk, on } from '../sla/small-desk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const twoHours = { in: 'elapsed' as const, breach: 'PT2H' };
const update = { goal: { in: 'elapsed', breach: 'PT1H' } };
const desk = createDesk({
  clocks: {
    response: { start: [{ on: 'created' }], stop: [{ on: 'comment', side: 'team' }] },
    update: { start: [{ on: 'created' }], stop: [{ on: 'comment', side: 'team' }] },
    resolution: { start: [{ on: 'created' }], stop: [{ on: 'resolved' }] },
  },
  goals: {
    High: {
      response: {
        goal: twoHours,
        outside: { calendar: 'office', goal: { in: 'elapsed', breach: 'PT8H' } },
      },
      update,
      resolution: { goal: { in: 'hours', calendar: 'office', breach: 'PT4H' } },
    },
    Low: { response: { goal: { in: 'elapsed', breach: 'PT4H' } }, update },
  },
  contracts: [
    {
      ...{ id: 'gold', name: { en: 'Gold', fr: 'Or' }, when: { is: 'label', in: ['gold'] } },
      goals: { High: { response: { goal: { in: 'elapsed', breach: 'PT30M' } } } },
    },
  ],
  report: undefined,
});

/** A cycle of Monday that began at ten and was met after an hour. */
const cycleOf = (more: Partial<Cycle> = {}): Cycle => ({
  ...{ startedAt: on('mon 10:00'), stoppedAt: on('mon 11:00'), state: 'met', goal: twoHours },
  ...{ severity: 'High', contract: null, elapsedMs: HOUR, remainingMs: HOUR, agreedAt: null },
  ...{
    pauses: [],
    corrections: [],
    partyPeriods: [],
    clause: '',
    startedBy: null,
    withinCalendarHours: false,
  },
  ...{ aimAt: null, dueAt: null, breachedAt: null, disputeEdgeAt: null, measured: null, pendingUntil: null },
  ...{ endedByResolving: false, isUnfollowed: false, awaitsReply: false },
  ...more,
});

const evaluationOf = (clocks: Record<string, Cycle[]>, last: Partial<Evaluation> = {}) =>
  ({
    ...{ severity: 'High', contract: null },
    clocks: Object.fromEntries(Object.entries(clocks).map(([name, cycles]) => [name, { cycles }])),
    ...last,
  }) as unknown as Evaluation;

const resultsOf = (clocks: Record<string, Cycle[]>, last: Partial<Evaluation> = {}) =>
  slaResultsOf(desk, evaluationOf(clocks, last), on('tue 12:00'));

test('only what has ended is told, and the report’s own promise is not', () => {
  const open = { stoppedAt: null };
  const ended = endedCyclesOf(
    evaluationOf({
      response: [cycleOf(), cycleOf({ state: 'cancelled' }), cycleOf({ ...open, state: 'running' })],
      update: [cycleOf({ ...open, state: 'breached' }), cycleOf({ state: 'breached' })],
      resolution: [cycleOf({ state: 'unknown' }), cycleOf({ ...open, state: 'paused' })],
      report: [cycleOf()],
    }),
  );
  expect(ended.map(([clock, { state }]) => [clock, state])).toEqual([
    ['response', 'met'],
    ['update', 'breached'],
  ]);
});

describe('what was promised', () => {
  test.each<[string, Partial<Cycle>, object]>([
    ['is a length of time', {}, { code: 'elapsed', length: 2 * HOUR }],
    [
      'is some open hours',
      { goal: { in: 'hours', calendar: 'office', breach: 'PT4H' } },
      { code: 'hours', length: 4 * HOUR },
    ],
    [
      'is some business days',
      { goal: { in: 'business-days', calendar: 'office', breach: 3 } },
      { code: 'business-days', days: 3 },
    ],
    [
      'is what was aimed at, where no more was',
      { goal: { in: 'elapsed', aim: 'PT30M' } },
      { length: HOUR / 2 },
    ],
    [
      'is a date where nothing else was promised',
      { goal: null, agreedAt: on('mon 12:00') },
      { code: 'agreed', by: on('mon 12:00') },
    ],
  ])('%s', (_, more, promise) => {
    expect(resultsOf({ response: [cycleOf(more)] })).toMatchObject([{ promise }]);
  });

  test('is nothing without a goal or a date, and then there is no result', () => {
    expect(resultsOf({ response: [cycleOf({ goal: null })] })).toEqual([]);
  });
});

describe('how much too long it took', () => {
  test.each<[string, Partial<Cycle>, object]>([
    ['is nothing where it was kept', { remainingMs: -5 }, { late: 0, missed: 0, isMet: true }],
    [
      'is by the goal’s own count',
      { state: 'breached', remainingMs: -30 * MINUTE },
      { late: 30 * MINUTE, missed: 1, isMet: false },
    ],
    [
      'is never less than nothing',
      { state: 'breached', remainingMs: MINUTE },
      { late: 0, missed: 1, isMet: false },
    ],
    [
      'is by the wall’s clock where only a date was agreed',
      { state: 'breached', goal: null, remainingMs: null, agreedAt: on('mon 10:45') },
      { late: 15 * MINUTE },
    ],
  ])('%s', (_, more, expected) => {
    expect(resultsOf({ response: [cycleOf(more)] })).toMatchObject([expected]);
  });
});

test('what only the closing ended is said of the resolution, and of an answer that nobody gave', () => {
  const closed = () => [cycleOf({ endedByResolving: true })];
  const told = resultsOf({ response: closed(), update: closed(), resolution: closed() });
  expect(
    told.map(({ clock, endedByClosing, isUnanswered }) => [clock, endedByClosing, isUnanswered]),
  ).toEqual([
    ['response', false, true],
    ['update', false, false],
    ['resolution', true, false],
  ]);
});

describe('what was waited for', () => {
  const pause = (from: string, to: string, more: object = {}) => ({
    ...{ from: on(from), to: on(to), status: 'Pending', eventId: null },
    ...more,
  });

  test('is told by its cause, the client before others; closed hours are no waiting', () => {
    const correction = { id: 'c', clock: 'response', counts: false, why: 'Their own words' };
    const pauses = [
      pause('mon 10:00', 'mon 10:10'),
      pause('mon 10:20', 'mon 10:25', { correction }),
      pause('mon 10:30', 'mon 10:50', { status: null, whileClosed: true }),
      pause('mon 11:00', 'mon 11:30'),
    ] as Cycle['pauses'];
    const partyPeriods = [{ from: on('mon 11:00'), to: on('mon 12:00'), party: 'third-party' }];
    const goal = { in: 'hours' as const, calendar: 'office', breach: 'PT4H' };
    const stoppedAt = on('tue 10:00');
    const [result] = resultsOf({
      resolution: [cycleOf({ goal, stoppedAt, pauses, partyPeriods: partyPeriods as never })],
    });
    expect(result?.waits.map(({ cause, length }) => [cause, length / MINUTE])).toEqual([
      ['client', 10],
      ['third-party', 30],
      ['correction', 5],
      ['while-closed', 20],
    ]);
  });

  test('is nothing where nothing was', () => {
    expect(resultsOf({ response: [cycleOf()] })).toMatchObject([{ waits: [] }]);
  });
});

describe('why a goal is not the one beside the last severity', () => {
  const eight = { in: 'elapsed' as const, breach: 'PT8H' };
  const four = { in: 'elapsed' as const, breach: 'PT4H' };
  const half = { in: 'elapsed' as const, breach: 'PT30M' };
  test.each<[string, Partial<Cycle>, Partial<Evaluation>, object | null]>([
    ['is no question where it is', {}, {}, null],
    ['is no question of a date', { goal: null, agreedAt: 1, severity: 'Low' }, {}, null],
    ['is the hour of its receipt', { goal: eight }, {}, { code: 'outside-hours' }],
    ['is the severity it had', { goal: four, severity: 'Low' }, {}, { code: 'severity', severity: 'Low' }],
    ['is the contract it had', { goal: half, contract: 'gold' }, {}, { code: 'contract', contract: 'gold' }],
    [
      'is nothing that is known, of a goal that the scheme has no more',
      { goal: { ...four, breach: 'PT7H' } },
      {},
      null,
    ],
  ])('%s', (_, more, last, reason) => {
    expect(resultsOf({ response: [cycleOf(more)] }, last)[0]?.reason).toEqual(reason);
  });
});

describe('the updates', () => {
  const updateOf = (minutes: number, more: Partial<Cycle> = {}) =>
    cycleOf({ goal: { in: 'elapsed', breach: 'PT1H' }, elapsedMs: minutes * MINUTE, ...more });
  const late = (minutes: number, by: number) =>
    updateOf(minutes, { state: 'breached', remainingMs: -by * MINUTE });

  test('of one promise are one result: the longest gap, and in how many it was too long', () => {
    const [result, ...others] = resultsOf({
      update: [late(70, 10), updateOf(50), late(90, 30), late(80, 20)],
    });
    expect(others).toEqual([]);
    expect(result).toMatchObject({
      times: 4,
      missed: 3,
      isMet: false,
      late: 30 * MINUTE,
      taken: 90 * MINUTE,
    });
  });

  test('that were all in time are told by the longest of them, whichever came first', () => {
    for (const lengths of [
      [20, 50, 40],
      [50, 20, 40],
    ])
      expect(resultsOf({ update: lengths.map((length) => updateOf(length)) })).toMatchObject([
        { times: 3, missed: 0, isMet: true, late: 0, taken: 50 * MINUTE },
      ]);
  });

  test('one that was late is told before a longer one that was not', () => {
    expect(resultsOf({ update: [late(61, 1), updateOf(90)] })).toMatchObject([{ taken: 61 * MINUTE }]);
  });

  test('of another promise are a result of their own', () => {
    const other = updateOf(30, { goal: { in: 'elapsed', breach: 'PT3H' } });
    expect(resultsOf({ update: [updateOf(20), other, updateOf(40)] })).toMatchObject([
      { times: 2, taken: 40 * MINUTE },
      { times: 1, taken: 30 * MINUTE },
    ]);
  });

  test('are put together, and nothing else is: each answer is a promise of its own', () => {
    expect(resultsOf({ response: [cycleOf(), cycleOf()] })).toHaveLength(2);
  });
});
