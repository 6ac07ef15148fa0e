import type { Maintenance } from '../availability/maintenance';
import type { Outage } from '../availability/outage';
import { type Measure, Service } from '../availability/service';
import { type StripDay, stripOf } from '../availability/strip';
import type { AvailabilityTerms } from '../availability/terms';
import type { Entry } from '../billing/entry';
import { type Statement, statementFromLedger } from '../billing/statement';
import { type Counts, CountsSum } from '../figures/counts';
import { type Satisfaction, satisfactionOf } from '../satisfaction/by-month';
import { addCivilDays, type Instant, toInstant } from '../time/instant';
import { type AttainmentRow, attainmentOf, type DeskTerms, type TimeRow, timeOf } from './attainment';
import { creditsIn, type DeskCredits } from './credits-owed';
import type { BreachLine, Desk, IssueFacts, ReportLine } from './issue-facts';
import { monthsEndingWith, nextMonth } from './months';

/** All that the figures of a client's month are made of, beside its issues. */
export interface StatementInput {
  month: string;
  judgedAt: Instant;
  desks: readonly DeskTerms[];
  service: { terms: AvailabilityTerms; since: Instant; outages: Outage[]; maintenance: Maintenance[] } | null;
  bank: { client: string; entries: readonly Entry[] } | null;
  votes: readonly { month: string; score: number }[] | null;
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
  credits: DeskCredits[];
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
      credits: creditsIn(desks, attainment, availability?.measure ?? null),
    };
  }
}

/** One that was owed before the month's end and is not delivered yet. */
const isOpen = ({ owedIn, deliveredIn }: IssueFacts['reports'][number], month: string): boolean =>
  owedIn <= month && (deliveredIn === null || deliveredIn > month);

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
