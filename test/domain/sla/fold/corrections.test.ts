/** Dispute lines: which stretches of a clock count otherwise than they were counted, and which pauses are left. */
import {
  correctionsOf,
  correctPauses,
  disputeEdgeOf,
  isDisputed,
} from '../../../../src/domain/sla/fold/corrections';
import type { Correction, CycleRun, Pause } from '../../../../src/domain/sla/fold/cycle-run';
import { applyCorrections, pausesAtOf, pausesOf } from '../../../../src/domain/sla/fold/pauses';

const line = (from: number, to: number, more: Partial<Correction> = {}): Correction => ({
  ...{ id: `${from}-${to}`, from, to, clock: 'response', counts: true, by: 'agent', why: 'So it was' },
  ...more,
});
const wait = (from: number, to: number): Pause => ({
  ...{ from, to, status: 'Pending', eventId: `e${from}`, correction: null, whileClosed: false },
});
const stretchesOf = (pauses: readonly { from: number; to: number }[]) =>
  pauses.map(({ from, to }) => [from, to]);

describe('the lines that touch a stretch of a clock', () => {
  test.each<[string, Correction, [number, number] | null]>([
    ['one within it', line(12, 15), [12, 15]],
    ['one that begins before it', line(5, 15), [10, 15]],
    ['one that ends after it', line(15, 25), [15, 20]],
    ['one around it', line(5, 25), [10, 20]],
    ['one that ends where it begins', line(5, 10), null],
    ['one that begins where it ends', line(20, 25), null],
    ['one of another clock', line(12, 15, { clock: 'resolution' }), null],
  ])('%s', (_, correction, expected) => {
    expect(stretchesOf(correctionsOf([correction], 'response', 10, 20))).toEqual(expected ? [expected] : []);
  });

  test('in the order in which they were made', () => {
    expect(stretchesOf(correctionsOf([line(15, 18), line(11, 12)], 'response', 10, 20))).toEqual([
      [15, 18],
      [11, 12],
    ]);
  });
});

test.each([
  [9, false],
  [10, true],
  [19, true],
  [20, false],
])('a line from 10 to 20 has the word at %i: %s', (at, expected) => {
  const lines = [line(1, 3), line(10, 20), line(10, 20, { clock: 'resolution', counts: false })];
  expect(isDisputed(lines, 'response', at)).toBe(expected);
  expect(isDisputed(lines, 'update', at)).toBe(false);
});

test('the next edge is the nearest ahead, of this clock', () => {
  const lines = [line(30, 40), line(10, 20), line(12, 14, { clock: 'resolution' })];
  const edges = [5, 10, 11, 20, 35, 40].map((at) => disputeEdgeOf(lines, 'response', at));
  expect(edges).toEqual([10, 20, 20, 30, 40, null]);
  expect(disputeEdgeOf([], 'response', 0)).toBeNull();
});

describe('a pause that a line says counted', () => {
  test.each<[string, [number, number], [number, number][]]>([
    [
      'in its middle leaves two',
      [12, 15],
      [
        [10, 12],
        [15, 20],
      ],
    ],
    ['from its beginning leaves its end', [10, 15], [[15, 20]]],
    ['up to its end leaves its beginning', [15, 20], [[10, 15]]],
    ['whole leaves none', [10, 20], []],
    ['and more leaves none', [5, 25], []],
    ['that ends where it begins leaves it', [5, 10], [[10, 20]]],
    ['that begins where it ends leaves it', [20, 25], [[10, 20]]],
    ['in part before it', [5, 12], [[12, 20]]],
    ['in part after it', [18, 25], [[10, 18]]],
  ])('%s', (_, [from, to], expected) => {
    expect(stretchesOf(correctPauses([wait(10, 20)], [line(from, to)]))).toEqual(expected);
  });
});

