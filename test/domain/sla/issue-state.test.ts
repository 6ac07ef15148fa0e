import { findNextStateAt, issueStateOf } from '../../../src/domain/sla/issue-state';
import { AGENT, createIssue, judge } from './issues';
import { createDesk, dateOf, on } from './small-desk';

type Issue = ReturnType<typeof createIssue>;
type Steps = Parameters<typeof createIssue>[2] & object;

const desk = createDesk();
const MONDAY_10 = dateOf('mon 10:00');

const stateAt = (now: string, issue: Issue, scheme = desk) =>
  issueStateOf(scheme, judge(scheme, issue, dateOf(now)), on(now));
const nextAt = (now: string, issue: Issue, scheme = desk) =>
  findNextStateAt(scheme, judge(scheme, issue, dateOf(now)), on(now));

const high = (...steps: Steps) => createIssue(MONDAY_10, { priority: 'High' }, steps);
const low = (...steps: Steps) => createIssue(MONDAY_10, { priority: 'Low' }, steps);
const status = (at: string, name: string) => ({ at: dateOf(at), status: name });
const resolve = (at: string) => ({ at: dateOf(at), status: 'Done', resolution: true });
const answer = (at: string) => ({ at: dateOf(at), says: AGENT });
const agreed = (at: string) => [
  { at: dateOf('mon 10:05'), kind: 'agreed-date' as const, payload: { agreedAt: dateOf(at) } },
];

describe('the state of an issue is the worst of its open clocks', () => {
  test.each<[string, string, Issue, string | null]>([
    ['on track at first', 'mon 10:10', high(), 'on-track'],
    ['at risk by any one of them', 'mon 10:50', high(), 'at-risk'],
    ['breached by any one of them', 'mon 11:01', high(), 'breached'],
    ['on track again once the breached one has ended', 'mon 11:30', high(answer('mon 11:20')), 'on-track'],
    ['at risk past an aim', 'mon 12:30', high(answer('mon 10:10')), 'at-risk'],
    [
      'paused where one waits and the others run well',
      'mon 10:30',
      high(status('mon 10:10', 'Pending')),
      'paused',
    ],
    ['at risk though others wait', 'mon 10:50', high(status('mon 10:10', 'Pending')), 'at-risk'],
    [
      'not at risk by one that waits',
      'mon 13:00',
      high(answer('mon 10:10'), status('mon 12:30', 'Pending')),
      'paused',
    ],
  ])('%s', (_, now, issue, state) => {
    expect(stateAt(now, issue).state).toBe(state);
  });
});

describe('with no clock open', () => {
  const { report: _report, ...clocks } = desk.clocks;
  const scheme = { ...desk, clocks };
  const closed = (...steps: Steps) => high(...steps, resolve('mon 16:00'));

  test.each<[string, Issue, string | null]>([
    ['it is met where all were', closed(answer('mon 10:10'), status('mon 11:00', 'In Progress')), 'met'],
    ['breached where one was', closed(answer('mon 12:00'), status('mon 11:00', 'In Progress')), 'breached'],
    ['unknown where nobody knows when it ended', { ...high(), closingUnknown: true }, 'unknown'],
    ['nothing where no clock has a goal', createIssue(MONDAY_10, { priority: 'Low' }), null],
  ])('%s', (_, issue, state) => {
    const goals = { High: scheme.goals.High ?? {} };
    expect(stateAt('tue 09:00', issue, { ...scheme, goals }).state).toBe(state);
  });

  test('met is said before what nobody knows', () => {
    const issue = { ...high(answer('mon 10:10')), closingUnknown: true };
    expect(stateAt('mon 16:00', issue, scheme).state).toBe('met');
  });
});

