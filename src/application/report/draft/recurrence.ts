import { clientOf } from '../../../domain/clients/client-of';
import { type RelatedIncident, recurrenceSearchOf } from '../../../domain/report/recurrence';
import type { EvaluatedIssue } from '../../evaluation/evaluate-issue';
import { callerOf, traitsOf } from '../../issue-traits';
import type { Ports } from '../../ports';

/**
 * Earlier incidents that this one may repeat: linked to it, or of the same component, in the days before. Of another client's, or where
 * it is not known whose they are, nothing is told: a title is that client's own.
 */
export async function listRecurrence(ports: Ports, issue: EvaluatedIssue): Promise<RelatedIncident[]> {
  const search = recurrenceSearchOf(issue.history, issue.read.components);
  if (search === null) return [];
  const [incidents, clients] = await Promise.all([
    ports.issues.listEarlier(issue.read.project.id, search),
    ports.site.listClients(),
  ]);
  const project = issue.read.project.key;
  const own = clientOf(clients, traitsOf(issue), callerOf(issue))?.id;
  const others = incidents.filter(({ key }) => key !== issue.history.key);
  if (clients.length === 0) return others;
  return others.filter(({ labels, components, organizations, reporter }) => {
    const theirs = clientOf(clients, { project, labels, components, organizations }, reporter ?? {});
    return own !== undefined && theirs?.id === own;
  });
}
