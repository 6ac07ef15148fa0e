import type { ClockName } from '../../scheme/scheme';
import { channelOf } from '../../scheme/severity/severity';
import type { Instant } from '../../time/instant';
import type { Act, ClockPlan, ClockRules, Plan, StateRule } from './clock-plan';
import { type Moment, NOTHING } from './compile-condition';
import {
  type Cause,
  type CycleRun,
  cancel,
  createRun,
  end,
  endByResolving,
  pause,
  type RunTerms,
  reopenRun,
} from './cycle-run';
import { applyDate, dateIn } from './date-starts';
import type { Fold } from './fold-state';

/** Cancels, stops, restarts and starts the clocks whose rules are met by what happens at once. */
export function applyMoment(fold: Fold, cause: Cause, moment: Moment): void {
  const { plan } = fold;
  if (!fold.isFollowed) return;
  const becameTrue = plan.stateRules.length > 0 ? updateStateRules(fold) : NONE;
  if (becameTrue.length === 0 && !moment.some(({ on }) => plan.watches.has(on))) return;
  for (const rules of plan.rules) applyRules(fold, cause, moment, rules, becameTrue);
}

/** Looks again at the rules of states alone: those that have become true are met now. */
function updateStateRules(fold: Fold): StateRule[] {
  return fold.plan.stateRules.filter(({ test }, place) => {
    const was = fold.stateRuleResults[place];
    const holds = test(fold.facts, NOTHING);
    fold.stateRuleResults[place] = holds;
    return holds && !was;
  });
}

const NONE: readonly StateRule[] = [];

/** Lets a moment meet one clock's rules, in the order cancel, stop, restart, start. */
export function applyRules(
  fold: Fold,
  cause: Cause,
  moment: Moment,
  rules: ClockRules,
  becameTrue: readonly StateRule[] = NONE,
): void {
  const { clock } = rules;
  const meets = (act: Act) =>
    (rules[act]?.(fold.facts, moment) ?? false) ||
    becameTrue.some((rule) => rule.act === act && rule.clock === clock);
  let open = openRunOf(fold, clock);
  const date = dateIn(moment, clock);
  if (date !== undefined) {
    fold.scheduled = fold.scheduled.filter((start) => start.clock !== clock);
    const outcome = open ? applyDate(open, date, cause.at) : null;
    if (outcome === 'ahead') fold.runs[clock.place]?.pop();
    if (outcome !== null && outcome !== 'moved') open = undefined;
  }
  if (open && (isTakenBack(clock, moment) || meets('cancel'))) open = cancel(open, cause.at);
  if (open && meets('stop')) open = end(open, cause.at);
  if (open && endsByResolving(fold, cause, moment, clock)) open = endByResolving(open, cause.at);
  if (open && meets('restart')) {
    end(open, cause.at);
    startRun(fold, clock, cause);
  } else if (!open) beginRun(fold, clock, cause, moment, meets);
}

/** A report not published yet is counted from the next closing. */
function isTakenBack({ kind }: ClockPlan, moment: Moment): boolean {
  return kind === 'report' && turnsTo(moment, 'reopened');
}

/** Whether an issue is resolved, or reopened, at a moment: that is the last thing of it. */
export function turnsTo(moment: Moment, on: 'resolved' | 'reopened'): boolean {
  return moment[moment.length - 1]?.on === on;
}

/** Resolving stops every open clock but the report; one whose client must be told waits for that, unless it was done shortly before. */
function endsByResolving(fold: Fold, { at }: Cause, moment: Moment, clock: ClockPlan): boolean {
  if (!turnsTo(moment, 'resolved')) return false;
  return clock.endsWhenResolved || (clock.endsWhenReplied && wasReplied(fold, clock, at));
}

/** Whether the team's public word is the last, and not too long before an instant. */
function wasReplied({ facts, lastPublicReplyAt }: Fold, { repliedWithin }: ClockPlan, at: Instant): boolean {
  return (
    facts.lastCommentSide === 'team' && lastPublicReplyAt !== null && at - lastPublicReplyAt <= repliedWithin
  );
}

