import fc from 'fast-check';
import { explain } from '../../../local/sla/explain/explanation';
import { textsIn } from '../../../locales/languages';
import type { ClockName } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { cycleLedgerOf } from '../../../src/domain/sla/ledger';
import { lookAhead } from '../../../src/domain/sla/look-ahead';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { JiraIssue } from '../../support/jira-issue';
import { AGENT, createIssue, cycleOf, HOUR, MINUTE, presetOf } from './issues';

const RECEIVED = '2025-06-05T14:00:00Z';
const at = (minutes: number) => new Date(Date.parse(RECEIVED) + minutes * MINUTE).toISOString();
const toInstant = (minutes: number) => Date.parse(at(minutes));
const answered = { at: at(1), says: AGENT };

function cycleAt(scheme: string, history: ReturnType<typeof createIssue>, minutes: number, clock: ClockName) {
  return cycleOf(presetOf(scheme), history, at(minutes), clock);
}

describe('an agreed date', () => {
  const agreed = { at: at(30), kind: 'agreed-date' as const, payload: { agreedAt: at(300) } };

  test('stands beside the goal and does not replace it', () => {
    const p1 = createIssue(RECEIVED, { priority: 'P1' }, [answered], [agreed]);
    expect(cycleAt('vircom', p1, 40, 'resolution')).toMatchObject({
      dueAt: toInstant(240),
      agreedAt: toInstant(300),
    });
    expect(cycleAt('vircom', p1, 250, 'resolution').state).toBe('breached');
  });

  test('is put off by what is paused after it was agreed, where it is said to move', () => {
    const steps = [
      answered,
      { at: at(10), status: 'Waiting for client' },
      { at: at(50), status: 'In Progress' },
      { at: at(60), status: 'Waiting for client' },
      { at: at(90), status: 'In Progress' },
    ];
    const moving = { ...agreed, payload: { ...agreed.payload, moves: true } };
    const p1 = createIssue(RECEIVED, { priority: 'P1' }, steps, [moving]);
    expect(cycleAt('vircom', p1, 70, 'resolution').agreedAt).toBeNull();
    expect(cycleAt('vircom', p1, 100, 'resolution').agreedAt).toBe(toInstant(300 + 20 + 30));
    const asSaid = createIssue(RECEIVED, { priority: 'P1' }, steps, [agreed]);
    const scheme = { ...presetOf('vircom'), agreedDates: 'move' as const };
    expect(cycleOf(scheme, asSaid, at(100), 'resolution').agreedAt).toBe(toInstant(300 + 20 + 30));
  });

  test('stays where it is unless it is said to move', () => {
    const steps = [answered, { at: at(40), status: 'Waiting for client' }];
    const p1 = createIssue(RECEIVED, { priority: 'P1' }, steps, [agreed]);
    expect(cycleAt('vircom', p1, 70, 'resolution')).toMatchObject({
      state: 'paused',
      agreedAt: toInstant(300),
    });
  });

  test('that stays breaches a clock without a goal though it waits', () => {
    const plain = presetOf('valtech');
    const resolution = { ...plain.clocks.resolution, pauseInStatuses: ['Pending'] } as never;
    const scheme = { ...plain, clocks: { ...plain.clocks, resolution } };
    const minor = createIssue(
      RECEIVED,
      { priority: 'Minor' },
      [answered, { at: at(40), status: 'Pending' }],
      [agreed],
    );
    expect(cycleOf(scheme, minor, at(300), 'resolution').state).toBe('paused');
    expect(
      lookAhead(scheme, cycleOf(scheme, minor, at(299), 'resolution'), toInstant(299)).nextChangeAt,
    ).toBe(toInstant(300) + 1);
    expect(cycleOf(scheme, minor, at(301), 'resolution')).toMatchObject({
      state: 'breached',
      breachedAt: toInstant(300),
    });
  });

  test('a later one takes its place', () => {
    const later = { at: at(60), kind: 'agreed-date' as const, payload: { agreedAt: at(400) } };
    const p1 = createIssue(RECEIVED, { priority: 'P1' }, [answered], [agreed, later]);
    expect(cycleAt('vircom', p1, 70, 'resolution').agreedAt).toBe(toInstant(400));
  });

  test('judges a clock that has no goal, as a minor ticket’s resolution', () => {
    const createMinor = (closed: number) =>
      createIssue(RECEIVED, { priority: 'Minor' }, [answered, { at: at(closed), status: 'Done' }], [agreed]);
    const cycleShown = (closed: number) => cycleAt('valtech', createMinor(closed), 500, 'resolution');
    expect(cycleShown(300)).toMatchObject({
      state: 'met',
      dueAt: null,
      remainingMs: null,
      agreedAt: toInstant(300),
    });
    expect(cycleShown(301)).toMatchObject({ state: 'breached', breachedAt: toInstant(300), dueAt: null });
  });
});

