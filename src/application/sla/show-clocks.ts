import { type Language, languageOf, textsIn } from '../../../locales/languages';
import { severityNameIn, textIn } from '../../common/local-text';
import { own } from '../../common/own';
import type { ClocksAnswer, ClockView, NoSchemeAnswer, SeverityView } from '../../contract/clocks';
import { solvedMarkOf } from '../../domain/automation/solved-mark';
import { severityNameOf } from '../../domain/scheme/severity/severity-name';
import { stageNameIn, stageOfCycle, termsOf } from '../../domain/scheme/versions/terms';
import { type Countdown, countdownsOf } from '../../domain/sla/countdown';
import { partyHolding } from '../../domain/sla/issue-state';
import { isAgreeable, isOfClient, listGiven } from '../automation/agree-as-client';
import { mayDemand } from '../automation/demand-escalation';
import { describeAutomation } from '../automation/show-automations';
import { describeLadder } from '../automation/show-ladder';
import { contactsOf } from '../clients/document/contacts';
import { type EvaluatedIssue, evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { noSuchIssue, type Refusal } from '../refusal';
import { readPublishedReport, readReportView } from '../report/report-view';
import { describeStages } from '../report/stages-view';
import { contractLabelOf } from './contract-label';
import { ownClockNamesOf } from './document/clock-label';
import { doubtsOf } from './doubts';
import { findClocksEnded } from './suppositions';

export interface ClocksRequest {
  issueId: string;
  accountId: string;
  locale: string;
}

/** The clocks of an issue at this instant, for somebody who may see the issue. */
export async function showClocks(
  ports: Ports,
  request: ClocksRequest,
): Promise<ClocksAnswer | NoSchemeAnswer | Refusal> {
  const { issueId } = request;
  const [canBrowse, canWork] = await Promise.all([
    ports.people.canBrowse(issueId),
    ports.people.canWork(issueId),
  ]);
  if (!canBrowse) return noSuchIssue();
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind === 'gone') return noSuchIssue();
  const language = languageOf(request.locale);
  return issue.kind === 'evaluated'
    ? toClocksAnswer(ports, issue, language, { canWork, accountId: request.accountId })
    : noScheme(ports, issue.project);
}

async function toClocksAnswer(
  ports: Ports,
  issue: EvaluatedIssue,
  language: Language,
  { canWork, accountId }: { canWork: boolean; accountId: string },
): Promise<ClocksAnswer> {
  const views = countdownsOf(issue.scheme, issue.evaluation, issue.now);
  const clocks = views.clocks.map((view) => toClockView(issue, view, language));
  const given = canWork ? [] : await listGiven(ports, issue, accountId);
  return {
    kind: 'clocks',
    now: issue.now,
    issueKey: issue.history.key,
    projectName: issue.projectName,
    scheme: { name: textIn(issue.scheme.name, language), version: issue.version },
    severity: severityLabelOf(issue, language),
    contract: contractLabelOf(issue.scheme, issue.evaluation.contract, language),
    severities: severitiesOf(issue, language),
    contacts: contactsOf(issue.current, issue.evaluation.severity, issue.now),
    hasPanel: await ports.panels.isPinned(issue.projectId),
    closed: issue.evaluation.closedAt !== null,
    closing: closingOf(issue, language),
    clocks,
    clockNames: ownClockNamesOf(
      issue.scheme,
      clocks.map(({ clock }) => clock),
    ),
    calendars: hoursOf(issue, clocks),
    canWork,
    acts: canWork ? findClocksEnded(issue) : [],
    report: canWork ? await readReportView(ports, issue, language) : await readPublishedReport(ports, issue),
    stages: canWork ? await describeStages(ports, issue, language) : null,
    mayDemand: mayDemand(issue),
    ladder:
      canWork || (await isOfClient(ports, issue, accountId))
        ? await describeLadder(ports, issue, language)
        : [],
    given,
    mayAgree: given.filter(isAgreeable),
    automation: canWork ? await describeAutomation(ports, issue, language) : null,
    nextChangeAt: views.nextChangeAt,
    doubts: doubtsOf(issue, language, canWork),
  };
}

/** As what a closed issue was closed; a scheme that says nothing of a mark shows none. */
function closingOf(
  { scheme, evaluation, read }: EvaluatedIssue,
  language: Language,
): ClocksAnswer['closing'] {
  const terms = scheme.automation?.solved;
  const { closedAt } = evaluation;
  if (!terms || closedAt === null || read.resolution === null) return null;
  const mark = solvedMarkOf(terms, read.resolution);
  return { at: closedAt, resolution: read.resolution, mark: mark && textIn(mark, language) };
}

/** An issue's severity, with the one it had before a remap or a floor: the original is kept and shown. */
function severityLabelOf({ scheme, evaluation }: EvaluatedIssue, language: Language): string {
  const severity = severityNameOf(scheme, evaluation.severity, language);
  if (evaluation.original === evaluation.severity) return severity;
  const original = severityNameOf(scheme, evaluation.original, language);
  return textsIn(language).clocks.withOriginal(severity, original);
}

/** What the severities mean, by the scheme that judges the issue. */
const severitiesOf = ({ scheme, evaluation }: EvaluatedIssue, language: Language): SeverityView[] =>
  scheme.severities.map((severity) => ({
    name: severityNameIn(severity, language),
    definition: textIn(severity.definition, language),
    examples: textIn(severity.examples, language),
    current: severity.name === evaluation.severity,
  }));

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
  const stageName = stage ? stageNameIn(stage, language) : null;
  return { ...view, stage: stageName, calendar, reading, waitsFor, ...held };
}

function readingOf({ scheme, evaluation }: EvaluatedIssue, clock: ClockView['clock'], language: Language) {
  const { contract, severity } = evaluation;
  const reading = own(own(termsOf(scheme, contract).goals, severity), clock)?.reading;
  return reading ? textIn(reading, language) : null;
}

/** Only the calendars that these clocks count by, as the issue's contract has them: another client's hours may be called by its name. */
function hoursOf(
  { scheme, evaluation }: EvaluatedIssue,
  views: readonly ClockView[],
): ClocksAnswer['calendars'] {
  const used = new Set(views.map(({ calendar }) => calendar));
  const calendars = Object.entries(termsOf(scheme, evaluation.contract).calendars).filter(([name]) =>
    used.has(name),
  );
  return Object.fromEntries(calendars.map(([name, { timezone, weekly }]) => [name, { timezone, weekly }]));
}

async function noScheme(ports: Ports, project: { id: string; name: string }): Promise<NoSchemeAnswer> {
  const canAdminister = await ports.people.canAdminister(project.id);
  return { kind: 'no-scheme', projectName: project.name, canAdminister };
}