function beginRun(
  fold: Fold,
  clock: ClockPlan,
  cause: Cause,
  moment: Moment,
  meets: (act: Act) => boolean,
): void {
  if (clock.onReopen === 'resume' && turnsTo(moment, 'reopened')) resumeOrStart(fold, clock, cause);
  else if (meets('start')) startAt(fold, clock, cause, dateIn(moment, clock) ?? cause.at);
}

/** The last cycle goes on, the time it was closed left out; where there is none to go on, a new one begins. */
function resumeOrStart(fold: Fold, clock: ClockPlan, cause: Cause): void {
  const run = fold.runs[clock.place]?.at(-1);
  if (!run || run.cancelled) startRun(fold, clock, cause);
  else {
    reopenRun(run, cause, termsInForce(fold));
    if (clock.pauseTest?.(fold.facts, NOTHING)) pause(run, cause, pauseStatusOf(fold, clock));
  }
}

/** A run that ended without a verdict at an instant goes on; one that resolving ends does not while the issue is resolved. */
export function resumeCancelled(fold: Fold, clock: ClockPlan, cause: Cause, cancelledAt: Instant): void {
  const run = fold.runs[clock.place]?.at(-1);
  if (!run?.cancelled || run.isUnfollowed || run.stoppedAt !== cancelledAt) return;
  if (clock.startsUnresolved && fold.facts.resolved) return;
  run.cancelled = false;
  reopenRun(run, cause, termsInForce(fold));
  if (clock.pauseTest?.(fold.facts, NOTHING)) pause(run, cause, pauseStatusOf(fold, clock));
}

/** Begins a run at the instant that a date tells: before the receipt or once it comes, but not within a cycle that is over. */
function startAt(fold: Fold, clock: ClockPlan, cause: Cause, at: Instant): void {
  const last = fold.runs[clock.place]?.at(-1);
  if (at > cause.at) fold.scheduled.push({ at, eventId: cause.eventId, clock });
  else if (at === cause.at || !last || at >= (last.stoppedAt ?? at)) startRun(fold, clock, { ...cause, at });
}

/** Begins the cycles whose date has come. */
export function startScheduled(fold: Fold, now: Instant): void {
  const due = fold.scheduled.filter(({ at }) => at <= now);
  fold.scheduled = fold.scheduled.filter(({ at }) => at > now);
  for (const { clock, at, eventId } of due)
    if (!openRunOf(fold, clock) && fold.isFollowed) startRun(fold, clock, { at, eventId });
}

/** Begins a run; a clock that resolving ends does not begin while the issue is resolved. */
function startRun(fold: Fold, clock: ClockPlan, cause: Cause): void {
  if (clock.startsUnresolved && fold.facts.resolved) return;
  if (clock.kind === 'report' && (fold.terms.report?.stages || !owesReport(fold))) return;
  const run = createRun(cause, termsInForce(fold), intakeChannelOf(fold));
  if (clock.kind === 'report') run.countedFrom = reportStartOf(fold, cause.at);
  if (clock.pauseTest?.(fold.facts, NOTHING)) pause(run, cause, pauseStatusOf(fold, clock));
  fold.runs[clock.place]?.push(run);
}

/** What a run that begins now is judged by. */
export const termsInForce = ({ contract, facts: { severity } }: Fold): RunTerms => ({ contract, severity });

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

function reportStartOf({ terms, restoredAt, receivedAt }: Fold, closedAt: Instant): Instant {
  if (terms.report?.from === 'receipt') return receivedAt;
  return terms.report?.from === 'restored' ? (restoredAt ?? closedAt) : closedAt;
}

/** Whether an incident report is owed of what is known so far. */
export function owesReport({ terms: { report }, facts, severitiesWhileOpen }: Fold): boolean {
  if (!report) return false;
  if (report.owed === 'at-closing') return report.severities.includes(facts.severity);
  return severitiesWhileOpen.some(({ severity }) => report.severities.includes(severity));
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
