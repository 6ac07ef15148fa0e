/** What was sealed stands in the place of what today's history tells. */
import type { Cycle } from '../../../../src/domain/sla/clock';
import type { BreachSeal, EndSeal, Seal } from '../../../../src/domain/sla/history/seal';
import { applySeals } from '../../../../src/domain/sla/seals/apply-seals';
import { HOUR } from '../issues';
import { createDesk, on } from '../small-desk';
import { breach, createCycle, createHistory, end, evaluationOf, seal } from './made';

const desk = createDesk();

function apply(own: Cycle[], seals: Seal[], now = 'tue 10:00', closedAt: string | null = null): Cycle[] {
  const history = createHistory([], { seals: [seal('mon 14:05', seals)] });
  const folded = evaluationOf({ response: own, resolution: [createCycle()] }, closedAt);
  const applied = applySeals(desk, folded, history, on(now));
  expect(applied.clocks.resolution).toBe(folded.clocks.resolution);
  expect({ ...applied, clocks: {} }).toEqual({ ...folded, clocks: {} });
  return applied.clocks.response?.cycles ?? [];
}

const wholeOf = (sealed: EndSeal): Cycle => sealed.cycle;
const starting = (at: string, changes: Partial<Cycle> = {}) => createCycle({ startedAt: on(at), ...changes });

describe('a cycle that was sealed at its end', () => {
  test('is as it was sealed, once it is over', () => {
    expect(apply([createCycle({ state: 'breached' })], [end()], 'mon 12:00')).toEqual([wholeOf(end())]);
    const before = [createCycle()];
    expect(apply(before, [end()], 'mon 11:59')).toEqual(before);
    expect(apply(before, [end({ stoppedAt: null })])).toEqual(before);
  });

  test('stands for every cycle of today that shares time with it, and beside the others in order', () => {
    const sharing = [
      starting('mon 11:59', { stoppedAt: on('mon 13:00') }),
      starting('mon 09:00', { stoppedAt: on('mon 10:01') }),
      starting('mon 09:30'),
      starting('mon 10:00', { stoppedAt: on('mon 10:00') }),
    ];
    for (const cycle of sharing) expect(apply([cycle], [end()])).toEqual([wholeOf(end())]);
    const before = starting('mon 09:00', { stoppedAt: on('mon 10:00') });
    const after = starting('mon 12:00');
    expect(apply([after, before], [end()])).toEqual([before, wholeOf(end()), after]);
  });

  test('of a clock that today has none of is there all the same', () => {
    const history = createHistory([], { seals: [seal('mon 14:05', [{ ...end(), clock: 'update' }])] });
    const { clocks } = applySeals(desk, evaluationOf({}), history, on('tue 10:00'));
    expect(clocks).toEqual({ update: { cycles: [wholeOf(end())] } });
  });
});

