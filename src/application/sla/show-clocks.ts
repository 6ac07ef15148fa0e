import type { ClocksAnswer, ClockView, NoSchemeAnswer } from '../../contract/clocks';
import type { Scheme } from '../../domain/scheme/scheme';
import { type Countdown, countdownsOf } from '../../domain/sla/countdown';
import { mayDemand } from '../automation/demand-escalation';
import { conductView } from '../automation/show-automations';
import { type Judged, judge } from '../evaluation/judge';
import type { Ports } from '../ports';
import { type Refusal, refusal } from '../refusal';
import { publishedReport, reportView } from '../report/report-view';
import { endedByActs } from './what-if';

export interface ShowClocks {
  issueId: string;
  locale: string;
}

/** The clocks of an issue at this instant, for somebody who may see the issue. */
export async function showClocks(
  ports: Ports,
  request: ShowClocks,
): Promise<ClocksAnswer | NoSchemeAnswer | Refusal> {
  const { issueId } = request;
  const [canBrowse, canWork] = await Promise.all([
    ports.people.canBrowse(issueId),
    ports.people.canWork(issueId),
  ]);
  if (!canBrowse) return noSuchIssue();
  const judged = await judge(ports, issueId);
  if (judged.kind === 'gone') return noSuchIssue();
  const language = request.locale.startsWith('fr') ? 'fr' : 'en';
  return judged.kind === 'judged'
    ? clocksAnswer(ports, judged, language, canWork)
    : noScheme(ports, judged.project);
}

export function noSuchIssue(): Refusal {
  return refusal(
    'not-found',
    'You can’t see this issue, or it no longer exists.',
    'Ce ticket n’existe plus ou vous n’y avez pas accès.',
  );
}

async function clocksAnswer(
  ports: Ports,
  judged: Judged,
  language: 'en' | 'fr',
  canWork: boolean,
): Promise<ClocksAnswer> {
  const views = countdownsOf(judged.scheme, judged.evaluation, judged.now);
  const clocks = views.clocks.map((view) => clockView(judged, view));
  return {
    kind: 'clocks',
    now: judged.now,
    issueKey: judged.history.key,
    projectName: judged.projectName,
    scheme: { name: judged.scheme.name[language], version: judged.version },
    severity: severityShown(judged, language),
    closed: judged.evaluation.closedAt !== null,
    clocks,
    calendars: hoursOf(judged, clocks),
    canWork,
    acts: canWork ? endedByActs(judged) : [],
    report: canWork ? await reportView(ports, judged, language) : await publishedReport(ports, judged),
    mayDemand: mayDemand(judged),
    conduct: canWork ? await conductView(ports, judged, language) : null,
    nextChangeAt: views.nextChangeAt,
  };
}

/** An issue's severity, with the one it had before a remap or a floor: the original is kept and shown. */
function severityShown({ scheme, evaluation }: Judged, language: 'en' | 'fr'): string {
  const severity = severityWord(scheme, evaluation.severity, language);
  if (evaluation.original === evaluation.severity) return severity;
  const original = severityWord(scheme, evaluation.original, language);
  return `${severity} (${language === 'fr' ? 'à l’origine' : 'originally'} ${original})`;
}

/** A severity as the scheme names it in a language. */
export function severityWord({ severities }: Scheme, name: string, language: 'en' | 'fr'): string {
  return language === 'fr' ? (severities.find((one) => one.name === name)?.fr ?? name) : name;
}

/** A countdown with the calendar it counts in, and since when and why it is held. */
function clockView({ evaluation }: Judged, view: Countdown): ClockView {
  const last = evaluation.clocks[view.clock]?.cycles.at(-1);
  const held = view.state === 'paused' ? last?.pauses.at(-1) : undefined;
  const calendar = !last?.goal || last.goal.in === 'elapsed' ? null : last.goal.calendar;
  return { ...view, calendar, heldSince: held?.from ?? null, heldBy: held?.status ?? null };
}

/** Only the calendars that these clocks count by: another client's hours may be called by its name. */
function hoursOf({ scheme }: Judged, views: readonly ClockView[]): ClocksAnswer['calendars'] {
  const used = new Set(views.map(({ calendar }) => calendar));
  const kept = Object.entries(scheme.calendars).filter(([name]) => used.has(name));
  return Object.fromEntries(kept.map(([name, { timezone, weekly }]) => [name, { timezone, weekly }]));
}

async function noScheme(ports: Ports, project: { id: string; name: string }): Promise<NoSchemeAnswer> {
  const canAdminister = await ports.people.canAdminister(project.id);
  return { kind: 'no-scheme', projectName: project.name, canAdminister };
}
