/** A verdict, once given, stands: whatever is called, read or deleted otherwise later. */
import fc from 'fast-check';
import { finishedMonthsOf } from '../../../../src/domain/figures/finished';
import { tallyOf } from '../../../../src/domain/figures/tally';
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import { type Evaluation, evaluateClocks } from '../../../../src/domain/sla/clock';
import type { History, HistoryEvent, Status } from '../../../../src/domain/sla/history/history';
import { beginningOf, isSameBeginning, type Seal } from '../../../../src/domain/sla/history/seal';
import { newSealing } from '../../../../src/domain/sla/seals/new-seals';
import { keyOf } from '../../../../src/domain/sla/seals/standing';
import { casesOf } from '../../drawn-cases';
import { history, schemes as presets, START } from '../histories';
import { AGENT, CLIENT, createIssue, cycleOf, HOUR, MINUTE, presetOf } from '../issues';

/** Every preset, without the clocks that a reopening lets go on: it may reopen a seal. */
const schemes = Object.values(presets).map((scheme): Scheme => {
  const clocks = Object.entries(scheme.clocks).map(([name, clock]) => {
    const onReopen = clock.onReopen === 'resume' ? 'nothing' : clock.onReopen;
    return [name, { ...clock, onReopen }];
  });
  return { ...scheme, clocks: Object.fromEntries(clocks) };
});

type Change = (event: HistoryEvent) => HistoryEvent[];
type Named = { id: string | null; name: string | null };

const otherName = <One extends Named>(one: One): One => ({
  ...one,
  name: `Renamed ${one.id}`,
  names: undefined,
});
const finished = (status: Status): Status => ({ ...status, category: 'done' });

/** What Jira tells otherwise later, each of one event. */
const changes: Record<string, Change> = {
  leaves: (event) => [
    event.kind === 'comment' && event.side === 'team' ? { ...event, side: 'nobody' } : event,
  ],
  joins: (event) => [
    event.kind === 'comment' && event.side === 'client' ? { ...event, side: 'team' } : event,
  ],
  renames: (event) => {
    if (event.kind === 'status') return [{ ...event, from: otherName(event.from), to: otherName(event.to) }];
    if (event.kind === 'priority')
      return [{ ...event, from: otherName(event.from), to: otherName(event.to) }];
    return [event];
  },
  recategorises: (event) => [event.kind === 'status' ? { ...event, to: finished(event.to) } : event],
  publishes: (event) => [
    event.kind === 'comment' && !event.public ? { ...event, public: true, text: '' } : event,
  ],
  hides: (event) => {
    if (event.kind !== 'comment' || !event.public) return [event];
    const { text: _, ...rest } = event;
    return [{ ...rest, public: false }];
  },
  deletes: (event) => (event.kind === 'comment' ? [] : [event]),
};
const change = fc.record({
  kind: fc.constantFrom(...Object.keys(changes)),
  which: fc.array(fc.nat(20), { maxLength: 6 }),
});

function changed(history: History, { kind, which }: { kind: string; which: number[] }): History {
  const run = changes[kind] as Change;
  const first =
    kind === 'renames'
      ? { firstPriority: otherName(history.firstPriority), firstStatus: otherName(history.firstStatus) }
      : {};
  const events = history.events.flatMap((event, place) => (which.includes(place) ? run(event) : [event]));
  return { ...history, ...first, events };
}

const until = (history: History, now: number): History => ({
  ...history,
  events: history.events.filter(({ at }) => at <= now),
});

/** An evaluation: what is told up to an instant, with what it seals. */
function passed(scheme: Scheme, history: History, now: number): { evaluation: Evaluation; history: History } {
  const told = until(history, now);
  const evaluation = evaluateClocks(scheme, told, now);
  const sealing = newSealing(scheme, 1, evaluation, told, now);
  return { evaluation, history: sealing ? { ...history, seals: [...history.seals, sealing] } : history };
}

const sealsOf = ({ seals }: History): Seal[] => seals.flatMap((sealing) => sealing.seals);
const dated = (event: HistoryEvent) => event.kind !== 'app';

test('a seal never changes by anything but what may, and is made once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...schemes),
      history,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 30 * 24 * 60 }), change), { minLength: 2, maxLength: 8 }),
      (scheme, told, evaluations) => {
        let history: History = { ...told, events: told.events.filter(dated) };
        for (const [minute, change] of evaluations.toSorted(([a], [b]) => a - b)) {
          const now = START + minute * MINUTE;
          const { evaluation, history: next } = passed(scheme, history, now);
          for (const seal of sealsOf(history)) expectStanding(evaluation, seal);
          const keys = sealsOf(next).map(keyOf);
          expect(new Set(keys).size).toBe(keys.length);
          history = changed(next, change);
        }
      },
    ),
    { numRuns: casesOf(300) },
  );
});