test('a stretch that a line says did not count is a pause of the line’s own, among the others in order', () => {
  const pauses = correctPauses([wait(10, 20), wait(30, 40)], [line(35, 50, { counts: false })]);
  expect(stretchesOf(pauses)).toEqual([
    [10, 20],
    [30, 35],
    [35, 50],
  ]);
  expect(pauses[2]).toEqual({
    ...{ from: 35, to: 50, status: null, eventId: '35-50', whileClosed: false },
    correction: line(35, 50, { counts: false }),
  });
  const early = correctPauses([wait(10, 20)], [line(2, 4, { counts: false })]);
  expect(stretchesOf(early)).toEqual([
    [2, 4],
    [10, 20],
  ]);
});

test('the later line has the last word on its stretch', () => {
  const lines = [line(10, 30, { counts: false }), line(15, 20), line(18, 25, { counts: false })];
  expect(stretchesOf(correctPauses([], lines))).toEqual([
    [10, 15],
    [18, 25],
    [25, 30],
  ]);
});

describe('the pauses of a run', () => {
  const run = (pauses: Pause[], paused: Pause | null) => ({ pauses, paused }) as CycleRun;

  test('are those that ended, and the one that lasts up to the instant', () => {
    expect(pausesOf(run([wait(1, 2)], null), 30)).toEqual({
      all: [wait(1, 2)],
      ended: [wait(1, 2)],
      until: 30,
      ongoing: false,
    });
    const waiting = pausesOf(run([wait(1, 2)], wait(20, 20)), 30);
    expect(waiting).toEqual({
      all: [wait(1, 2), wait(20, 30)],
      ended: [wait(1, 2)],
      until: 20,
      ongoing: true,
    });
  });

  const waiting = pausesOf(run([wait(1, 5)], wait(20, 20)), 30);
  const corrected = (lines: Correction[], inForce = false, pauses = waiting) => {
    const { all, ended, until, ongoing } = applyCorrections(pauses, lines, 30, inForce);
    return [stretchesOf(all), stretchesOf(ended), until, ongoing];
  };

  test('go on where no line reaches the instant', () => {
    expect(corrected([])).toEqual([
      [
        [1, 5],
        [20, 30],
      ],
      [[1, 5]],
      20,
      true,
    ]);
    expect(corrected([line(22, 25)])).toEqual([
      [
        [1, 5],
        [20, 22],
        [25, 30],
      ],
      [
        [1, 5],
        [20, 22],
      ],
      25,
      true,
    ]);
  });

  test('where a line ends at the instant go on waiting, and what it said stands', () => {
    expect(corrected([line(25, 30)])).toEqual([
      [
        [1, 5],
        [20, 25],
      ],
      [
        [1, 5],
        [20, 25],
      ],
      30,
      true,
    ]);
    expect(corrected([line(25, 30, { counts: false })])).toEqual([
      [
        [1, 5],
        [20, 25],
        [25, 30],
      ],
      [
        [1, 5],
        [20, 25],
        [25, 30],
      ],
      30,
      true,
    ]);
  });

  test('do not last where a line has the word', () => {
    expect(corrected([], true)).toEqual([
      [
        [1, 5],
        [20, 30],
      ],
      [
        [1, 5],
        [20, 30],
      ],
      30,
      false,
    ]);
  });

  test('of a run that does not wait are all over', () => {
    const over = pausesOf(run([wait(1, 5), wait(20, 30)], null), 30);
    expect(corrected([], false, over)).toEqual([
      [
        [1, 5],
        [20, 30],
      ],
      [
        [1, 5],
        [20, 30],
      ],
      30,
      false,
    ]);
  });

  test.each<[number, [number, number][], number]>([
    [0, [], 0],
    [1, [], 1],
    [3, [], 1],
    [5, [[1, 5]], 5],
    [20, [[1, 5]], 20],
    [25, [[1, 5]], 20],
    [30, [[1, 5]], 20],
  ])('as they stood at %i', (at, ended, until) => {
    const { ended: over, until: counted } = pausesAtOf(waiting, at);
    expect([stretchesOf(over), counted]).toEqual([ended, until]);
  });

  test('as they stood at an earlier instant, where one of two that touch was over', () => {
    const touching = pausesOf(run([wait(1, 5), wait(5, 9)], null), 30);
    const { ended, until } = pausesAtOf(touching, 5);
    expect([stretchesOf(ended), until]).toEqual([[[1, 5]], 5]);
  });
});
