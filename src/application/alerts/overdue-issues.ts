import type { Ports } from '../ports';
import type { OverdueListed } from '../ports/issues';
import type { SchemeVersion } from '../ports/schemes';
import { ownClockNamesOf } from '../sla/document/clock-label';
import { labelOpenClocks } from '../sla/document/stage-label';
import type { OverdueIssue } from './digest-mails';
import { recipientsOf } from './recipients';

/** A project whose people get digests. */
export interface DigestDesk {
  projectId: string;
  versions: SchemeVersion[];
}

/** What is overdue in these projects, by whom it concerns: the same people as an alert of it. */
export async function listOverdueByPerson(
  ports: Ports,
  desks: DigestDesk[],
): Promise<Map<string, (OverdueIssue & { projectId: string })[]>> {
  const now = ports.now();
  const byPerson = new Map<string, (OverdueIssue & { projectId: string })[]>();
  for (const listed of await ports.issueList.listOverdue(desks.map(({ projectId }) => projectId))) {
    const { projectId, assignee } = listed;
    const scheme = schemeOf(desks, listed);
    const overdue = scheme && overdueOf(listed, scheme, now);
    if (!overdue) continue;
    const people = await recipientsOf(ports, { projectId, scheme, assignee: assignee?.id ?? null, now });
    for (const person of people)
      byPerson.set(person, [...(byPerson.get(person) ?? []), { ...overdue, projectId }]);
  }
  return byPerson;
}

/** The version the issue is judged by; the latest where that is not known. */
function schemeOf(desks: DigestDesk[], { projectId, state }: OverdueListed): SchemeVersion['scheme'] | null {
  const versions = desks.find((desk) => desk.projectId === projectId)?.versions ?? [];
  return (versions.find(({ version }) => version === state.scheme) ?? versions.at(-1))?.scheme ?? null;
}

/** Null for an issue of which no open clock is overdue. */
function overdueOf(
  { id, key, summary, state, receivedAt, labels }: OverdueListed,
  scheme: SchemeVersion['scheme'],
  now: number,
): OverdueIssue | null {
  const open = labelOpenClocks(scheme, state, { at: receivedAt, labels }, now);
  const clocks = open.filter((clock) => clock.state === 'breached' && clock.dueAt !== null);
  if (clocks.length === 0) return null;
  const dueAt = Math.min(...clocks.map((clock) => clock.dueAt ?? now));
  const names = clocks.map(({ clock }) => clock);
  return { issueId: id, issueKey: key, summary, clocks, clockNames: ownClockNamesOf(scheme, names), dueAt };
}