function expectStanding({ clocks }: Evaluation, seal: Seal): void {
  const cycle = clocks[seal.clock]?.cycles.find((one) => isSameBeginning(one, beginningOf(seal)));
  if (seal.kind === 'end') expect(JSON.stringify(cycle)).toBe(JSON.stringify(seal.cycle));
  else {
    const { startedAt, goal, dueAt, breachedAt } = seal;
    expect(cycle).toMatchObject({ startedAt, goal, dueAt, breachedAt });
  }
}

test('counts and figures of what is over are byte-equal after any later change of team, names, visibility or deletion', () => {
  let [drawn, over] = [0, 0];
  fc.assert(
    fc.property(
      fc.constantFrom(...schemes),
      history,
      fc.array(change, { minLength: 1, maxLength: 5 }),
      (scheme, told, later) => {
        drawn += 1;
        const now = START + 40 * 24 * HOUR;
        const { history } = passed(scheme, told, now);
        const evaluation = evaluateClocks(scheme, history, now);
        const cycles = Object.values(evaluation.clocks).flatMap((clock) => clock.cycles);
        if (cycles.some(({ stoppedAt }) => stoppedAt === null)) return;
        over += 1;
        const after = evaluateClocks(scheme, later.reduce(changed, history), now);
        expect(JSON.stringify(after.clocks)).toBe(JSON.stringify(evaluation.clocks));
        expect(finishedMonthsOf(scheme, after, now)).toEqual(finishedMonthsOf(scheme, evaluation, now));
        expect(tallyOf(after, told.receivedAt, 'UTC')).toEqual(tallyOf(evaluation, told.receivedAt, 'UTC'));
      },
    ),
    { numRuns: casesOf(400) },
  );
  expect(over).toBeGreaterThan(drawn / 20);
});

const [valtech, altilogix, tracktik] = ['valtech', 'altilogix', 'tracktik'].map(presetOf) as [
  Scheme,
  Scheme,
  Scheme,
];
const RECEIVED = '2025-06-05T14:00:00Z';
const at = (minutes: number) => new Date(Date.parse(RECEIVED) + minutes * MINUTE).toISOString();
const now = (minutes: number) => Date.parse(at(minutes));

test('a breach is sealed five minutes after its due instant, so that a word in time that is told late still counts', () => {
  const told = createIssue(RECEIVED, { priority: 'Fatal' });
  const due = cycleOf(valtech, told, RECEIVED, 'response').dueAt ?? 0;
  const seals = (at: number) =>
    sealsOf(passed(valtech, told, at).history).filter((seal) => seal.clock === 'response');
  expect(seals(due + 5 * MINUTE - 1)).toEqual([]);
  expect(seals(due + 5 * MINUTE)).toMatchObject([{ kind: 'breach', breachedAt: due, dueAt: due }]);
});

test('a note that is made public takes back no sealed breach; its word counts from when everybody could read it', () => {
  const noted = createIssue(RECEIVED, { priority: 'Fatal' }, [{ at: at(5), says: AGENT, internal: true }]);
  const { history } = passed(valtech, noted, now(60));
  const published = changed(history, { kind: 'publishes', which: [0] });
  const cycle = evaluateClocks(valtech, published, now(90)).clocks.response?.cycles[0];
  expect(cycle).toMatchObject({ state: 'breached', stoppedAt: now(90), elapsedMs: 90 * MINUTE });
  const sealed = passed(valtech, published, now(90)).history;
  expect(evaluateClocks(valtech, sealed, now(500)).clocks.response?.cycles[0]).toMatchObject({
    stoppedAt: now(90),
  });
});

test('a lost seal is made again, as it was', () => {
  const { history } = passed(
    valtech,
    createIssue(RECEIVED, { priority: 'Fatal' }, [{ at: at(5), says: AGENT }]),
    now(10),
  );
  const lost = { ...history, seals: [] };
  expect(sealsOf(passed(valtech, lost, now(10)).history)).toEqual(sealsOf(history));
});