describe('a correction', () => {
  const createDispute = (from: number, to: number, counts = false, toldAt = 400) => ({
    at: at(toldAt),
    kind: 'correction' as const,
    payload: { clock: 'resolution', from: at(from), to: at(to), counts, why: 'their own network was down' },
  });
  const createClosed = (minutes: number, events: ReturnType<typeof createDispute>[]) =>
    createIssue(RECEIVED, { priority: 'Fatal' }, [answered, { at: at(minutes), status: 'Done' }], events);

  test('takes a stretch out of a clock; both values are kept', () => {
    const figures = cycleAt('valtech', createClosed(270, [createDispute(60, 120)]), 500, 'resolution');
    expect(figures).toMatchObject({
      state: 'met',
      elapsedMs: 210 * MINUTE,
      dueAt: toInstant(300),
      breachedAt: null,
    });
    expect(figures.measured).toMatchObject({
      state: 'breached',
      elapsedMs: 270 * MINUTE,
      dueAt: toInstant(240),
    });
    expect(figures.corrections).toMatchObject([{ by: 'agent', why: 'their own network was down' }]);
  });

  test('is not known before it was made', () => {
    const figures = cycleAt('valtech', createClosed(270, [createDispute(60, 120)]), 399, 'resolution');
    expect(figures).toMatchObject({ state: 'breached', measured: null, corrections: [] });
  });

  test('may say that a pause counts', () => {
    const steps = [answered, { at: at(60), status: 'Waiting for client' }, { at: at(120), status: 'Done' }];
    const p1 = createIssue(RECEIVED, { priority: 'P1' }, steps, [createDispute(90, 120, true)]);
    expect(cycleAt('vircom', p1, 500, 'resolution')).toMatchObject({
      elapsedMs: 90 * MINUTE,
      measured: { elapsedMs: HOUR },
    });
  });

  test('the last one has the last word on its stretch', () => {
    const both = [createDispute(60, 120), createDispute(60, 90, true, 410)];
    expect(cycleAt('valtech', createClosed(270, both), 500, 'resolution').elapsedMs).toBe(240 * MINUTE);
  });

  test('undoes a breach that a change of severity had fixed', () => {
    const steps = [
      answered,
      { at: at(250), priority: 'Critical', was: 'Fatal' },
      { at: at(280), status: 'Done' },
    ];
    const fatal = createIssue(RECEIVED, { priority: 'Fatal' }, steps, [createDispute(0, 60)]);
    expect(cycleAt('valtech', fatal, 500, 'resolution')).toMatchObject({
      state: 'met',
      measured: { state: 'breached', breachedAt: toInstant(240) },
    });
  });

  test('is a line of the ledger, with its words', () => {
    const figures = cycleAt('valtech', createClosed(270, [createDispute(60, 120)]), 500, 'resolution');
    const lines = cycleLedgerOf(presetOf('valtech'), figures, toInstant(500));
    expect(lines.map(({ state, cause, holder }) => [state, cause, holder])).toEqual([
      ['running', 'started', 'us'],
      ['paused', 'correction', 'nobody'],
      ['running', 'resumed', 'us'],
    ]);
    expect(lines[1]?.detail?.en).toBe('their own network was down');
  });

  test('is explained by who, why and both values', () => {
    const text = explain(
      presetOf('valtech'),
      createClosed(270, [createDispute(60, 120)]),
      toInstant(500),
      textsIn('en'),
    );
    expect(text).toContain(
      'correction by agent: 2025-06-05T15:00:00Z → 2025-06-05T16:00:00Z does not count (their own network was down)',
    );
    expect(text).toContain('measured: breached, 4 h 30 min; corrected: met, 3 h 30 min');
  });
});

