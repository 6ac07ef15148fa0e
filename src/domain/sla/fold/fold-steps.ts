import type { PriorityOrder } from '../../scheme/priority-orders';
import type { ClockName, Scheme } from '../../scheme/scheme';
import { channelOf, type Priority } from '../../scheme/severity';
import type { Instant } from '../../time/instant';
import type { LateSigns } from '../history/late-signs';
import type { Correction } from './corrections';
import { begun, type Cause, cancel, end, pause, type Run } from './cycle-state';
import type { Facts, Occurrence } from './matching';
import type { ClockPlan, ClockRules, Plan } from './plan';
import type { Holding } from './responsible-parties';

/** An issue as far as its history has been read. */
export interface Fold {
  plan: Plan;
  scheme: Scheme;
  receivedAt: Instant;
  priority: Priority;
  /** The project's priorities in its own order. */
  priorities: PriorityOrder | null;
  /** Whether a person changed the priority. */
  isTriaged: boolean;
  summary: string;
  /** What was told late and counts from the receipt, until the events that tell it are reached. */
  ahead: LateSigns | null;
  facts: Facts;
  severityHistory: { at: Instant; severity: string }[];
  /** The severities the issue had while it was open. */
  heldOpen: Set<string>;
  toldAt: Instant | null;
  /** The runs of each clock, by its place in the plan. */
  runs: Run[][];
  closedAt: Instant | null;
  restoredAt: Instant | null;
  holdings: Holding[];
  corrections: Correction[];
  /** What each rule of states alone was at the last event. */
  levels: boolean[];
}

/** Cancels, stops, restarts and starts the clocks whose rules an occurrence meets. */
export function happened(fold: Fold, cause: Cause, now: Occurrence): void {
  const rules = fold.plan.rules.get(now.on);
  if (rules) for (const one of rules) act(fold, cause, now, one);
}

/** Lets an occurrence meet one clock's rules. */
export function act(fold: Fold, cause: Cause, now: Occurrence, rules: ClockRules): void {
  const { facts } = fold;
  const { clock, restart, stop, start: begin } = rules;
  const open = openRun(fold, clock);
  if (open !== undefined && rules.cancel?.(facts, now)) {
    cancel(open, cause.at);
    return;
  }
  const restarts = open !== undefined && (restart?.(facts, now) ?? false);
  if (open !== undefined && (restarts || stop?.(facts, now))) end(open, cause.at);
  if (restarts || begin?.(facts, now)) start(fold, clock, cause);
}

/** Looks again at the rules of states alone: one that has become true is met now. */
export function settleLevels(fold: Fold, cause: Cause): void {
  for (const [place, { clock, act: what, test }] of fold.plan.levels.entries()) {
    const holds = test(fold.facts, NOTHING);
    const became = holds && !fold.levels[place];
    fold.levels[place] = holds;
    if (!became) continue;
    const open = openRun(fold, clock);
    if (open && what === 'cancel') cancel(open, cause.at);
    if (open && (what === 'stop' || what === 'restart')) end(open, cause.at);
    if (what === 'start' || (open && what === 'restart')) start(fold, clock, cause);
  }
}

const NOTHING = { on: 'nothing' } as const;

function start(fold: Fold, clock: ClockPlan, cause: Cause): void {
  if (openRun(fold, clock) || (clock.name === 'report' && !owesReport(fold))) return;
  const run = begun(cause, fold.facts.severity, channelIn(fold));
  if (clock.name === 'report') run.countedFrom = reportedFrom(fold, cause.at);
  if (clock.waits?.(fold.facts, NOTHING)) pause(run, cause, waitedStatus(fold, clock));
  fold.runs[clock.place]?.push(run);
}

/** The channel an issue came by: the field the scheme names for it, or a label. */
export function channelIn(fold: Fold): string | null {
  const { scheme, facts, ahead } = fold;
  const field = scheme.severityFrom.channelField;
  return ahead?.channel || (field && facts.fields.get(field)?.[0]) || channelOf(labelsIn(fold));
}

/** The labels that tell the severity and the channel: those that were added late count already. */
export function labelsIn({ facts, ahead }: Fold): readonly string[] {
  return ahead && ahead.labels.length > 0 ? [...ahead.labels, ...facts.labels] : facts.labels;
}

/** The status a pause waits in, when it is statuses that this clock waits in. */
export function waitedStatus({ facts }: Fold, clock: ClockPlan): string | null {
  return clock.waitsInStatuses ? facts.status.name : null;
}

function reportedFrom({ scheme, restoredAt, receivedAt }: Fold, closedAt: Instant): Instant {
  if (scheme.report?.from === 'receipt') return receivedAt;
  return scheme.report?.from === 'restored' ? (restoredAt ?? closedAt) : closedAt;
}

function owesReport({ scheme: { report }, facts, heldOpen }: Fold): boolean {
  if (!report) return false;
  if (report.owed === 'at-closing') return report.severities.includes(facts.severity);
  return report.severities.some((name) => heldOpen.has(name));
}

/** The run of a clock that has not ended. */
export function openRun(fold: Fold, { place }: ClockPlan): Run | undefined {
  const runs = fold.runs[place];
  const last = runs?.[runs.length - 1];
  return last?.stoppedAt === null ? last : undefined;
}

/** The clock of a plan by its name, when the scheme has it. */
export function clockNamed({ clocks }: Plan, name: ClockName): ClockPlan | undefined {
  return clocks.find((clock) => clock.name === name);
}