describe('what is kept on the issue', () => {
  test('is each clock that has begun, by its last cycle', () => {
    expect(stateAt('mon 10:30', high(answer('mon 10:15')))).toEqual({
      severity: 'High',
      state: 'on-track',
      dueAt: on('mon 14:00'),
      reportOwed: 'no',
      clocks: {
        acknowledge: {
          ...{ state: 'met', dueAt: on('mon 11:00'), stoppedAt: on('mon 10:15'), elapsed: 15 },
          ...{ heldAt: null, breachedAt: null },
        },
        response: {
          ...{ state: 'running', dueAt: on('mon 14:00'), stoppedAt: null, elapsed: 30 },
          ...{ heldAt: null, breachedAt: null },
        },
        resolution: {
          ...{ state: 'running', dueAt: on('thu 10:00'), stoppedAt: null, elapsed: 30 },
          ...{ heldAt: null, breachedAt: null },
        },
      },
    });
  });

  test('counts minutes, with the fraction of one', () => {
    expect(stateAt('mon 10:00:30', high()).clocks.response?.elapsed).toBe(0.5);
  });

  test('is due when the first of the clocks that run is', () => {
    expect(stateAt('mon 10:10', high()).dueAt).toBe(on('mon 11:00'));
  });

  test('has no due instant by a clock that is breached already, that waits, or has ended', () => {
    expect(stateAt('mon 11:30', high()).dueAt).toBe(on('mon 14:00'));
    expect(stateAt('mon 10:30', high(answer('mon 10:10'), status('mon 10:20', 'Pending'))).dueAt).toBeNull();
    expect(stateAt('mon 15:00', high(answer('mon 10:10'))).dueAt).toBe(on('thu 10:00'));
  });

  test('a breach is dated where the time was up, not where it was seen', () => {
    expect(stateAt('mon 16:00', high()).clocks.response).toMatchObject({
      ...{ state: 'breached', breachedAt: on('mon 14:00'), dueAt: on('mon 14:00') },
    });
  });
});

describe('a clock that waits', () => {
  const waiting = high(status('mon 11:00', 'Pending'));

  test('says since when, and keeps the due instant it had then', () => {
    expect(stateAt('tue 12:00', waiting).clocks.response).toMatchObject({
      ...{ state: 'paused', heldAt: on('mon 11:00'), dueAt: on('mon 14:00'), elapsed: 60 },
    });
  });

  test('that waited before keeps what was left by then, from the last time', () => {
    const twice = high(
      status('mon 11:00', 'Pending'),
      status('mon 12:00', 'Waiting'),
      status('mon 13:00', 'Pending'),
    );
    expect(stateAt('mon 16:00', twice).clocks.response).toMatchObject({
      ...{ heldAt: on('mon 13:00'), dueAt: on('mon 15:00'), elapsed: 120 },
    });
  });

  test('in business days keeps it over the night', () => {
    const late = high(status('mon 16:00', 'Pending'));
    expect(stateAt('tue 12:00', late).clocks.resolution).toMatchObject({
      ...{ heldAt: on('mon 16:00'), dueAt: on('thu 10:00') },
    });
  });

  test('with no goal but an aim has none to keep', () => {
    const aimed = createDesk({
      goals: { High: { response: { goal: { in: 'hours', calendar: 'office', aim: 'PT2H' } } } },
    });
    expect(stateAt('mon 11:30', waiting, aimed).clocks.response).toMatchObject({
      state: 'paused',
      dueAt: null,
    });
  });

  test('is held no more once it goes on', () => {
    const again = high(status('mon 11:00', 'Pending'), status('mon 12:00', 'Waiting'));
    expect(stateAt('mon 12:30', again).clocks.response).toMatchObject({
      ...{ state: 'running', heldAt: null, dueAt: on('mon 15:00') },
    });
  });
});

describe('an incident report', () => {
  const closed = high(answer('mon 10:10'), status('mon 10:20', 'In Progress'), resolve('mon 11:00'));

  test('is owed from the closing on, breached or not', () => {
    expect(stateAt('mon 10:30', closed).reportOwed).toBe('no');
    expect(stateAt('mon 12:00', closed).reportOwed).toBe('yes');
    expect(stateAt('next fri 12:00', closed)).toMatchObject({ reportOwed: 'yes', state: 'breached' });
  });

  test('is owed no more once it is published, or the issue is reopened', () => {
    const published = createIssue(
      MONDAY_10,
      { priority: 'High' },
      [resolve('mon 11:00')],
      [{ at: dateOf('mon 15:00'), kind: 'published', payload: {} }],
    );
    expect(stateAt('mon 16:00', published).reportOwed).toBe('no');
    const reopened = high(resolve('mon 11:00'), status('mon 12:00', 'To Do'));
    expect(stateAt('mon 16:00', reopened).reportOwed).toBe('no');
  });
});