describe('who holds the clock', () => {
  const holdersOf = (scheme: string, history: ReturnType<typeof createIssue>, minutes: number) =>
    cycleLedgerOf(presetOf(scheme), cycleAt(scheme, history, minutes, 'resolution'), toInstant(minutes)).map(
      ({ state, cause, holder, from }) => [state, cause, holder, (from - toInstant(0)) / MINUTE],
    );

  test('a third party that was asked, while the clock runs on', () => {
    const handovers = [
      { at: at(20), kind: 'third-party' as const, payload: { issueKey: 'HOST-1' } },
      { at: at(50), kind: 'third-party' as const, payload: { waiting: false } },
    ];
    expect(
      holdersOf('valtech', createIssue(RECEIVED, { priority: 'Fatal' }, [answered], handovers), 60),
    ).toEqual([
      ['running', 'started', 'us', 0],
      ['running', 'handed-over', 'third-party', 20],
      ['running', 'handed-over', 'us', 50],
    ]);
  });

  test('the client while the issue waits for them, paused or not', () => {
    const steps = [answered, { at: at(20), status: 'Waiting for client' }];
    const expectedLines = (state: string, cause: string) => [
      ['running', 'started', 'us', 0],
      [state, cause, 'client', 20],
    ];
    const createWaiting = (priority: string) => createIssue(RECEIVED, { priority }, steps);
    expect(holdersOf('valtech', createWaiting('Fatal'), 60)).toEqual(expectedLines('running', 'handed-over'));
    expect(holdersOf('vircom', createWaiting('P1'), 60)).toEqual(expectedLines('paused', 'waiting'));
  });
});

test('what is told twice, or out of order, changes nothing', () => {
  const whole = new JiraIssue('2025-06-05T14:00:00.000+0000', 'P1')
    .addComment(at(5).replace('Z', '+0000'), AGENT)
    .changeStatus(at(20).replace('Z', '+0000'), 'Waiting for client')
    .changePriority(at(30).replace('Z', '+0000'), 'P2')
    .changeStatus(at(40).replace('Z', '+0000'), 'In Progress')
    .resolve(at(300).replace('Z', '+0000'))
    .toJson('SUP-1') as { fields: { comment: { comments: unknown[] } }; changelog: { histories: unknown[] } };
  const events = [
    { id: 'a', at: toInstant(50), actor: 'agent', kind: 'contact' as const },
    { id: 'b', at: toInstant(60), actor: 'agent', kind: 'third-party' as const },
  ];
  const evaluate = (histories: unknown[], appEvents: typeof events) => {
    const json = { ...whole, changelog: { histories } };
    return evaluateClocks(presetOf('vircom'), historyOf(json, { appEvents }), toInstant(400));
  };
  const expected = evaluate(whole.changelog.histories, events);
  const arbitraryPart = <Thing>(things: Thing[]) =>
    fc
      .tuple(fc.shuffledSubarray(things, { minLength: things.length }), fc.subarray(things))
      .map(([all, again]) => [...all, ...again]);
  fc.assert(
    fc.property(arbitraryPart(whole.changelog.histories), arbitraryPart(events), (histories, appEvents) => {
      expect(evaluate(histories, appEvents)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});
