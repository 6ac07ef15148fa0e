import { type BreachCause, breachCauseOf, type Party } from '../figures/breach-cause';
import { finishedMonthsOf, linesOfVerdict, type MonthPart } from '../figures/finished';
import { verdictOf } from '../figures/verdict';
import type { ContractId } from '../scheme/contract';
import type { ClockName } from '../scheme/scheme';
import type { IssueScheme } from '../scheme/versions/versions';
import type { Cycle, Evaluation } from '../sla/clock';
import { type Instant, toLocalDate } from '../time/instant';

/** A goal that was missed, and what led to it. */
export interface BreachLine {
  /** By which a person's sentence about it is kept: issue, clock, and the clock's nth run. */
  id: string;
  desk: string;
  key: string;
  clock: ClockName;
  contract: ContractId;
  severity: string;
  startedAt: Instant;
  dueAt: Instant | null;
  breachedAt: Instant;
  stoppedAt: Instant | null;
  cause: BreachCause;
  holder: Party;
}

/** A report that came to be owed, or was delivered. */
export interface ReportLine {
  id: string;
  desk: string;
  key: string;
  stage: string | null;
  severity: string;
  owedAt: Instant;
  dueAt: Instant | null;
  deliveredAt: Instant | null;
  state: 'owed' | 'breached' | 'delivered' | 'late';
}

/** What an issue adds to its client's statements. */
export interface IssueFacts {
  months: MonthPart[];
  breaches: (BreachLine & { month: string })[];
  reports: (ReportLine & { owedIn: string; deliveredIn: string | null })[];
}

/** Where a desk counts its months. */
export interface Desk {
  id: string;
  timezone: string;
}

/** The facts of a judged issue by the month of its desk: the same counts that every other figure is made of. */
export function factsOfIssue(
  desk: Desk,
  {
    scheme,
    evaluation,
    key,
    now,
  }: { scheme: IssueScheme; evaluation: Evaluation; key: string; now: Instant },
): IssueFacts {
  const monthOf = (at: Instant) => toLocalDate(at, desk.timezone).slice(0, 7);
  const runs = Object.entries(evaluation.clocks).flatMap(([clock, { cycles }]) =>
    cycles.map((cycle, place) => ({ clock, cycle, id: `${key} ${clock} ${place + 1}` })),
  );
  const breaches = runs.flatMap(({ clock, cycle, id }) => {
    const line = breachOf(scheme, clock, cycle, now);
    return line ? [{ id, desk: desk.id, key, ...line, month: monthOf(line.breachedAt) }] : [];
  });
  const reports = runs.flatMap(({ clock, cycle, id }) => {
    const line = clock === 'report' ? reportOf(cycle) : null;
    if (!line) return [];
    const months = {
      owedIn: monthOf(line.owedAt),
      deliveredIn: line.deliveredAt && monthOf(line.deliveredAt),
    };
    return [{ id, desk: desk.id, key, ...line, ...months, deliveredIn: months.deliveredIn || null }];
  });
  return { months: finishedMonthsOf(scheme, evaluation, now, desk.timezone), breaches, reports };
}

type Breach = Omit<BreachLine, 'id' | 'key' | 'desk'>;

function breachOf(scheme: IssueScheme, clock: ClockName, cycle: Cycle, now: Instant): Breach | null {
  if (verdictOf(cycle)?.verdict !== 'breached' || cycle.breachedAt === null) return null;
  const cause = breachCauseOf(cycle, linesOfVerdict(scheme, cycle, now));
  const { contract, severity, startedAt, dueAt, breachedAt, stoppedAt } = cycle;
  return cause && { clock, contract, severity, startedAt, dueAt, breachedAt, stoppedAt, ...cause };
}

function reportOf(cycle: Cycle): Omit<ReportLine, 'id' | 'key' | 'desk'> | null {
  const { state, severity, startedAt, dueAt, stoppedAt, stage = null } = cycle;
  if (state === 'cancelled' || state === 'unknown') return null;
  const isBreached = state === 'breached';
  const ended = isBreached ? 'late' : 'delivered';
  const outcome = stoppedAt === null ? (isBreached ? 'breached' : 'owed') : ended;
  return { stage, severity, owedAt: startedAt, dueAt, deliveredAt: stoppedAt, state: outcome };
}
