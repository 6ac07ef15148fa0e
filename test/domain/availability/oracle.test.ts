import fc from 'fast-check';
import { findBroken, findWorst } from '../../../src/domain/availability/rolling';
import { Service } from '../../../src/domain/availability/service';
import { at, createTerms, maintenance } from './service';

const SECOND = 1000;
/** Three days that hold the end of a month and a change of clocks. */
const START = at('2025-10-31T00:00:00-04:00');
const SECONDS = 3 * 86_400;
const NOVEMBER = (at('2025-11-01T00:00:00-04:00') - START) / SECOND;
const toInstant = (second: number) => START + second * SECOND;

const arbitraryStretch = (longest: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: SECONDS - 1 }), fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => [from, Math.min(SECONDS, from + length)] as const);

const story = fc.record({
  outages: fc.array(fc.tuple(arbitraryStretch(12_000), fc.constantFrom('ours', 'client')), { maxLength: 8 }),
  held: fc.array(fc.tuple(arbitraryStretch(15_000), fc.constantFrom('told', 'silent', 'critical')), {
    maxLength: 6,
  }),
  allowance: fc.constantFrom(0, 1800, 3600, 10_800),
  reading: fc.constantFrom('excluded', 'counted-as-up'),
  share: fc.constantFrom(9_000, 9_500, 9_950, 9_999),
  windowDays: fc.integer({ min: 1, max: 2 }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** Every second of the record on its own, from the definition and nothing else; then running sums. */
function recount({ outages, held, allowance, reading }: Story) {
  const marks = (spans: (readonly [number, number])[]) => {
    const marked = new Uint8Array(SECONDS);
    for (const [from, to] of spans) marked.fill(1, from, to);
    return marked;
  };
  const ours = marks(outages.filter(([, cause]) => cause === 'ours').map(([span]) => span));
  const announced = marks(held.filter(([, kind]) => kind !== 'silent').map(([span]) => span));
  const silent = marks(held.filter(([, kind]) => kind === 'silent').map(([span]) => span));
  const left: number[] = [allowance, allowance];
  const [down, judged] = [new Float64Array(SECONDS + 1), new Float64Array(SECONDS + 1)];
  for (let second = 0; second < SECONDS; second += 1) {
    const month = second < NOVEMBER ? 0 : 1;
    const planned = announced[second] === 1 && (left[month] as number) > 0;
    if (planned) left[month] = (left[month] as number) - 1;
    const isDown = !planned && (ours[second] || announced[second] || silent[second]);
    down[second + 1] = (down[second] as number) + (isDown ? 1 : 0);
    judged[second + 1] = (judged[second] as number) + (planned && reading === 'excluded' ? 0 : 1);
  }
  return { down, judged };
}

function serviceOf({ outages, held, allowance, reading, share, windowDays }: Story): Service {
  const rule = { monthly: `PT${allowance}S`, reading: reading as 'excluded' };
  return new Service(createTerms({ share, windowDays, maintenance: rule }), {
    outages: outages.map(([[from, to], cause], place) => ({
      ...{ id: String(place), key: `OPS-${place}`, cause: cause as 'ours' },
      ...{ from: toInstant(from), to: toInstant(to) },
    })),
    maintenance: held.map(([[from, to], kind]) =>
      maintenance(new Date(toInstant(from)).toISOString(), new Date(toInstant(to)).toISOString(), {
        critical: kind === 'critical',
        announcedAt: kind === 'told' ? toInstant(from) - 1 : null,
      }),
    ),
    since: START,
    now: toInstant(SECONDS),
  });
}

test('a recount second by second agrees, at every second of the record', () => {
  const property = fc.property(story, (generated) => {
    const { down, judged } = recount(generated);
    const service = serviceOf(generated);
    const broken = findBroken(service, START, toInstant(SECONDS));
    const window = generated.windowDays * 86_400;
    let [place, worst, differing] = [0, 0, 0];
    for (let second = 0; second < SECONDS; second += 1) {
      const from = Math.max(0, second - window);
      const wasDown = (down[second] as number) - (down[from] as number);
      const counted = (judged[second] as number) - (judged[from] as number);
      if (counted > 0) worst = Math.max(worst, wasDown / counted);
      while (place < broken.length && (broken[place]?.to as number) <= toInstant(second)) place += 1;
      const isDown = (broken[place]?.from ?? Number.POSITIVE_INFINITY) <= toInstant(second);
      if (isDown !== wasDown * 10_000 > counted * (10_000 - generated.share)) differing += 1;
    }
    expect(differing).toBe(0);
    const { down: worstDown, judged: worstJudged } = findWorst(service, START, toInstant(SECONDS - 1));
    expect(worstJudged === 0 ? 0 : worstDown / worstJudged).toBeCloseTo(worst, 12);
  });
  fc.assert(property, { numRuns: 25 });
});

test('a recount second by second agrees over any stretch', () => {
  const second = fc.integer({ min: 0, max: SECONDS });
  const property = fc.property(
    story,
    fc.array(fc.tuple(second, second), { minLength: 20, maxLength: 20 }),
    (generated, ranges) => {
      const { down, judged } = recount(generated);
      const service = serviceOf(generated);
      for (const [first, second] of ranges) {
        const [from, to] = [Math.min(first, second), Math.max(first, second)];
        const measured = service.measure(toInstant(from), toInstant(to));
        expect(measured.down).toBe(((down[to] as number) - (down[from] as number)) * SECOND);
        expect(measured.judged).toBe(((judged[to] as number) - (judged[from] as number)) * SECOND);
      }
    },
  );
  fc.assert(property, { numRuns: 25 });
});
