import type { Entry } from '../billing/entry';
import type { Json } from '../evidence/canonical';
import { formatInstant, type Instant } from '../time/instant';
import type { StatementFigures } from './figures';

/** A statement's figures by their places, each a line that is checked for itself. */
export type StatementLines = Record<string, Json>;

/** The scheme's own promise, where no contract judged. */
const OWN = '-';

/**
 * Every figure of a statement as lines. Instants are ISO texts in UTC, lengths milliseconds, shares hundredths of a percent, amounts
 * cents.
 */
export function linesOf(figures: StatementFigures): StatementLines {
  return Object.fromEntries([
    ...attainmentLinesOf(figures),
    ...breachLinesOf(figures),
    ...reportLinesOf(figures),
    ...figures.time.map(({ desk, clock, held }) => [`time ${figures.month} ${desk} ${clock}`, { ...held }]),
    ...availabilityLinesOf(figures),
    ...bankLinesOf(figures),
    ...satisfactionLinesOf(figures),
    ...creditLinesOf(figures),
  ]) as StatementLines;
}

type Line = [place: string, value: Json];

function attainmentLinesOf({ attainment }: StatementFigures): Line[] {
  return attainment.flatMap(({ desk, contract, clock, severity, target, months }) =>
    months.map(
      ({ month, met, breached }): Line => [
        `attainment ${month} ${desk} ${contract ?? OWN} ${clock} ${severity}`,
        { met, breached, target },
      ],
    ),
  );
}

function breachLinesOf({ month, breaches }: StatementFigures): Line[] {
  const lines = breaches.map(({ id, ...breach }): Line => [`breach ${id}`, inIso(breach)]);
  return [[`breaches ${month}`, breaches.length], ...lines];
}

function reportLinesOf({ month, reports }: StatementFigures): Line[] {
  const { owed, delivered, late, lines } = reports;
  return [
    [`reports ${month}`, { owed, delivered, late }],
    ...lines.map(({ id, ...line }): Line => [`report ${id}`, inIso(line)]),
  ];
}

function availabilityLinesOf({ month, availability }: StatementFigures): Line[] {
  if (!availability) return [];
  const { terms, measure, strip } = availability;
  const { from, to, ...figures } = measure;
  return [
    [`availability ${month}`, { ...figures, promised: terms.share }],
    ...strip.map(
      ({ on, state, down, planned, client, share, keys }): Line => [
        `availability ${on}`,
        { state, down, planned, client, share, keys },
      ],
    ),
  ];
}

function bankLinesOf({ month, bank }: StatementFigures): Line[] {
  if (!bank) return [];
  const { openingMinutes, boughtMinutes, usedMinutes, closing, invoiceMinutes, invoiceCents, unpriced } =
    bank;
  return [
    [`bank ${month}`, { openingMinutes, boughtMinutes, usedMinutes, closing: { ...closing } }],
    [`invoice ${month}`, { invoiceMinutes, invoiceCents, unpriced }],
    ...bank.lines.map((line): Line => {
      const { on, kind, key, type, workedMinutes, bankMinutes, balanceMinutes, invoiceMinutes, cents } = line;
      const minutes = { workedMinutes, bankMinutes, balanceMinutes, invoiceMinutes };
      return [`entry ${line.id}`, { on, kind, key, type, ...minutes, cents, why: whyOf(line) }];
    }),
  ];
}

/** By which numbers an entry came about; what somebody wrote of it is no figure. */
const whyOf = ({ why }: Pick<Entry, 'why'>): Json =>
  (why.code === 'adjusted' ? { code: why.code } : { ...why }) as Json;

function satisfactionLinesOf({ month, satisfaction }: StatementFigures): Line[] {
  if (!satisfaction) return [];
  const { year } = satisfaction;
  return [
    [`satisfaction ${month}`, { ...satisfaction.month }],
    ['satisfaction of the year', { ...year.whole }],
    ...year.months
      .filter((cell) => cell.month !== month)
      .map(({ month, average }): Line => [`satisfaction ${month}`, { ...average }]),
  ];
}

function creditLinesOf({ month, credits }: StatementFigures): Line[] {
  return credits.flatMap(({ desk, contract, currency, lines, percent, cents }) => {
    const place = `credit ${month} ${desk} ${contract ?? OWN}`;
    return [
      [place, { currency, percent, cents }] as Line,
      ...lines.map(
        ({ of, attained, band, cents }, at): Line => [
          `${place} ${of} ${at + 1}`,
          { ...attained, band: band && { ...band }, cents },
        ],
      ),
    ];
  });
}

/** Its instants as people read them. */
function inIso(line: object): Json {
  const members = Object.entries(line).map(([name, value]) => [
    name,
    name.endsWith('At') && typeof value === 'number' ? formatInstant(value as Instant) : value,
  ]);
  return Object.fromEntries(members);
}
