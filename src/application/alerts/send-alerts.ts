import { alertMessageOf } from '../../domain/alerts/message';
import { defaultAlerts } from '../../domain/alerts/settings';
import { type DueAlert, dueAlertsOf } from '../../domain/alerts/thresholds';
import { findAtWork } from '../../domain/automation/rota';
import { groupsOf } from '../../domain/scheme/renamed';
import { staffedRota, staffOf } from '../automation/assign-issue';
import { leaveNote } from '../automation/leave-note';
import type { Judged } from '../evaluation/judge';
import type { Ports } from '../ports';
import { mailOnce } from './mail-once';

/**
 * Sends the alerts that are due, each at most once a language: it is begun before anything leaves, and one whose pass died in
 * between is recorded as unknown and never sent again. What was due before the project had a scheme is old news.
 */
export async function sendAlerts(ports: Ports, judged: Judged): Promise<void> {
  for (const alert of dueAlertsOf(judged.scheme, judged.evaluation, judged.now)) {
    if (alert.at <= judged.followedSince) continue;
    const to = { people: await recipientsOf(ports, judged), groups: recipientGroups(judged) };
    await mailOnce(ports, judged, alert.key, to, (language) =>
      alertMessageOf(judged.scheme, judged.history.key, alert, judged.now, language),
    );
    const { breachedAt } = alert.cycle;
    if (breachedAt !== null) await ports.alerts.announce(judged.history.issueId, alert.clock, breachedAt, to);
    await noteAlert(ports, judged, alert);
  }
}

/** The assignee where there is one, those at work by the rota or the whole team otherwise, and those the scheme names. */
export async function recipientsOf(ports: Ports, judged: Judged): Promise<string[]> {
  const { scheme, assignee } = judged;
  const { to } = scheme.alerts ?? defaultAlerts;
  const owner = to.assignee && assignee !== null ? [assignee] : [];
  const team = to.team && owner.length === 0 ? await teamAt(ports, judged) : [];
  return [...new Set([...owner, ...team, ...to.people])];
}

/** At an hour at which the rota has nobody at work, the whole team. */
async function teamAt(ports: Ports, judged: Judged): Promise<string[]> {
  const { scheme, history, now } = judged;
  const rota = scheme.conduct?.intake?.rota;
  const working = rota ? findAtWork(await staffedRota(ports, judged, rota), staffOf(judged), now) : [];
  return working.length > 0 ? working : ports.people.team(history.projectId, scheme);
}

const recipientGroups = ({ scheme }: Judged) => groupsOf(scheme, (scheme.alerts ?? defaultAlerts).to.groups);

/** The mail has left already: the note is for those who read the issue, and for them alone. */
async function noteAlert(ports: Ports, judged: Judged, alert: DueAlert): Promise<void> {
  const { scheme, history, now } = judged;
  if (!(scheme.alerts ?? defaultAlerts).note) return;
  const { text } = alertMessageOf(scheme, history.key, alert, now, scheme.languages[0] ?? 'en');
  await leaveNote(ports, judged, alert.key, text);
}
