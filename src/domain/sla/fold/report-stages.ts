/** The stages of a report, which run side by side: each from what it counts from, until it is published. */
import type { ReportStage } from '../../scheme/report-stages';
import type { Instant } from '../../time/instant';
import type { ClockPlan } from './clock-plan';
import type { Moment } from './compile-condition';
import { type Cause, type CycleRun, cancel, createRun, end } from './cycle-run';
import type { Fold } from './fold-state';
import { intakeChannelOf, openRunOf, owesReport, termsInForce, turnsTo } from './fold-steps';

/** After what happened: begins the stages whose origin is known now, and moves those whose origin was told anew. */
export function updateStages(fold: Fold, cause: Cause, moment: Moment): void {
  if (!fold.isFollowed) return;
  for (const clock of fold.plan.stages) updateStage(fold, clock, cause, moment);
}

function updateStage(fold: Fold, clock: ClockPlan, cause: Cause, moment: Moment): void {
  const stage = fold.terms.report?.stages?.find(({ id }) => id === clock.stage);
  let open = openRunOf(fold, clock);
  if (open && (!stage || (endsOnReopening(stage) && turnsTo(moment, 'reopened'))))
    open = cancel(open, cause.at);
  const from = stage ? originOf(fold, stage.from) : null;
  if (!stage || from === null) return;
  if (open) moveStart(open, from);
  else open = beginStage(fold, clock, stage, { at: from, eventId: cause.eventId });
  if (open && stage.atMost) open.cappedFrom = originOf(fold, stage.atMost.from);
}

/** A report that counts from the closing is counted from the next one where its issue is reopened. */
const endsOnReopening = ({ from }: ReportStage) => from === 'closing' || from === 'restored';

/** When that happened which a stage counts from; null while it has not. */
function originOf(fold: Fold, from: string): Instant | null {
  if (from === 'aware') return fold.awareAt;
  if (from === 'classified') return fold.classifiedAt;
  if (from === 'closing') return fold.closedAt;
  if (from === 'restored') return fold.restoredAt ?? fold.closedAt;
  return from === 'receipt' ? fold.receivedAt : (fold.publications.get(from) ?? null);
}

function moveStart(run: CycleRun, from: Instant): void {
  run.startedAt = from;
  run.countedFrom = from;
}

/** What was sent before somebody told what it counts from was sent: its run begins and ends. */
function beginStage(fold: Fold, clock: ClockPlan, stage: ReportStage, cause: Cause): CycleRun | undefined {
  const runs = fold.runs[clock.place];
  const last = runs?.at(-1);
  const isNext =
    !last || last.cancelled || (endsOnReopening(stage) && cause.at > (last.stoppedAt ?? cause.at));
  if (!isNext || !owesReport(fold)) return undefined;
  const run = createRun(cause, termsInForce(fold), intakeChannelOf(fold));
  run.stage = stage.id;
  runs?.push(run);
  const sentAt = fold.publications.get(stage.id);
  if (sentAt !== undefined && (sentAt >= cause.at || !endsOnReopening(stage)))
    end(run, Math.max(sentAt, cause.at));
  return run;
}

/** A stage was sent: the one that is named, or the first that is open. */
export function recordPublication(fold: Fold, { at }: Cause, id: string | undefined): void {
  const { stages } = fold.plan;
  const clock = stages.find((stage) => (id === undefined ? openRunOf(fold, stage) : stage.stage === id));
  if (!clock || clock.stage === null) return;
  fold.publications.set(clock.stage, at);
  const open = openRunOf(fold, clock);
  if (open) end(open, Math.max(at, open.startedAt));
}
