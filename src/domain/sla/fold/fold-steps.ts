import type { PriorityOrder } from '../../scheme/priority-orders';
import type { ClockName, Scheme } from '../../scheme/scheme';
import { channelOf, type Priority } from '../../scheme/severity';
import type { Instant } from '../../time/instant';
import type { LateSignals } from '../history/late-signs';
import type { Correction } from './corrections';
import { type Cause, type CycleRun, cancel, createRun, end, pause } from './cycle-state';
import type { Facts, Occurrence } from './matching';
import type { ClockPlan, ClockRules, Plan } from './plan';
import type { PartyPeriod } from './responsible-parties';

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
  lateSignals: LateSignals | null;
  facts: Facts;
  severityHistory: { at: Instant; severity: string }[];
  /** The severities the issue had while it was open. */
  severitiesWhileOpen: Set<string>;
  lastPublicReplyAt: Instant | null;
  /** The runs of each clock, by its place in the plan. */
  runs: CycleRun[][];
  closedAt: Instant | null;
  restoredAt: Instant | null;
  partyPeriods: PartyPeriod[];
  corrections: Correction[];
  /** What each rule of states alone was at the last event. */
  stateRuleResults: boolean[];
}

/** Cancels, stops, restarts and starts the clocks whose rules an occurrence meets. */
export function applyOccurrence(fold: Fold, cause: Cause, occurrence: Occurrence): void {
  const rules = fold.plan.rules.get(occurrence.on);
  if (rules) for (const clockRules of rules) applyRules(fold, cause, occurrence, clockRules);
}

/** Lets an occurrence meet one clock's rules. */
export function applyRules(fold: Fold, cause: Cause, occurrence: Occurrence, rules: ClockRules): void {
  const { facts } = fold;
  const { clock, restart, stop, start: begin } = rules;
  const open = openRunOf(fold, clock);
  if (open !== undefined && rules.cancel?.(facts, occurrence)) {
    cancel(open, cause.at);
    return;
  }
  const restarts = open !== undefined && (restart?.(facts, occurrence) ?? false);
  if (open !== undefined && (restarts || stop?.(facts, occurrence))) end(open, cause.at);
  if (restarts || begin?.(facts, occurrence)) startRun(fold, clock, cause);
}

/** Looks again at the rules of states alone: one that has become true is met now. */
export function applyStateRules(fold: Fold, cause: Cause): void {
  for (const [place, { clock, act: what, test }] of fold.plan.stateRules.entries()) {
    const holds = test(fold.facts, NOTHING);
    const became = holds && !fold.stateRuleResults[place];
    fold.stateRuleResults[place] = holds;
    if (!became) continue;
    const open = openRunOf(fold, clock);
    if (open && what === 'cancel') cancel(open, cause.at);
    if (open && (what === 'stop' || what === 'restart')) end(open, cause.at);
    if (what === 'start' || (open && what === 'restart')) startRun(fold, clock, cause);
  }
}

const NOTHING = { on: 'nothing' } as const;

function startRun(fold: Fold, clock: ClockPlan, cause: Cause): void {
  if (openRunOf(fold, clock) || (clock.name === 'report' && !owesReport(fold))) return;
  const run = createRun(cause, fold.facts.severity, intakeChannelOf(fold));
  if (clock.name === 'report') run.countedFrom = reportStartOf(fold, cause.at);
  if (clock.pauseTest?.(fold.facts, NOTHING)) pause(run, cause, pauseStatusOf(fold, clock));
  fold.runs[clock.place]?.push(run);
}

/** The channel an issue came by: the field the scheme names for it, or a label. */
export function intakeChannelOf(fold: Fold): string | null {
  const { scheme, facts, lateSignals } = fold;
  const field = scheme.severityFrom.channelField;
  return (
    lateSignals?.channel || (field && facts.fields.get(field)?.[0]) || channelOf(effectiveLabelsOf(fold))
  );
}

/** The labels that tell the severity and the channel: those that were added late count already. */
export function effectiveLabelsOf({ facts, lateSignals }: Fold): readonly string[] {
  return lateSignals && lateSignals.labels.length > 0
    ? [...lateSignals.labels, ...facts.labels]
    : facts.labels;
}

/** The status a pause waits in, when it is statuses that this clock waits in. */
export function pauseStatusOf({ facts }: Fold, clock: ClockPlan): string | null {
  return clock.pausesInStatuses ? facts.status.name : null;
}

function reportStartOf({ scheme, restoredAt, receivedAt }: Fold, closedAt: Instant): Instant {
  if (scheme.report?.from === 'receipt') return receivedAt;
  return scheme.report?.from === 'restored' ? (restoredAt ?? closedAt) : closedAt;
}

function owesReport({ scheme: { report }, facts, severitiesWhileOpen }: Fold): boolean {
  if (!report) return false;
  if (report.owed === 'at-closing') return report.severities.includes(facts.severity);
  return report.severities.some((name) => severitiesWhileOpen.has(name));
}

/** The run of a clock that has not ended. */
export function openRunOf(fold: Fold, { place }: ClockPlan): CycleRun | undefined {
  const runs = fold.runs[place];
  const last = runs?.[runs.length - 1];
  return last?.stoppedAt === null ? last : undefined;
}

/** The clock of a plan by its name, when the scheme has it. */
export function findClock({ clocks }: Plan, name: ClockName): ClockPlan | undefined {
  return clocks.find((clock) => clock.name === name);
}
