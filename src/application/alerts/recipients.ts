import { findAtWork } from '../../domain/automation/rota';
import { alertRulesOf } from '../../domain/scheme/alert-settings';
import { groupsOf } from '../../domain/scheme/versions/names-today';
import { resolveRota, staffOf } from '../effects/assign-issue';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';

/** What decides who is told of an issue. */
export type Addressed = Pick<EvaluatedIssue, 'projectId' | 'scheme' | 'assignee' | 'now'>;

/** The assignee where there is one, those at work by the rota or the whole team otherwise, and those the scheme names. */
export async function recipientsOf(ports: Ports, issue: Addressed): Promise<string[]> {
  const { scheme, assignee } = issue;
  const { to } = alertRulesOf(scheme);
  const owner = to.assignee && assignee !== null ? [assignee] : [];
  const team = to.team && owner.length === 0 ? await onCallOf(ports, issue) : [];
  const members = await Promise.all(
    groupsOf(scheme, to.groups).map((group) => ports.people.membersOf(group)),
  );
  return [...new Set([...owner, ...team, ...to.people, ...members.flat()])];
}

/** At an hour at which the rota has nobody at work, the whole team. */
async function onCallOf(ports: Ports, issue: Addressed): Promise<string[]> {
  const { scheme, projectId, now } = issue;
  const rota = scheme.automation?.intake?.rota;
  const working = rota ? findAtWork(await resolveRota(ports, issue, rota), staffOf(issue), now) : [];
  return working.length > 0 ? working : ports.people.teamOf(projectId, scheme);
}
