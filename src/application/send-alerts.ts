import { alertMessage } from '../domain/alerts/message';
import { usualAlerts } from '../domain/alerts/settings';
import { type DueAlert, dueAlerts } from '../domain/alerts/thresholds';
import type { Judged } from './judge';
import { mailOnce } from './mail-once';
import type { Ports } from './ports';

/**
 * Sends the alerts that are due, each at most once a language: it is begun before anything leaves, and one whose pass died in
 * between is recorded as unknown and never sent again. What was due before the project had a scheme is old news.
 */
export async function sendAlerts(ports: Ports, judged: Judged): Promise<void> {
  for (const alert of dueAlerts(judged.scheme, judged.judgement, judged.now)) {
    if (alert.at <= judged.followedSince) continue;
    const to = { people: await recipientsOf(ports, judged), groups: groupsOf(judged) };
    await mailOnce(ports, judged, alert.key, to, (language) =>
      alertMessage(judged.scheme, judged.history.key, alert, judged.now, language),
    );
    await leaveNote(ports, judged, alert);
  }
}

/** The assignee where there is one, the whole team otherwise, and those the scheme names. */
export async function recipientsOf(ports: Ports, { scheme, assignee, history }: Judged): Promise<string[]> {
  const { to } = scheme.alerts ?? usualAlerts;
  const owner = to.assignee && assignee !== null ? [assignee] : [];
  const team = to.team && owner.length === 0 ? await ports.people.team(history.projectId, scheme) : [];
  return [...new Set([...owner, ...team, ...to.people])];
}

const groupsOf = ({ scheme }: Judged): string[] => (scheme.alerts ?? usualAlerts).to.groups;

async function leaveNote(ports: Ports, { scheme, history, now }: Judged, alert: DueAlert): Promise<void> {
  const [role] = scheme.team.roles;
  if (!role || !(scheme.alerts ?? usualAlerts).note) return;
  const { text } = alertMessage(scheme, history.key, alert, now, scheme.languages[0] ?? 'en');
  if (!(await ports.mail.note(history.issueId, role, alert.key, text)))
    ports.log('note refused', { issueId: history.issueId, alert: alert.key });
}
