import { quoteJql } from '../../common/guards/jql';
import { own } from '../../common/own';
import type { ExportAnswer, ExportClock, ExportIssue } from '../../contract/export';
import { clientOf } from '../../domain/clients/client-of';
import { countedMonthOf } from '../../domain/figures/finished';
import { sameInEach } from '../../domain/own-texts';
import type { Scheme } from '../../domain/scheme/scheme';
import { contractOf } from '../../domain/scheme/versions/terms';
import type { Cycle } from '../../domain/sla/clock';
import { cycleLedgerOf } from '../../domain/sla/ledger';
import { type EvaluatedIssue, evaluateIssue } from '../evaluation/evaluate-issue';
import { callerOf, traitsOf } from '../issue-traits';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { ownClockNamesOf } from '../sla/document/clock-label';
import { type FiguresRequest, findProject, notForCaller, refusePeriod } from './show-figures';

/** Each issue is read whole and folded, so one answer holds few. */
const PAGE = 20;
const AT_ONCE = 5;

/**
 * A page of the issues received in a period that the asking person may see, each with every cycle of every clock and its ledger.
 * For those who work in the project.
 */
export async function exportClocks(
  ports: Ports,
  { projectId, from, to, client, contract = null, token }: FiguresRequest & { token: string | null },
): Promise<ExportAnswer | Refusal> {
  const project = await findProject(ports, projectId);
  if (!project) return notForCaller();
  const refused = refusePeriod(from, to, Number.POSITIVE_INFINITY);
  if (refused) return refused;
  const jql = searchOf(project.key, { from, to, client, contract });
  const [total, page] = await Promise.all([
    ports.issues.countFor(jql),
    ports.issues.findFor(`${jql} ORDER BY created ASC`, token, PAGE),
  ]);
  const clients = await ports.site.listClients();
  const issues: ExportIssue[] = [];
  for (let at = 0; at < page.ids.length; at += AT_ONCE) {
    const issue = await Promise.all(page.ids.slice(at, at + AT_ONCE).map((id) => evaluateIssue(ports, id)));
    for (const each of issue)
      if (each.kind === 'evaluated')
        issues.push(toExportIssue(each, clientOf(clients, traitsOf(each), callerOf(each))?.name ?? null));
  }
  return { kind: 'export', issues, total, next: page.next };
}

/** Months as Jira counts days: in the time zone of whoever asks. */
function searchOf(
  projectKey: string,
  { from, to, client, contract }: Required<Omit<FiguresRequest, 'projectId'>>,
): string {
  const [year = 0, month = 0] = to.split('-').map(Number);
  const after = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  const ofClient = client === null ? '' : ` AND slaClient = ${quoteJql(client)}`;
  const underContract = contract ? ` AND slaContract = ${quoteJql(contract)}` : '';
  return `project = ${quoteJql(projectKey)}${ofClient}${underContract} AND created >= "${from}-01" AND created < "${after}-01"`;
}

function toExportIssue(
  { history, evaluation, scheme, now, read }: EvaluatedIssue,
  client: string | null,
): ExportIssue {
  const names = ownClockNamesOf(scheme);
  const clocks = Object.entries(evaluation.clocks).flatMap(([clock, { cycles }]) =>
    cycles.map((cycle, place): ExportClock => {
      const { state, startedAt, dueAt, stoppedAt, breachedAt, elapsedMs, remainingMs, clause } = cycle;
      const lines = cycleLedgerOf(scheme, cycle, now).map(
        ({ clause: _clause, eventId: _event, ...line }) => line,
      );
      const instants = { startedAt, dueAt, stoppedAt, breachedAt };
      return {
        clock,
        name: own(names, clock) ?? null,
        cycle: place + 1,
        state,
        ...instants,
        elapsedMs,
        remainingMs,
        clause,
        contract: namedContractOf(scheme, cycle),
        countedIn: countedMonthOf(scheme, clock, cycle, now),
        lines,
      };
    }),
  );
  const { key, summary, receivedAt } = history;
  const { priorityName: priority, statusName: status, assigneeName: assignee } = read;
  const { severity } = evaluation;
  return { key, summary, severity, priority, status, assignee, client, receivedAt, clocks };
}

function namedContractOf(scheme: Scheme, { contract: id }: Cycle): ExportClock['contract'] {
  if (id === null) return null;
  return { id, name: contractOf(scheme, id)?.name ?? sameInEach(id) };
}