describe('what reopens a seal', () => {
  const met = passed(
    valtech,
    createIssue(RECEIVED, { priority: 'Fatal' }, [{ at: at(5), says: AGENT }]),
    now(60),
  ).history;
  const late = passed(valtech, createIssue(RECEIVED, { priority: 'Fatal' }), now(120)).history;
  const first = (history: History) => evaluateClocks(valtech, history, now(300)).clocks.response?.cycles[0];
  type App = Extract<HistoryEvent, { kind: 'app' }>;
  const add = (history: History, event: Partial<App>): History => {
    const told = {
      id: 'new',
      index: 0,
      actor: 'agent',
      kind: 'app',
      event: 'contact',
      payload: { reached: true },
    };
    return {
      ...history,
      events: [...history.events, { ...told, ...event } as App].sort((a, b) => a.at - b.at),
    };
  };

  test('a contact that is recorded later, and at most a day after its own instant', () => {
    expect(first(late)).toMatchObject({ state: 'breached' });
    expect(first(add(late, { at: now(6), recordedAt: now(200) }))).toMatchObject({
      state: 'met',
      stoppedAt: now(6),
    });
    const tooLate = { at: now(6), recordedAt: now(6) + 25 * HOUR };
    expect(first(add(late, tooLate))).toMatchObject({ state: 'breached', breachedAt: expect.any(Number) });
  });

  test('a correction of its clock, and of no other', () => {
    const payload = { clock: 'response', from: now(1), to: now(4), counts: false, why: 'down' };
    const corrected = (clock: string) =>
      first(add(met, { at: now(200), event: 'correction', payload: { ...payload, clock } } as Partial<App>));
    expect(corrected('response')?.elapsedMs).toBe(2 * MINUTE);
    expect(corrected('update')?.elapsedMs).toBe(5 * MINUTE);
  });

  test('an administrator who has it judged again', () => {
    const deleted = changed(met, { kind: 'deletes', which: [0] });
    expect(first(deleted)).toMatchObject({ state: 'met' });
    const again = add(deleted, { at: now(200), event: 'judged-again', payload: { why: '' } });
    expect(first(again)).toMatchObject({ state: 'breached' });
  });

  test('a reopening of a clock that resumes, and no other reopening', () => {
    const steps = [
      { at: at(30), status: 'Done', resolution: true },
      { at: at(90), status: 'To Do' },
    ];
    const told = createIssue(RECEIVED, { priority: 'Fatal' }, steps);
    const resolution = (onReopen: 'resume' | 'new') => {
      const clock = { ...valtech.clocks.resolution, onReopen } as NonNullable<
        typeof valtech.clocks.resolution
      >;
      const scheme: Scheme = { ...valtech, clocks: { ...valtech.clocks, resolution: clock } };
      const sealed = passed(scheme, told, now(60)).history;
      return evaluateClocks(scheme, sealed, now(100)).clocks.resolution?.cycles;
    };
    expect(resolution('resume')).toMatchObject([{ stoppedAt: null, state: 'running' }]);
    expect(resolution('new')).toMatchObject([{ state: 'met' }, { state: 'running' }]);
  });

  test('a channel that is told late, within a quarter of an hour of the receipt, and none told after', () => {
    const labelled = (minutes: number): History => {
      const label = { at: now(minutes), id: '9', index: 0, actor: 'agent', kind: 'labels' } as const;
      const event: HistoryEvent = { ...label, from: [], to: ['channel:emergency'] };
      return { ...early, events: [...early.events, event].sort((a, b) => a.at - b.at) };
    };
    const steps = [{ at: at(12), status: 'Done', resolution: true }];
    const early = passed(altilogix, createIssue(RECEIVED, {}, steps), now(13)).history;
    const severityOf = (history: History) =>
      evaluateClocks(altilogix, history, now(300)).clocks.response?.cycles[0]?.severity;
    const ofResponse = sealsOf(early).filter(({ clock }) => clock === 'response');
    expect(ofResponse).toMatchObject([{ clock: 'response', cycle: { severity: 'Regular' } }]);
    expect([14, 16].map((minutes) => severityOf(labelled(minutes)))).toEqual(['Urgent', 'Regular']);
  });

  test('nothing else that is recorded', () => {
    expect(first(add(met, { at: now(200) }))).toEqual(first(met));
  });
});

test('a client’s word that is deleted, and a priority that is renamed, change no sealed cycle', () => {
  const told = createIssue(RECEIVED, { priority: 'Fatal' }, [
    { at: at(5), says: AGENT },
    { at: at(50), says: CLIENT },
    { at: at(55), says: AGENT },
  ]);
  const { history } = passed(valtech, told, now(60));
  const evaluation = evaluateClocks(valtech, history, now(60));
  const renamed = changed(changed(history, { kind: 'renames', which: [] }), {
    kind: 'deletes',
    which: [0, 1],
  });
  const after = evaluateClocks(valtech, renamed, now(60));
  expect(JSON.stringify(after.clocks)).toBe(JSON.stringify(evaluation.clocks));
});

test('two updates of one instant are two cycles: the one that ended at once is sealed beside the one that runs', () => {
  const told = createIssue(RECEIVED, { priority: 'Critical' }, [
    { at: at(5), says: AGENT },
    { at: at(5), says: AGENT },
    { at: at(20), says: AGENT },
  ]);
  const unsealed = evaluateClocks(tracktik, told, now(10)).clocks.update?.cycles;
  expect(unsealed).toMatchObject([{ stoppedAt: now(5) }, { stoppedAt: now(5) }, { stoppedAt: null }]);
  const { history } = passed(tracktik, told, now(10));
  expect(evaluateClocks(tracktik, history, now(10)).clocks.update?.cycles).toEqual(unsealed);
  expect(passed(tracktik, history, now(11)).history.seals).toEqual(history.seals);
  const updates = sealsOf(passed(tracktik, history, now(30)).history).filter(
    ({ clock }) => clock === 'update',
  );
  expect(updates).toMatchObject([{ kind: 'end' }, { kind: 'end' }, { kind: 'end' }]);
});