describe('a breach that was sealed', () => {
  const sealed = {
    ...{ startedAt: on('mon 10:00'), dueAt: on('mon 14:00'), breachedAt: on('mon 14:00') },
    clause: 'as sealed',
  };

  test('stands in today’s cycle of that beginning, which goes on as it is told', () => {
    const today = createCycle({ clause: 'of today', severity: 'Low', dueAt: null, awaitsReply: true });
    expect(apply([today], [breach()], 'mon 16:00')).toEqual([
      {
        ...today,
        ...sealed,
        ...{ aimAt: on('mon 12:00'), goal: breach().goal, contract: null, startedBy: null },
        ...{ state: 'breached', elapsedMs: 6 * HOUR, remainingMs: -2 * HOUR },
      },
    ]);
  });

  test('is not yet there at its own instant', () => {
    const today = [createCycle()];
    expect(apply(today, [breach()], 'mon 14:00')).toEqual(today);
  });

  test.each<[string, Cycle, boolean]>([
    ['runs over its beginning', starting('mon 09:30'), true],
    ['ended just then', starting('mon 09:30', { stoppedAt: on('mon 10:00') }), false],
    ['ended after it', starting('mon 09:30', { stoppedAt: on('mon 10:01') }), true],
    ['began just as it was breached', starting('mon 14:00'), true],
    ['began after that', starting('mon 14:01'), false],
  ])('stands in today’s cycle that %s', (_, today, isSame) => {
    const cycles = apply([today], [breach()]);
    expect(cycles).toHaveLength(isSame ? 1 : 2);
    expect(cycles.find(({ clause }) => clause === 'as sealed')).toMatchObject(sealed);
  });

  test('stands in the cycle that began with it rather than in one that runs over its beginning', () => {
    const [over, same] = [starting('mon 09:00', { stoppedAt: on('mon 10:30') }), starting('mon 10:00')];
    const [first, second] = apply([over, same], [breach()]);
    expect(first).toEqual(over);
    expect(second).toMatchObject(sealed);
  });

  test('counts what today pauses after its beginning, up to today’s end, which is not before the breach', () => {
    const pause = (from: string, to: string) => ({
      ...{ from: on(from), to: on(to), status: null, eventId: null, correction: null, whileClosed: false },
    });
    const pauses = [pause('mon 09:00', 'mon 10:00'), pause('mon 11:00', 'mon 12:00')];
    const ended = createCycle({ pauses, stoppedAt: on('mon 15:00') });
    const late: Partial<BreachSeal> = { dueAt: on('mon 13:00'), breachedAt: on('mon 13:00') };
    expect(apply([ended], [breach(late)])).toMatchObject([
      { stoppedAt: on('mon 15:00'), pauses: [pauses[1]], elapsedMs: 4 * HOUR, remainingMs: -2 * HOUR },
    ]);
    expect(apply([{ ...ended, stoppedAt: on('mon 11:00') }], [breach(late)])).toMatchObject([
      { stoppedAt: on('mon 13:00'), state: 'breached' },
    ]);
    expect(apply([ended], [breach({ dueAt: null })])).toMatchObject([{ remainingMs: null }]);
  });

  test.each([
    'cancelled',
    'unknown',
    'running',
    'met',
    'paused',
  ] as const)('of a cycle that is %s today', (state) => {
    const wanted = state === 'cancelled' || state === 'unknown' ? state : 'breached';
    expect(apply([createCycle({ state })], [breach()])).toMatchObject([{ state: wanted, ...sealed }]);
  });

  test('of which today knows nothing ran until the issue was closed, or runs still', () => {
    expect(apply([], [breach()], 'mon 16:00')).toEqual([
      expect.objectContaining({
        ...sealed,
        ...{ state: 'breached', stoppedAt: null, endedByResolving: false, severity: 'High', pauses: [] },
        ...{ elapsedMs: 6 * HOUR, remainingMs: -2 * HOUR, withinCalendarHours: true, partyPeriods: [] },
        ...{ corrections: [], measured: null, agreedAt: null, pendingUntil: null, awaitsReply: false },
      }),
    ]);
    const closed = (at: string) => apply([], [breach()], 'tue 10:00', at)[0];
    expect(closed('mon 15:00')).toMatchObject({ stoppedAt: on('mon 15:00'), endedByResolving: true });
    expect(closed('mon 10:00')).toMatchObject({ stoppedAt: on('mon 14:00'), endedByResolving: true });
    expect(closed('mon 09:59')).toMatchObject({ stoppedAt: null, endedByResolving: false });
  });

  test('gives way to its end, and to an end that shares its time', () => {
    expect(apply([], [breach(), end({ stoppedAt: on('mon 16:00') })])).toEqual([
      wholeOf(end({ stoppedAt: on('mon 16:00') })),
    ]);
    const other = end({ startedAt: on('mon 11:00'), stoppedAt: on('mon 16:00') });
    expect(apply([], [breach(), other])).toEqual([wholeOf(other)]);
  });
});
