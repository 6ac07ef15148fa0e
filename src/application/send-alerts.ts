import { alertMessage } from '../domain/alerts/message';
import { usualAlerts } from '../domain/alerts/settings';
import { type DueAlert, dueAlerts } from '../domain/alerts/thresholds';
import type { Judged } from './judge';
import type { Ports } from './ports';

type Language = 'en' | 'fr';

/**
 * Sends the alerts that are due, each at most once a language: it is begun before anything leaves, and one whose pass died in
 * between is recorded as unknown and never sent again. What was due before the project had a scheme is old news.
 */
export async function sendAlerts(ports: Ports, judged: Judged): Promise<void> {
  for (const alert of dueAlerts(judged.scheme, judged.judgement, judged.now)) {
    if (alert.at <= judged.followedSince) continue;
    const readers = await readersOf(ports, judged);
    for (const [language, to] of readers) await sendOnce(ports, judged, alert, language, to);
    await leaveNote(ports, judged, alert);
  }
}

interface Readers {
  people: string[];
  groups: string[];
}

async function sendOnce(
  ports: Ports,
  { scheme, history, now }: Judged,
  alert: DueAlert,
  language: Language,
  to: Readers,
): Promise<void> {
  const { issueId, key } = history;
  const name = `${alert.key}:${language}`;
  if (!(await ports.alerts.begin(issueId, name, now))) return;
  const outcome = await ports.mail.notify(issueId, to, alertMessage(scheme, key, alert, now, language));
  await ports.alerts.settle(issueId, name, outcome);
  ports.log('alert', { issueId, alert: name, outcome });
  if (outcome === 'later') throw new Error(`Jira takes no mail now: ${name} is sent by the next pass`);
}

/** The people an alert reaches, by the language each reads; the scheme's first language for those Jira keeps silent about. */
async function readersOf(ports: Ports, judged: Judged): Promise<Map<Language, Readers>> {
  const { scheme } = judged;
  const { groups } = (scheme.alerts ?? usualAlerts).to;
  const usual = scheme.languages[0] ?? 'en';
  const readers = new Map<Language, Readers>(groups.length > 0 ? [[usual, { people: [], groups }]] : []);
  for (const accountId of await recipientsOf(ports, judged)) {
    const language = (await ports.people.languageOf(accountId)) ?? usual;
    const known = readers.get(language) ?? { people: [], groups: [] };
    readers.set(language, { ...known, people: [...known.people, accountId] });
  }
  return readers;
}

/** The assignee where there is one, the whole team otherwise, and those the scheme names. */
export async function recipientsOf(ports: Ports, { scheme, assignee, history }: Judged): Promise<string[]> {
  const { to } = scheme.alerts ?? usualAlerts;
  const owner = to.assignee && assignee !== null ? [assignee] : [];
  const team = to.team && owner.length === 0 ? await ports.people.team(history.projectId, scheme) : [];
  return [...new Set([...owner, ...team, ...to.people])];
}

async function leaveNote(ports: Ports, { scheme, history, now }: Judged, alert: DueAlert): Promise<void> {
  const [role] = scheme.team.roles;
  if (!role || !(scheme.alerts ?? usualAlerts).note) return;
  const { text } = alertMessage(scheme, history.key, alert, now, scheme.languages[0] ?? 'en');
  if (!(await ports.mail.note(history.issueId, role, alert.key, text)))
    ports.log('note refused', { issueId: history.issueId, alert: alert.key });
}
