/** Until when terms that were just given breach and owe nothing, of the issue and of each of its cycles. */

import type { ClockPlan } from '../../../../src/domain/sla/fold/clock-plan';
import type { CycleRun } from '../../../../src/domain/sla/fold/cycle-run';
import type { Fold } from '../../../../src/domain/sla/fold/fold-state';
import { pendingRunUntil, pendingTermsUntil } from '../../../../src/domain/sla/fold/pending';

const HELD = 5;
type Given = [at: number, value: string | null][];

const foldOf = (severities: Given, contracts: Given = [[0, null]], more: object = {}): Fold =>
  ({
    severityHistory: severities.map(([at, severity]) => ({ at, severity })),
    contractHistory: contracts.map(([at, contract]) => ({ at, contract })),
    ...{ plan: { severityHeldFor: HELD }, terms: {}, severitiesWhileOpen: [] },
    ...more,
  }) as unknown as Fold;

test.each<[string, Given, Given, number, number | null]>([
  ['the severity of the receipt stands at once', [[0, 'Low']], [[0, null]], 1, null],
  [
    'another waits',
    [
      [0, 'Low'],
      [10, 'High'],
    ],
    [[0, null]],
    12,
    15,
  ],
  [
    'and is held once it was for so long',
    [
      [0, 'Low'],
      [10, 'High'],
    ],
    [[0, null]],
    15,
    null,
  ],
  [
    'the first once more stands at once',
    [
      [0, 'Low'],
      [10, 'High'],
      [20, 'Low'],
    ],
    [[0, null]],
    21,
    null,
  ],
  [
    'another contract waits',
    [[0, 'Low']],
    [
      [0, null],
      [10, 'gold'],
    ],
    12,
    15,
  ],
  [
    'and is held once it was for so long',
    [[0, 'Low']],
    [
      [0, null],
      [10, 'gold'],
    ],
    15,
    null,
  ],
  [
    'the first contract once more stands at once',
    [[0, 'Low']],
    [
      [0, null],
      [10, 'gold'],
      [20, null],
    ],
    21,
    null,
  ],
  [
    'of both the earlier',
    [
      [0, 'Low'],
      [10, 'High'],
    ],
    [
      [0, null],
      [12, 'gold'],
    ],
    13,
    15,
  ],
  [
    'of both the earlier, whichever came first',
    [
      [0, 'Low'],
      [12, 'High'],
    ],
    [
      [0, null],
      [10, 'gold'],
    ],
    13,
    15,
  ],
])('%s', (_, severities, contracts, now, expected) => {
  expect(pendingTermsUntil(foldOf(severities, contracts), now)).toBe(expected);
});

describe('a cycle waits to see whether its terms were a mistake', () => {
  const clock = (kind = 'response') => ({ kind }) as ClockPlan;
  const run = (more: object = {}) =>
    ({ severity: 'High', contract: null, startedAt: 0, stoppedAt: null, ...more }) as unknown as CycleRun;
  const raised = foldOf([
    [0, 'Low'],
    [10, 'High'],
  ]);

  test.each<[string, object, number, number | null]>([
    ['while it runs under the new severity', {}, 12, 15],
    ['and no longer once that is held', {}, 15, null],
    ['not under another severity than the new one', { severity: 'Low' }, 12, null],
    ['not where it ended before', { stoppedAt: 9 }, 12, null],
    ['where it ended with the change', { stoppedAt: 10 }, 12, 15],
    ['where it ended after it', { stoppedAt: 11 }, 12, 15],
  ])('%s', (_, more, now, expected) => {
    expect(pendingRunUntil(raised, clock(), run(more), now)).toBe(expected);
  });

  const contracted = foldOf(
    [[0, 'High']],
    [
      [0, null],
      [10, 'gold'],
    ],
  );
  test.each<[string, object, number, number | null]>([
    ['while it runs under the new contract', { contract: 'gold' }, 12, 15],
    ['not under another contract', {}, 12, null],
    ['not where it ended before the contract came', { contract: 'gold', stoppedAt: 9 }, 12, null],
    ['where it ended with it', { contract: 'gold', stoppedAt: 10 }, 12, 15],
    ['no longer once the contract is held', { contract: 'gold' }, 15, null],
  ])('%s', (_, more, now, expected) => {
    expect(pendingRunUntil(contracted, clock(), run(more), now)).toBe(expected);
  });

  test('of both the later', () => {
    const both = foldOf(
      [
        [0, 'Low'],
        [10, 'High'],
      ],
      [
        [0, null],
        [12, 'gold'],
      ],
    );
    expect(pendingRunUntil(both, clock(), run({ contract: 'gold' }), 13)).toBe(17);
    expect(pendingRunUntil(both, clock(), run(), 13)).toBe(15);
    expect(pendingRunUntil(both, clock(), run({ contract: 'gold' }), 16)).toBe(17);
  });

  const owing = (owed: string | undefined, whileOpen: [number, string][]) =>
    foldOf(
      [
        [0, 'Low'],
        [10, 'High'],
      ],
      [[0, null]],
      {
        terms: owed ? { report: { owed, severities: ['High', 'Fatal'] } } : {},
        severitiesWhileOpen: whileOpen.map(([since, severity]) => ({ since, severity })),
      },
    );
  test.each<[string, Fold, object, number | null]>([
    [
      'a report that only the new severity owes',
      owing('ever', [
        [0, 'Low'],
        [10, 'High'],
      ]),
      { startedAt: 11 },
      15,
    ],
    ['one that began with it', owing('ever', [[10, 'High']]), { startedAt: 10 }, 15],
    [
      'none that an earlier severity owed too',
      owing('ever', [
        [5, 'Fatal'],
        [10, 'High'],
      ]),
      { startedAt: 11 },
      null,
    ],
    ['none that began before it', owing('ever', [[10, 'High']]), { startedAt: 9 }, null],
    [
      'one that is owed for the severity of the closing',
      owing('at-closing', [
        [5, 'Fatal'],
        [10, 'High'],
      ]),
      { startedAt: 11 },
      15,
    ],
    ['one of a scheme that owes none', owing(undefined, [[5, 'Fatal']]), { startedAt: 11 }, 15],
  ])('%s', (_, fold, more, expected) => {
    expect(pendingRunUntil(fold, clock('report'), run({ severity: 'Other', ...more }), 12)).toBe(expected);
  });
});
