import { textsIn } from '../../../locales/languages';
import type { TicketAnswer } from '../../contract/automation';
import { severityNameOf } from '../../domain/scheme/severity/severity-name';
import { calendarOf } from '../../domain/sla/measure/measure';
import { deskLanguageOf } from '../desk-language';
import { type EvaluatedIssue, evaluateIssue } from '../evaluation/evaluate-issue';
import { watchTicket } from '../evaluation/watch-tickets';
import type { Ports } from '../ports';
import type { Project } from '../ports/issues';
import { noSuchIssue, type Refusal, refuse } from '../refusal';
import { openRecordedTicket, type RecordedTicket } from './open-ticket';
import { type TicketFacts, writeTicket } from './ticket-text';

export interface ThirdPartyRequest {
  issueId: string;
  accountId: string;
  id: string;
  projectId: string;
  name?: string | undefined;
  note?: string | undefined;
  emergency?: boolean | undefined;
}

/** The projects a ticket for a third party may go to, for somebody who works on the issue. */
export async function listProjects(
  ports: Ports,
  { issueId }: { issueId: string },
): Promise<{ kind: 'projects'; projects: Project[] } | Refusal> {
  if (!(await ports.people.canWork(issueId))) return notAllowed();
  return { kind: 'projects', projects: await ports.projects.listVisible() };
}

/**
 * Creates a ticket for a third party in a chosen project, an emergency unless it is said to be none, links it, and notes that the issue waits for them; asked twice
 * with one id, or after a lost answer, it is one ticket. Source: valtech, "an emergency ticket is sent to them".
 */
export async function askThirdParty(
  ports: Ports,
  request: ThirdPartyRequest,
): Promise<TicketAnswer | Refusal> {
  const { issueId, projectId } = request;
  if (!(await ports.people.canWork(issueId))) return notAllowed();
  if (!(await ports.people.canCreate(projectId))) return notAllowedThere();
  const issue = await evaluateIssue(ports, issueId);
  if (issue.kind !== 'evaluated') return noSuchIssue();
  await watchTicket(ports, { issueId, projectId });
  return openRecordedTicket(ports, toTicket(issue, request));
}

function toTicket(issue: EvaluatedIssue, request: ThirdPartyRequest): RecordedTicket {
  const { issueId, accountId, id, projectId, name, note, emergency = true } = request;
  const { key } = issue.history;
  return {
    order: {
      ...{ projectId, forIssueId: issueId, forKey: key, askId: id, emergency },
      ...writeTicket(toTicketFacts(issue, request), textsIn(deskLanguageOf(issue.scheme))),
    },
    actor: accountId,
    kind: 'third-party',
    payload: (issueKey) => ({
      waiting: true,
      issueKey,
      ...(name ? { name } : {}),
      ...(note ? { note } : {}),
    }),
  };
}

function toTicketFacts(
  { scheme, history, evaluation }: EvaluatedIssue,
  { note, emergency = true }: ThirdPartyRequest,
): TicketFacts {
  const { key, summary, receivedAt } = history;
  const severity = severityNameOf(scheme, evaluation.severity, deskLanguageOf(scheme));
  const zone = calendarOf(scheme, Object.keys(scheme.calendars)[0] ?? '').calendar.timezone;
  return { key, summary, severity, receivedAt, zone, note: note || null, emergency };
}

const notAllowed = () => refuse('not-allowed', ({ refusals }) => refusals.automation.notAllowed);

const notAllowedThere = () => refuse('not-allowed', ({ refusals }) => refusals.automation.notAllowedThere);
