import { type Language, languageOf } from '../../../locales/languages';
import { severityNameIn, textIn } from '../../common/local-text';
import type { ClocksAnswer, ClockView, NoSchemeAnswer, SeverityView } from '../../contract/clocks';
import { solvedMarkOf } from '../../domain/automation/solved-mark';
import { termsOf } from '../../domain/scheme/versions/terms';
import { isAgreeable, isOfClient, listGiven } from '../automation/client-word/agree-as-client';
import { mayDemand } from '../automation/demand-escalation';
import { describeAutomation } from '../automation/show-automations';
import { describeLadder } from '../automation/show-ladder';
import { contactsOf } from '../clients/document/contacts';
import { type EvaluatedIssue, evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { noSuchIssue, type Refusal } from '../refusal';
import { readPublishedReport, readReportView } from '../report/report-view';
import { describeStages } from '../report/stages-view';
import { asReaderReads } from './as-owner-reads';
import { clockViewsOf, severityLabelOf } from './clock-views';
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
  if (issue.kind === 'no-scheme') return noScheme(ports, issue.project);
  const caller = { canWork, accountId: request.accountId };
  const shown = canWork ? issue : await asReaderReads(ports, issue, request.accountId);
  return toClocksAnswer(ports, shown, languageOf(request.locale), caller);
}

async function toClocksAnswer(
  ports: Ports,
  issue: EvaluatedIssue,
  language: Language,
  { canWork, accountId }: { canWork: boolean; accountId: string },
): Promise<ClocksAnswer> {
  const { clocks, nextChangeAt } = clockViewsOf(issue, language);
  const agreements = canWork ? [] : await listGiven(ports, issue, accountId);
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
    given: agreements,
    mayAgree: agreements.filter(isAgreeable),
    automation: canWork ? await describeAutomation(ports, issue, language) : null,
    nextChangeAt,
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

/** What the severities mean, by the scheme that judges the issue. */
const severitiesOf = ({ scheme, evaluation }: EvaluatedIssue, language: Language): SeverityView[] =>
  scheme.severities.map((severity) => ({
    name: severityNameIn(severity, language),
    definition: textIn(severity.definition, language),
    examples: textIn(severity.examples, language),
    current: severity.name === evaluation.severity,
  }));

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
