import fc from 'fast-check';
import { type Cycle, evaluateClocks } from '../../../src/domain/sla/clock';
import type { History, HistoryEvent } from '../../../src/domain/sla/history/history';
import { evaluateIf, isAtRisk, lookAhead } from '../../../src/domain/sla/look-ahead';
import { casesOf } from '../drawn-cases';
import { allSchemes, history, instant } from './histories';
import { AGENT, createIssue, cycleOf, judge, MINUTE, presetOf } from './issues';

const RECEIVED = '2025-06-05T14:00:00Z';
const at = (minutes: number) => new Date(Date.parse(RECEIVED) + minutes * MINUTE).toISOString();
const toInstant = (minutes: number) => Date.parse(at(minutes));

test('a clock says when it is due, when it comes to be at risk, and when it changes next', () => {
  const fatal = createIssue(RECEIVED, { priority: 'Fatal' });
  const lookAheadAt = (minutes: number) =>
    lookAhead(
      presetOf('valtech'),
      cycleOf(presetOf('valtech'), fatal, at(minutes), 'response'),
      toInstant(minutes),
    );
  expect(lookAheadAt(1)).toEqual({
    dueAt: toInstant(15),
    atRiskAt: toInstant(11.25),
    nextChangeAt: toInstant(11.25),
  });
  expect(lookAheadAt(12)).toEqual({ dueAt: toInstant(15), atRiskAt: null, nextChangeAt: toInstant(15) + 1 });
  expect(lookAheadAt(16)).toEqual({ dueAt: toInstant(15), atRiskAt: null, nextChangeAt: null });
});

test('an aim that comes before the warning share puts it at risk', () => {
  const p3 = createIssue(RECEIVED, { priority: 'P3' }, [{ at: at(1), says: AGENT }]);
  const cycle = cycleOf(presetOf('vircom'), p3, at(10), 'resolution');
  expect(lookAhead(presetOf('vircom'), cycle, toInstant(10)).atRiskAt).toBe(toInstant(48 * 60) + 1);
});

test('what was breached under a graver severity changes no more at the due instant of a lighter one', () => {
  const lowered = createIssue(RECEIVED, { priority: 'Critical' }, [
    { at: at(241), priority: 'High', was: 'Critical' },
  ]);
  const cycle = cycleOf(presetOf('vircom'), lowered, at(300), 'resolution');
  expect(cycle).toMatchObject({ state: 'breached', dueAt: toInstant(24 * 60) });
  const after = cycleOf(presetOf('vircom'), lowered, at(23 * 60), 'resolution');
  expect(lookAhead(presetOf('vircom'), after, toInstant(23 * 60)).nextChangeAt).toBe(null);
});

test('a date that was agreed on where there is no goal is looked ahead to like a due instant', () => {
  const agreed = { at: at(5), kind: 'agreed-date' as const, payload: { agreedAt: at(600) } };
  const minor = createIssue(RECEIVED, { priority: 'Minor' }, [], [agreed]);
  const cycle = cycleOf(presetOf('valtech'), minor, at(10), 'resolution');
  expect(cycle.dueAt).toBeNull();
  expect(lookAhead(presetOf('valtech'), cycle, toInstant(10))).toMatchObject({
    dueAt: toInstant(600),
    nextChangeAt: toInstant(600) + 1,
  });
});

test('a clock that waits goes on waiting when the dispute of its wait ends', () => {
  const waits = { at: at(0), status: 'Waiting for client', was: 'To Do' };
  const payload = { clock: 'update', from: at(0), to: at(30), counts: false, why: 'disputed' };
  const correction = { at: at(0), kind: 'correction' as const, payload };
  const state = (minutes: number) =>
    cycleOf(
      presetOf('tracktik'),
      createIssue(RECEIVED, { priority: 'Medium' }, [waits], [correction]),
      at(minutes),
      'update',
    ).state;
  expect([state(20), state(30), state(31)]).toEqual(['running', 'paused', 'paused']);
});

