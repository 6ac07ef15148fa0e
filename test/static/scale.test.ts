import fc from 'fast-check';
import { HOUR, type ScaleOptions, type Stretch, scaleOf } from '../../static/issue-panel/drawing/scale';

const toNight = (from: number, to: number): Stretch => ({ from: from * HOUR, to: to * HOUR, holiday: null });
const usual: ScaleOptions = {
  from: 0,
  to: 48 * HOUR,
  now: 20 * HOUR,
  closed: [],
  midnights: [],
  left: 96,
  width: 600,
  widths: { closed: 48, holiday: 112, folded: 112 },
  leastHour: 12,
  marks: [],
};

/** Spans of up to forty days with a night in each, and a now somewhere in them. */
const spans = fc.record({
  days: fc.integer({ min: 1, max: 40 }),
  now: fc.double({ min: 0, max: 1, noNaN: true }),
});

const wantedOf = ({ days, now }: { days: number; now: number }): ScaleOptions => ({
  ...usual,
  to: days * 24 * HOUR,
  now: now * days * 24 * HOUR,
  closed: Array.from({ length: days }, (_, day) => toNight(day * 24 + 18, day * 24 + 32)).filter(
    ({ from }) => from < days * 24 * HOUR,
  ),
});

test('later is never further left, and nothing leaves the drawing', () => {
  fc.assert(
    fc.property(
      spans,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
      (span, shares) => {
        const scale = scaleOf(wantedOf(span));
        const places = shares.sort((a, b) => a - b).map((share) => scale.x(share * span.days * 24 * HOUR));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(96);
      },
    ),
  );
});

test('the blocks tile the span from left to right, and end where the drawing does', () => {
  fc.assert(
    fc.property(spans, (span) => {
      const { blocks, from, to } = scaleOf(wantedOf(span));
      expect([blocks[0]?.from, blocks.at(-1)?.to]).toEqual([from, to]);
      for (const [place, block] of blocks.slice(1).entries()) {
        expect(block.from).toBe(blocks[place]?.to);
        expect(block.x).toBeCloseTo((blocks[place]?.x ?? 0) + (blocks[place]?.width ?? 0));
      }
    }),
  );
});

test('now is always drawn in full', () => {
  fc.assert(
    fc.property(spans, (span) => {
      const wanted = wantedOf(span);
      const { blocks, to } = scaleOf(wanted);
      expect(to).toBeGreaterThanOrEqual(Math.min(wanted.now, wanted.to));
      const folded = blocks.find(({ kind }) => kind === 'folded');
      expect(folded?.to ?? 0).toBeLessThanOrEqual(wanted.now);
    }),
  );
});

test('a night has one width, open hours share another', () => {
  const scale = scaleOf({ ...usual, to: 24 * HOUR, closed: [toNight(8, 20)] });
  expect(scale.blocks.map(({ width }) => Math.round(width))).toEqual([368, 48, 184]);
  expect(scale.hourWidth).toBeCloseTo(46);
});

test('a due instant far ahead is cut off, and the drawing says so', () => {
  const scale = scaleOf({ ...usual, to: 400 * HOUR, now: 2 * HOUR });
  expect(scale.cut).toBe(true);
  expect(scale.hourWidth).toBeGreaterThanOrEqual(12);
});

test('a night in which things happened has room for each of them', () => {
  const marks = [18, 20, 22, 24, 26].map((hour) => hour * HOUR);
  const closed = [toNight(17, 30)];
  const widthOf = (options: ScaleOptions) =>
    scaleOf(options).blocks.find(({ kind }) => kind === 'closed')?.width;
  expect(widthOf({ ...usual, closed })).toBe(48);
  expect(widthOf({ ...usual, closed, marks })).toBeGreaterThanOrEqual(5 * 14);
});

test('where nothing is open, what is closed has the whole width', () => {
  const { blocks } = scaleOf({ ...usual, to: 2 * HOUR, now: HOUR, closed: [toNight(0, 2)] });
  expect(blocks.map(({ kind, x, width }) => [kind, x, width])).toEqual([['closed', 96, 600]]);
});