describe('a clock that runs until the client is told', () => {
  const told = createDesk({
    clocks: {
      ...desk.clocks,
      resolution: {
        start: [{ on: 'created' }],
        stop: [{ on: 'comment', side: 'team', onceResolved: true }],
        endsWhenResolved: false,
      },
    },
  });

  test('says so once the issue is resolved, on the issue and on the clock alone that does', () => {
    const resolved = high(resolve('mon 11:00'));
    expect(stateAt('mon 10:30', resolved, told)).not.toHaveProperty('awaitsReply');
    const state = stateAt('mon 12:00', resolved, told);
    expect(state.awaitsReply).toBe('yes');
    expect(state.clocks.resolution?.awaitsReply).toBe(true);
    expect(state.clocks.response).not.toHaveProperty('awaitsReply');
  });

  test('and no more once the client was told', () => {
    const state = stateAt('mon 12:00', high(resolve('mon 11:00'), answer('mon 11:30')), told);
    expect(state).not.toHaveProperty('awaitsReply');
    expect(state.clocks.resolution).toMatchObject({ state: 'met', stoppedAt: on('mon 11:30') });
  });
});

describe('a date that was agreed on, where there is no goal', () => {
  const dated = createIssue(MONDAY_10, { priority: 'Low' }, [], agreed('mon 15:00'));

  test('is what the clock is due by', () => {
    expect(stateAt('mon 12:00', dated).clocks.resolution).toMatchObject({ dueAt: on('mon 15:00') });
    expect(stateAt('mon 15:01', dated).clocks.resolution?.state).toBe('breached');
  });

  test('is when the state of a clock that waits next changes', () => {
    const waiting = createIssue(
      MONDAY_10,
      { priority: 'Low' },
      [status('mon 11:00', 'Pending')],
      agreed('mon 15:00'),
    );
    expect(nextAt('mon 12:00', waiting)).toBe(on('mon 15:00') + 1);
  });
});

describe('the state next changes by itself', () => {
  test.each([
    ['where a clock comes to be at risk', 'mon 10:00', 'mon 10:45'],
    ['a millisecond after one is due', 'mon 10:45', 'mon 11:00:00.001'],
    ['not where a breached one goes on: by the aim of another', 'mon 11:01', 'mon 12:00:00.001'],
    ['by its due instant', 'mon 12:01', 'mon 14:00:00.001'],
    ['on another day: the opening of the desk changes nothing', 'mon 18:00', 'tue 10:00:00.001'],
  ])('%s', (_, now, next) => {
    expect(nextAt(now, high())).toBe(on(next));
  });

  test('not by a clock that waits, nor by one that has ended', () => {
    expect(nextAt('mon 10:30', high(answer('mon 10:10'), status('mon 10:20', 'Pending')))).toBeNull();
    const { report: _report, ...clocks } = desk.clocks;
    expect(nextAt('mon 12:00', high(resolve('mon 11:00')), { ...desk, clocks })).toBeNull();
  });

  test('where a severity that was just given has been held long enough', () => {
    const raised = low({ at: dateOf('mon 13:00'), was: 'Low', priority: 'High' });
    expect(nextAt('mon 13:02', raised)).toBe(on('mon 13:05'));
    expect(nextAt('mon 13:06', raised)).toBe(on('mon 14:00:00.001'));
  });

  test('by the report that is owed', () => {
    const closed = high(answer('mon 10:10'), status('mon 10:20', 'In Progress'), resolve('mon 11:00'));
    expect(nextAt('next mon 16:00', closed)).toBe(on('next mon 17:00') + 1);
  });

  test('never where no clock has a goal', () => {
    expect(nextAt('tue 10:00', low(), createDesk({ goals: {} }))).toBeNull();
  });
});
