import { type Language, textsIn } from '../../../locales/languages';
import { textIn } from '../../common/local-text';
import { own } from '../../common/own';
import type { ClockView } from '../../contract/clocks';
import { severityNameOf } from '../../domain/scheme/severity/severity-name';
import { stageOfCycle, termsOf } from '../../domain/scheme/versions/terms';
import { type Countdown, countdownsOf } from '../../domain/sla/countdown';
import { partyHolding } from '../../domain/sla/issue-state';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { stageLabelOf } from './document/stage-label';

/** Every clock of an issue as a person reads it, and the next instant at which one changes by itself. */
export function clockViewsOf(
  issue: EvaluatedIssue,
  language: Language,
): { clocks: ClockView[]; nextChangeAt: number | null } {
  const views = countdownsOf(issue.scheme, issue.evaluation, issue.now);
  const clocks = views.clocks.map((view) => toClockView(issue, view, language));
  return { clocks, nextChangeAt: views.nextChangeAt };
}

/** An issue's severity, with the one it had before a remap or a floor: the original is kept and shown. */
export function severityLabelOf({ scheme, evaluation }: EvaluatedIssue, language: Language): string {
  const severity = severityNameOf(scheme, evaluation.severity, language);
  if (evaluation.original === evaluation.severity) return severity;
  const original = severityNameOf(scheme, evaluation.original, language);
  return textsIn(language).clocks.withOriginal(severity, original);
}

/** A countdown with the calendar it counts in, and since when and why it is held. */
function toClockView(issue: EvaluatedIssue, view: Countdown, language: Language): ClockView {
  const { evaluation } = issue;
  const last = own(evaluation.clocks, view.clock)?.cycles.at(-1);
  const pause = view.state === 'paused' ? last?.pauses.at(-1) : undefined;
  const calendar = !last?.goal || last.goal.in === 'elapsed' ? null : last.goal.calendar;
  const reading = last ? readingOf(issue, view.clock, language) : null;
  const held = { heldSince: pause?.from ?? null, heldBy: pause?.status ?? null };
  const waitsFor = last ? partyHolding([last], issue.now) : null;
  const stage = last && stageOfCycle(issue.scheme, last);
  const stageName = stage ? textIn(stageLabelOf(stage), language) || stage.id : null;
  return { ...view, stage: stageName, calendar, reading, waitsFor, ...held };
}

function readingOf({ scheme, evaluation }: EvaluatedIssue, clock: ClockView['clock'], language: Language) {
  const { contract, severity } = evaluation;
  const reading = own(own(termsOf(scheme, contract).goals, severity), clock)?.reading;
  return reading ? textIn(reading, language) : null;
}