test('a clock that waits from its due instant on is not breached by a lighter severity', () => {
  const steps = [
    { at: at(90), status: 'Waiting for client', was: 'To Do' },
    { at: at(91), priority: 'High', was: 'Highest' },
  ];
  const past = createIssue(RECEIVED, { priority: 'Highest' }, steps);
  const state = (minutes: number) => cycleOf(presetOf('tracktik'), past, at(minutes), 'update').state;
  expect([state(91), state(92)]).toEqual(['paused', 'paused']);
});

test('a clock in hours changes at the close of its desk', () => {
  const cycle = cycleOf(
    presetOf('velsoft'),
    createIssue(RECEIVED, { priority: 'Medium' }),
    '2025-06-05T19:00:00Z',
    'resolution',
  );
  const ahead = lookAhead(presetOf('velsoft'), cycle, Date.parse('2025-06-05T19:00:00Z'));
  expect(ahead.nextChangeAt).toBe(Date.parse('2025-06-05T19:30:00Z'));
});

/** A disputed line moves the count beside the clock's own measure: the look ahead may then come early, never late. */
const isDisputed = ({ events }: History) =>
  events.some((event) => event.kind === 'app' && event.event === 'correction');

test('until its next change a clock shows the same, and then something else, whatever happened', () => {
  const expectAgreement = (scheme: (typeof allSchemes)[string], cycle: Cycle, now: number) => {
    const counts = cycle.state !== 'paused' && cycle.withinCalendarHours;
    return JSON.stringify([cycle.state, counts, cycle.state === 'running' && isAtRisk(scheme, cycle, now)]);
  };
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(allSchemes)), history, instant, (scheme, past, when) => {
      const now = Date.parse(when);
      const pastHistory = { ...past, events: past.events.filter((event) => event.at <= now) };
      const judged = evaluateClocks(scheme, pastHistory, now).clocks;
      for (const [name, clock] of Object.entries(judged)) {
        const last = clock.cycles.at(-1);
        const next = last && lookAhead(scheme, last, now).nextChangeAt;
        if (!last || next === null || next === undefined) continue;
        const cycleAt = (instantOf: number) =>
          evaluateClocks(scheme, pastHistory, instantOf).clocks[name as 'response']?.cycles.at(-1) as Cycle;
        expect(expectAgreement(scheme, cycleAt(next - 1), next - 1)).toBe(expectAgreement(scheme, last, now));
        if (!isDisputed(pastHistory))
          expect(expectAgreement(scheme, cycleAt(next), next)).not.toBe(expectAgreement(scheme, last, now));
      }
    }),
    { numRuns: casesOf(300) },
  );
});

describe('what if', () => {
  const supposed = { id: 'supposed', index: 0, actor: null };
  const fatal = createIssue(RECEIVED, { priority: 'Critical' }, [{ at: at(100), status: 'Done' }]);
  const judged = (event: HistoryEvent, now = 5) =>
    evaluateIf(presetOf('valtech'), fatal, event, toInstant(now)).clocks.response?.cycles[0];

  test.each([
    ['at the due instant: met', 30, 'met'],
    ['after it: breached', 31, 'breached'],
  ])('a public word came %s', (_, minutes, state) => {
    const word = {
      ...supposed,
      at: toInstant(minutes),
      kind: 'comment',
      public: true,
      side: 'team',
      text: '',
    } as const;
    expect(judged(word)).toMatchObject({ state, stoppedAt: toInstant(minutes) });
  });

  test('it were raised to Fatal now: due from receipt', () => {
    const [from, to] = [
      { id: null, name: 'Critical' },
      { id: null, name: 'Fatal' },
    ];
    expect(judged({ ...supposed, at: toInstant(5), kind: 'priority', from, to })).toMatchObject({
      dueAt: toInstant(15),
    });
  });

  test('a supposition changes nothing', () => {
    const before = judge(presetOf('valtech'), fatal, at(50));
    judged({ ...supposed, at: toInstant(10), kind: 'comment', public: true, side: 'team', text: '' });
    expect(judge(presetOf('valtech'), fatal, at(50))).toEqual(before);
  });
});
