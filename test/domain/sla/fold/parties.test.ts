/** Dates that both sides agreed on while a clock waits, and who holds an issue for a while. */
import { agreedAtOf } from '../../../../src/domain/sla/fold/agreed-date';
import type { Plan } from '../../../../src/domain/sla/fold/clock-plan';
import type { CycleRun } from '../../../../src/domain/sla/fold/cycle-run';
import type { Pauses } from '../../../../src/domain/sla/fold/pauses';
import {
  type OtherParty,
  type PartyPeriod,
  recordParty,
} from '../../../../src/domain/sla/fold/responsible-parties';

describe('an agreed date', () => {
  const moved = (ended: [number, number][], more: Partial<Pauses> = {}, agreed: object | null = {}) =>
    agreedAtOf(
      { agreed: agreed && { agreedAt: 100, since: 50, moves: true, ...agreed } } as CycleRun,
      { ended: ended.map(([from, to]) => ({ from, to })), until: 200, ongoing: false, ...more } as Pauses,
    );

  test.each<[string, [number, number][], number]>([
    ['stays where nothing was paused', [], 100],
    ['moves on by a pause since', [[60, 70]], 110],
    ['moves on by what of a pause came since', [[40, 70]], 120],
    ['not by a pause before', [[30, 50]], 100],
    ['not by a pause that began when it was past', [[100, 120]], 100],
    [
      'by a pause that began once an earlier one had moved it',
      [
        [60, 70],
        [105, 115],
      ],
      120,
    ],
    ['by one that begins with the agreement', [[50, 60]], 110],
  ])('%s', (_, pauses, expected) => {
    expect(moved(pauses)).toBe(expected);
  });

  test('is not known while a pause moves it still, and is once that began after it', () => {
    expect(moved([], { ongoing: true, until: 99 })).toBeNull();
    expect(moved([], { ongoing: true, until: 100 })).toBe(100);
    expect(moved([], { ongoing: false, until: 10 })).toBe(100);
  });

  test('that does not move stays, and where there is none there is none', () => {
    expect(moved([[60, 70]], { ongoing: true, until: 60 }, { moves: false })).toBe(100);
    expect(moved([], {}, null)).toBeNull();
  });
});

describe('who holds an issue', () => {
  const STATES = ['client', null, 'third-party'] as const;
  type Held = (typeof STATES)[number];
  const plan = {
    partyRules: (['client', 'third-party'] as const).map((holder: OtherParty) => ({
      holder,
      test: ({ severity }: { severity: string }) => severity === holder || severity === 'both',
    })),
  } as unknown as Plan;
  function record(...states: [number, Held | 'both'][]): PartyPeriod[] {
    const periods: PartyPeriod[] = [];
    for (const [at, held] of states)
      recordParty(periods, plan, { severity: held ?? '', status: { name: `status ${at}` } } as never, {
        at,
        eventId: `e${at}`,
      });
    return periods;
  }
  const period = (party: OtherParty, from: number, to: number | null) => ({
    party,
    from,
    to,
    eventId: `e${from}`,
    status: `status ${from}`,
  });

  test('is noted from when another does', () => {
    expect(record([1, null])).toEqual([]);
    expect(record([1, 'client'])).toEqual([period('client', 1, null)]);
    expect(record([1, 'client'], [2, 'client'])).toEqual([period('client', 1, null)]);
    expect(record([1, 'client'], [2, null], [3, null])).toEqual([period('client', 1, 2)]);
    expect(record([1, 'client'], [2, 'third-party'])).toEqual([
      period('client', 1, 2),
      period('third-party', 2, null),
    ]);
    expect(record([1, 'client'], [2, null], [4, 'client'])).toEqual([
      period('client', 1, 2),
      period('client', 4, null),
    ]);
  });

  test('is the first whose rule holds', () => {
    expect(record([1, 'both'])).toEqual([period('client', 1, null)]);
  });
});
