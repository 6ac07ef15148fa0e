import { own } from '../../common/own';
import type { Maintenance } from '../availability/maintenance';
import type { Outage } from '../availability/outage';
import { type Measure, Service } from '../availability/service';
import { type StripDay, stripOf } from '../availability/strip';
import type { AvailabilityTerms } from '../availability/terms';
import type { Entry } from '../billing/entry';
import { type Statement, statementFromLedger } from '../billing/statement';
import type { Party } from '../figures/breach-cause';
import { CONTRACTS, type Counts, CountsSum, subtractCounts } from '../figures/counts';
import { contractsIn, type FinishedCell, finishedCellsOf, monthsUnder } from '../figures/summary';
import { type Satisfaction, satisfactionOf } from '../satisfaction/by-month';
import type { ContractId } from '../scheme/contract';
import type { CreditTerms } from '../scheme/credits/credit-terms';
import type { ClockName } from '../scheme/scheme';
import type { Duration } from '../time/duration';
import { addCivilDays, type Instant, toInstant } from '../time/instant';
import { type Credits, creditsOf } from './credits';
import type { BreachLine, Desk, IssueFacts, ReportLine } from './issue-facts';
import { monthsEndingWith, nextMonth } from './months';

/** What a desk promised in the month: its targets and what a miss costs, for the scheme itself (the empty id) and each contract. */
export interface DeskTerms extends Desk {
  targets: Record<string, Record<ClockName, number>>;
  credits: Record<string, CreditTerms>;
}

/** All that the figures of a client's month are made of, beside its issues. */
export interface StatementInput {
  month: string;
  judgedAt: Instant;
  desks: readonly DeskTerms[];
  service: { terms: AvailabilityTerms; since: Instant; outages: Outage[]; maintenance: Maintenance[] } | null;
  bank: { client: string; entries: readonly Entry[] } | null;
  votes: readonly { month: string; score: number }[] | null;
}

/** How many goals of a kind were met in each of twelve months, beside what was aimed at. */
export interface AttainmentRow {
  desk: string;
  contract: ContractId;
  clock: ClockName;
  severity: string;
  target: number | null;
  months: { month: string; met: number; breached: number }[];
}

/** Whose time it was in the month, for a clock: of every run that ended. */
export interface TimeRow {
  desk: string;
  clock: ClockName;
  held: Record<Party, Duration>;
}

/** Every figure of a statement. */
export interface StatementFigures {
  month: string;
  months: string[];
  attainment: AttainmentRow[];
  breaches: BreachLine[];
  reports: { owed: number; delivered: number; late: number; lines: ReportLine[] };
  time: TimeRow[];
  availability: { terms: AvailabilityTerms; measure: Measure; strip: StripDay[] } | null;
  bank: Omit<Statement, 'sentAt' | 'forecast'> | null;
  satisfaction: { month: Satisfaction['whole']; year: Satisfaction } | null;
  credits: (Credits & { desk: string; contract: ContractId })[];
}

/** Adds up a client's issues one by one; many thousands of them are never there at once. */
export class StatementSum {
  private readonly counts = new Map<string, Map<string, CountsSum>>();
  private readonly breaches: BreachLine[] = [];
  private readonly reports: IssueFacts['reports'] = [];
  private readonly months: string[];

  constructor(private readonly input: StatementInput) {
    this.months = monthsEndingWith(input.month, 12);
  }

  add({ id }: Desk, { months, breaches, reports }: IssueFacts): void {
    const own = this.counts.get(id) ?? new Map<string, CountsSum>();
    this.counts.set(id, own);
    for (const { month, counts } of months)
      if (this.months.includes(month)) {
        const sum = own.get(month) ?? new CountsSum();
        own.set(month, sum);
        sum.add(counts);
      }
    const { month } = this.input;
    for (const { month: at, ...breach } of breaches) if (at === month) this.breaches.push(breach);
    this.reports.push(
      ...reports.filter((line) => line.owedIn === month || line.deliveredIn === month || isOpen(line, month)),
    );
  }

  /** The counts of a desk's months: what its rollups of the client hold, too. */
  monthsOf(desk: string): { month: string; counts: Counts }[] {
    return this.months.map((month) => ({ month, counts: this.counts.get(desk)?.get(month)?.total() ?? {} }));
  }

  figures(): StatementFigures {
    const { input, months } = this;
    const { month, desks } = input;
    const attainment = desks.flatMap((desk) => attainmentOf(desk, this.monthsOf(desk.id)));
    const availability = availabilityOf(input);
    return {
      ...{ month, months, attainment, availability },
      breaches: this.breaches.sort((a, b) => a.breachedAt - b.breachedAt || (a.id < b.id ? -1 : 1)),
      reports: reportsOf(this.reports, month),
      time: desks.flatMap(({ id }) => timeOf(id, this.monthsOf(id).slice(-1))),
      bank: bankOf(input),
      satisfaction: input.votes && satisfactionIn(input.votes, months),
      credits: creditsIn(input, attainment, availability),
    };
  }
}

/** One that was owed before the month's end and is not delivered yet. */
const isOpen = ({ owedIn, deliveredIn }: IssueFacts['reports'][number], month: string): boolean =>
  owedIn <= month && (deliveredIn === null || deliveredIn > month);

