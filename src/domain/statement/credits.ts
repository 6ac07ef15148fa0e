import { type CreditTerms, STEPS } from '../scheme/credits/credit-terms';

type Credit = CreditTerms['credits'][number];
type Band = Credit['bands'][number];

/** So much of so much was as promised: time that was up, or goals that were met. */
export interface Attained {
  good: number;
  all: number;
}

/** How a credit comes about: what was reached, the band it fell in, and what that band gives. */
interface CreditLine {
  of: Credit['of'];
  attained: Attained;
  /** Null where the promise was kept, and nothing is due. */
  band: Band | null;
  /** Null where a percent is due of a fee that nobody named. */
  cents: number | null;
  clause: string;
}

/** The credits of a month, and their sum with the most that is credited; null where a fee is not known. */
export interface Credits {
  currency: string;
  lines: CreditLine[];
  percent: number;
  cents: number | null;
}

/**
 * What a month's misses cost. Of the bands that were missed the lowest applies; exactly at a band's edge it does not. Nothing that was
 * judged is nothing missed. The sum stops at the most that is credited.
 *
 * @example creditsOf(terms, () => ({ good: 998, all: 1000 })).percent // => 10 where { below: 99.9, percent: 10 }
 */
export function creditsOf(
  { credits, currency, feeCents, most }: CreditTerms,
  attainedOf: (credit: Credit) => Attained | null,
): Credits {
  const lines = credits.flatMap((credit): CreditLine[] => {
    const attained = attainedOf(credit);
    if (!attained) return [];
    const band = bandOf(credit.bands, attained);
    return [
      { of: credit.of, attained, band, cents: band ? centsOf(band, feeCents) : 0, clause: credit.clause },
    ];
  });
  const percent = Math.min(most, round(lines.reduce((sum, { band }) => sum + (band?.percent ?? 0), 0)));
  return { currency, lines, percent, cents: sumOf(lines, feeCents, most) };
}

/** Compared in whole numbers: so many thousandths of a percent of all are less than what was good. */
function bandOf(bands: readonly Band[], { good, all }: Attained): Band | null {
  const missed = bands.filter(
    ({ below }) => all > 0 && BigInt(good) * 100n * BigInt(STEPS) < stepsOf(below) * BigInt(all),
  );
  return missed.sort((a, b) => a.below - b.below)[0] ?? null;
}

const stepsOf = (percent: number): bigint => BigInt(Math.round(percent * STEPS));
const round = (percent: number): number => Math.round(percent * STEPS) / STEPS;

/** Rounded to the nearest cent, half up. */
function centsOf({ percent, cents }: Band, feeCents: number | undefined): number | null {
  if (cents !== undefined) return cents;
  return feeCents === undefined ? null : shareOf(feeCents, percent ?? 0);
}

const shareOf = (cents: number, percent: number): number =>
  Math.round((cents * Math.round(percent * STEPS)) / (100 * STEPS));

function sumOf(lines: readonly CreditLine[], feeCents: number | undefined, most: number): number | null {
  if (lines.some(({ cents }) => cents === null)) return null;
  const sum = lines.reduce((all, { cents }) => all + (cents ?? 0), 0);
  return feeCents === undefined ? sum : Math.min(sum, shareOf(feeCents, most));
}
