import { type Notified, selectNotified } from '../../domain/automation/rota';
import type { Rota } from '../../domain/scheme/automation';
import { severityNameOf } from '../../domain/scheme/severity/severity-name';
import { factOf, isUsable } from '../../domain/sla/history/app-events';
import { resolveRota, staffOf } from '../effects/assign-issue';
import type { Effect } from '../effects/effect';
import { sendMailOnce } from '../effects/send-mail-once';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { writeArrival } from './automation-mails';
import { findRecorded, severityAtReceiptOf } from './receipt';

/** Who is at work is told of an issue that came in, as many as its severity asks for. */
export const arrivalEffectOf = (issue: EvaluatedIssue, rota: Rota): Effect => ({
  id: 'intake:told',
  kind: 'told',
  run: (ports) => notify(ports, issue, rota, issue.evaluation.severity, 'intake', []),
});

/** Where a channel or a label came late and the issue is graver than was known, whoever was not told yet is told then. */
export function lateArrivalEffectOf(issue: EvaluatedIssue, rota: Rota): Effect | null {
  const before = findRecorded(issue, 'told');
  const severity = severityAtReceiptOf(issue);
  if (before?.payload.severity === undefined || before.payload.severity === severity) return null;
  const { people } = before.payload;
  const key = `intake:${severity}`;
  return {
    id: `intake:told:${severity}`,
    kind: 'told',
    run: (ports) => notify(ports, issue, rota, severity, key, people),
  };
}

/** Mails each in the language it reads; never a public word. Keeps everybody who was told so far. */
async function notify(
  ports: Ports,
  issue: EvaluatedIssue,
  rota: Rota,
  severity: string,
  key: string,
  notified: readonly string[],
): Promise<object> {
  const { history } = issue;
  const staffed = await resolveRota(ports, issue, rota);
  const assignee = await findAssignee(ports, history.issueId);
  const chosen = selectNotified(staffed, staffOf(issue), severity, history.receivedAt, assignee);
  const { people, missing } = addTo(notified, chosen);
  const { key: issueKey, summary } = history;
  const fresh = people.filter((person) => !notified.includes(person));
  if (fresh.length > 0)
    await sendMailOnce(ports, issue, key, { people: fresh }, (texts) => {
      const label = severityNameOf(issue.scheme, severity, texts.meta.code);
      return writeArrival({ key: issueKey, summary, severity: label }, texts);
    });
  return { people, missing, severity: severityAtReceiptOf(issue) };
}

/** Whom the rota gave the issue: the one who has it is the one who is told. */
async function findAssignee(ports: Ports, issueId: string): Promise<string | null> {
  const events = await ports.events.of(issueId);
  const facts = events.filter(isUsable).map(factOf);
  const assignment = facts.findLast((fact) => fact?.event === 'assigned');
  return assignment?.event === 'assigned' && assignment.payload.done
    ? assignment.payload.accountId || null
    : null;
}

/** Those who were told stay, and of the others as many as are still wanted come. */
function addTo(notified: readonly string[], { people, missing }: Notified): Notified {
  const wanted = people.length + missing;
  const others = people.filter((person) => !notified.includes(person));
  const all = [...notified, ...others].slice(0, Math.max(wanted, notified.length));
  return { people: all, missing: Math.max(0, wanted - all.length) };
}