/** What a desk met by contract, clock and severity; what no contract judged is the scheme's own promise. */
export function attainmentOf(
  { id: desk, targets }: Pick<DeskTerms, 'id' | 'targets'>,
  all: readonly { month: string; counts: Counts }[],
): AttainmentRow[] {
  const contracts = contractsIn(all).sort();
  const rowsUnder = (contract: ContractId, months: readonly { month: string; counts: Counts }[]) =>
    rowsOf(
      finishedCellsOf(months),
      months.map(({ month }) => month),
    ).map((row) => ({
      ...{ desk, contract, ...row },
      target: own(own(targets, contract ?? ''), row.clock) ?? null,
    }));
  return [
    ...rowsUnder(null, all.map(withoutContracts)),
    ...contracts.flatMap((contract) => rowsUnder(contract, monthsUnder(all, contract))),
  ];
}

/** A month as far as no contract judged. */
function withoutContracts({ month, counts }: { month: string; counts: Counts }) {
  const { [CONTRACTS]: under = {}, ...whole } = counts;
  const judged = typeof under === 'object' ? Object.values(under) : [];
  const rest = judged.reduce<Counts>(
    (left, cell) => (typeof cell === 'object' ? subtractCounts(left, cell) : left),
    whole,
  );
  return { month, counts: rest };
}

type Row = Pick<AttainmentRow, 'clock' | 'severity' | 'months'>;

function rowsOf(cells: readonly FinishedCell[], months: readonly string[]): Row[] {
  const named = new Map(cells.map(({ clock, severity }) => [`${clock} ${severity}`, { clock, severity }]));
  return [...named.values()]
    .map(({ clock, severity }) => ({
      ...{ clock, severity },
      months: months.map((month) => {
        const cell = cells.find(
          (cell) => cell.month === month && cell.clock === clock && cell.severity === severity,
        );
        return { month, met: cell?.met ?? 0, breached: cell?.breached ?? 0 };
      }),
    }))
    .filter((row) => row.months.some(({ met, breached }) => met + breached > 0));
}

function reportsOf(lines: IssueFacts['reports'], month: string): StatementFigures['reports'] {
  const delivered = lines.filter((line) => line.deliveredIn === month);
  const listed = lines.map(({ owedIn: _, deliveredIn: __, ...line }) => line);
  return {
    owed: lines.filter((line) => line.owedIn === month).length,
    delivered: delivered.length,
    late: delivered.filter(({ state }) => state === 'late').length,
    lines: listed.sort((a, b) => a.owedAt - b.owedAt || (a.id < b.id ? -1 : 1)),
  };
}

/** Whose time it was in some months, a line a clock. */
export function timeOf(desk: string, months: readonly { month: string; counts: Counts }[]): TimeRow[] {
  const rows = new Map<ClockName, TimeRow>();
  for (const { clock, held } of finishedCellsOf(months)) {
    const before = rows.get(clock)?.held ?? { us: 0, client: 0, 'third-party': 0 };
    rows.set(clock, {
      ...{ desk, clock },
      held: {
        us: before.us + held.us,
        client: before.client + held.client,
        'third-party': before['third-party'] + held['third-party'],
      },
    });
  }
  return [...rows.values()].filter(({ held }) => held.us + held.client + held['third-party'] > 0);
}

function availabilityOf({ service, month, judgedAt: now }: StatementInput): StatementFigures['availability'] {
  if (!service) return null;
  const { terms, since, outages, maintenance } = service;
  const watched = new Service(terms, { outages, maintenance, since, now });
  const last = addCivilDays(`${nextMonth(month)}-01`, -1);
  const measure = watched.measureMonth(toInstant(`${month}-15`, 0, terms.timezone));
  return { terms, measure, strip: stripOf(watched, Number(last.slice(-2)), last) };
}

function bankOf({ bank, month }: StatementInput): StatementFigures['bank'] {
  if (!bank) return null;
  const { sentAt: _, forecast: __, ...statement } = statementFromLedger(bank.entries, [], bank.client, month);
  return statement;
}

function satisfactionIn(votes: NonNullable<StatementInput['votes']>, months: string[]) {
  const year = satisfactionOf(votes, months);
  const last = satisfactionOf(votes, months.slice(-1));
  return { month: last.whole, year };
}

function creditsIn(
  { desks }: StatementInput,
  attainment: readonly AttainmentRow[],
  availability: StatementFigures['availability'],
): StatementFigures['credits'] {
  return desks.flatMap(({ id: desk, credits }) =>
    Object.entries(credits)
      .filter(([id]) => isJudging(id, attainment, desk))
      .map(([id, terms]) => {
        const contract = id === '' ? null : id;
        const rows = attainment.filter((row) => row.desk === desk && row.contract === contract);
        const computed = creditsOf(terms, ({ of, severities }) => {
          if (of === 'availability') return upTimeOf(availability);
          const counted = rows.filter(
            ({ clock, severity }) => clock === of && (!severities?.length || severities.includes(severity)),
          );
          return sumOf(counted);
        });
        return { desk, contract, ...computed };
      }),
  );
}

/** Whether a desk's own promise (the empty id) or a contract of it judged the client's issues; where none did, its own promise does. */
export function isJudging(id: string, attainment: readonly AttainmentRow[], desk: string): boolean {
  const rows = attainment.filter((row) => row.desk === desk);
  return rows.some(({ contract }) => (contract ?? '') === id) || (id === '' && rows.length === 0);
}

function upTimeOf(availability: StatementFigures['availability']) {
  if (!availability) return null;
  const { judged, down } = availability.measure;
  return { good: judged - down, all: judged };
}

function sumOf(rows: readonly AttainmentRow[]) {
  const last = rows.map(({ months }) => months.at(-1) ?? { met: 0, breached: 0 });
  const good = last.reduce((sum, { met }) => sum + met, 0);
  return { good, all: last.reduce((sum, { breached }) => sum + breached, good) };
}
