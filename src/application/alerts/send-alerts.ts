import { textsIn } from '../../../locales/languages';
import { type DueAlert, dueAlertsOf } from '../../domain/alerts/thresholds';
import { findAtWork } from '../../domain/automation/rota';
import { alertRulesOf } from '../../domain/scheme/alert-settings';
import { groupsOf } from '../../domain/scheme/names-today';
import { addInternalNote } from '../effects/add-internal-note';
import { resolveRota, staffOf } from '../effects/assign-issue';
import { sendMailOnce } from '../effects/send-mail-once';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { writeAlert } from './alert-mails';

/**
 * Sends the alerts that are due, each at most once a language: it is begun before anything leaves, and one whose pass died in
 * between is recorded as unknown and never sent again. What was due before the app followed the issue is old news.
 */
export async function sendAlerts(ports: Ports, issue: EvaluatedIssue): Promise<void> {
  for (const alert of dueAlertsOf(issue.scheme, issue.evaluation, issue.now)) {
    if (Math.min(alert.at, alert.cycle.breachedAt ?? alert.at) <= issue.alertsSince) continue;
    const to = { people: await recipientsOf(ports, issue), groups: groupsOfRecipients(issue) };
    await sendMailOnce(ports, issue, alert.key, to, (texts) =>
      writeAlert(issue.scheme, issue.history.key, alert, issue.now, texts),
    );
    const { breachedAt } = alert.cycle;
    if (breachedAt !== null) await ports.alerts.announce(issue.history.issueId, alert.clock, breachedAt, to);
    await noteAlert(ports, issue, alert);
  }
}

/** The assignee where there is one, those at work by the rota or the whole team otherwise, and those the scheme names. */
export async function recipientsOf(ports: Ports, issue: EvaluatedIssue): Promise<string[]> {
  const { scheme, assignee } = issue;
  const { to } = alertRulesOf(scheme);
  const owner = to.assignee && assignee !== null ? [assignee] : [];
  const team = to.team && owner.length === 0 ? await onCallOf(ports, issue) : [];
  return [...new Set([...owner, ...team, ...to.people])];
}

/** At an hour at which the rota has nobody at work, the whole team. */
async function onCallOf(ports: Ports, issue: EvaluatedIssue): Promise<string[]> {
  const { scheme, history, now } = issue;
  const rota = scheme.conduct?.intake?.rota;
  const working = rota ? findAtWork(await resolveRota(ports, issue, rota), staffOf(issue), now) : [];
  return working.length > 0 ? working : ports.people.teamOf(history.projectId, scheme);
}

const groupsOfRecipients = ({ scheme }: EvaluatedIssue) => groupsOf(scheme, alertRulesOf(scheme).to.groups);

/** The mail has left already: the note is for those who read the issue, and for them alone. */
async function noteAlert(ports: Ports, issue: EvaluatedIssue, alert: DueAlert): Promise<void> {
  const { scheme, history, now } = issue;
  if (!alertRulesOf(scheme).note) return;
  const { text } = writeAlert(scheme, history.key, alert, now, textsIn(scheme.languages[0] ?? 'en'));
  await addInternalNote(ports, issue, alert.key, text);
}
