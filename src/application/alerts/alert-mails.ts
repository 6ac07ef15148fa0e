import type { Texts } from '../../../locales/languages';
import type { DueAlert } from '../../domain/alerts/thresholds';
import type { ReportStage } from '../../domain/scheme/report-stages';
import type { ClockName, Scheme } from '../../domain/scheme/scheme';
import { stageNameIn, stageOfCycle } from '../../domain/scheme/versions/terms';
import { calendarOf, measureOf } from '../../domain/sla/measure/measure';
import { formatLocalInstant } from '../../domain/time/format-instant';
import { formatDuration } from '../../domain/time/format-length';
import type { Instant } from '../../domain/time/instant';
import type { Mail } from '../ports/messages';
import { clockLabelOf } from '../sla/document/clock-label';

/**
 * Says which clock, how long is left or since when it is breached, and why: what was counted, since when, under which clause.
 *
 * @example writeAlert(valtech, 'SUP-3', alert, now, textsIn('en')).subject // => 'SUP-3: Response, 3 min left'
 */
export function writeAlert(
  scheme: Scheme,
  issueKey: string,
  { clock, cycle, limit }: DueAlert,
  now: Instant,
  texts: Texts,
): Mail {
  const { alerts, meta, units } = texts;
  const zone = zoneOf(scheme, cycle.goal);
  const left = cycle.remainingMs ?? measureOf(scheme, cycle.goal).between(now, limit.at);
  const isOver = left < 0 || cycle.breachedAt !== null;
  const length = formatDuration(Math.abs(left), units);
  const due = formatLocalInstant(limit.at, zone, meta);
  const words = limit.kind === 'aim' ? alerts.aim : alerts;
  const state = isOver ? words.breachedBy(length) : words.left(length);
  const stage = stageOfCycle(scheme, cycle);
  const name = nameOf(scheme, clock, stage, texts);
  const sentences = [
    alerts.lead(issueKey, name, state),
    isOver ? words.wasDue(due) : words.isDue(due),
    alerts.why(formatDuration(cycle.elapsedMs, units), formatLocalInstant(cycle.startedAt, zone, meta)),
    alerts.promise(cycle.clause),
    ...(stage?.to ? [alerts.stageTo(stage.to)] : []),
  ];
  return { subject: alerts.subject(issueKey, name, state), text: sentences.join(' ') };
}

/** Says that a breach which was announced is none: something was recorded later, or corrected. */
export function writeWithdrawal(
  scheme: Scheme,
  issueKey: string,
  { clock, breachedAt, stage }: { clock: ClockName; breachedAt: Instant; stage?: ReportStage | undefined },
  texts: Texts,
): Mail {
  const { withdrawn } = texts.alerts;
  const name = nameOf(scheme, clock, stage, texts);
  const due = formatLocalInstant(breachedAt, zoneOf(scheme, null), texts.meta);
  return { subject: withdrawn.subject(issueKey, name), text: withdrawn.text(issueKey, name, due) };
}

/** A stage of the report goes by its own name. */
const nameOf = (scheme: Scheme, clock: ClockName, stage: ReportStage | undefined, texts: Texts): string =>
  stage ? texts.clocks.stage(stageNameIn(stage, texts.meta.code)) : clockLabelOf(scheme, clock, texts);

function zoneOf(scheme: Scheme, goal: DueAlert['cycle']['goal']): string {
  if (goal && goal.in !== 'elapsed') return calendarOf(scheme, goal.calendar).calendar.timezone;
  return Object.values(scheme.calendars)[0]?.timezone ?? 'UTC';
}
