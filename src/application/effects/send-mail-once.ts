import { type Language, type Texts, textsIn } from '../../../locales/languages';
import { alertRulesOf } from '../../domain/scheme/alert-settings';
import { deskLanguageOf } from '../desk-language';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { Mail, MailOutcome } from '../ports/messages';

/** Whom a mail is for. Groups are those of breaches that earlier versions announced. */
interface Readers {
  people: string[];
  groups?: { name: string; id: string | null }[];
}

/**
 * Mails people about an issue in the language each reads, once a language: it is written down before it leaves, and one whose
 * evaluation died in between is recorded as unknown and never sent again. When Jira has too much to do, the next evaluation sends it.
 */
export async function sendMailOnce(
  ports: Ports,
  issue: EvaluatedIssue,
  key: string,
  to: Readers,
  write: (texts: Texts) => Mail,
): Promise<void> {
  const { issueId } = issue.history;
  for (const [language, people] of await byLanguage(ports, to, deskLanguageOf(issue.scheme))) {
    const name = `${key}:${language}`;
    if (!(await ports.alerts.begin(issueId, name, issue.now))) continue;
    const outcome = await notifyWithinLimit(ports, issue, people, language, write(textsIn(language)));
    await ports.alerts.settle(issueId, name, outcome, ports.now());
    ports.log('mail', { issueId, mail: name, outcome });
    if (outcome === 'later')
      throw new Error(`Jira takes no mail now: ${name} is sent by the next evaluation`);
  }
}

/** Whoever has had as many mails as an hour may bring is told by a digest instead. */
async function notifyWithinLimit(
  ports: Ports,
  { history, scheme }: EvaluatedIssue,
  people: string[],
  language: Language,
  mail: Mail,
): Promise<MailOutcome> {
  const { issueId, key } = history;
  const limit = { now: ports.now(), perHour: alertRulesOf(scheme).mailsPerHour };
  const held = { issueId, issueKey: key, subject: mail.subject, language, at: limit.now };
  const free = await ports.mailboxes.take(people, held, limit);
  return free.length === 0 ? 'held' : ports.messages.notify(issueId, free, mail);
}

/** The usual language is that of people whose own Jira keeps to itself. */
async function byLanguage(
  ports: Ports,
  { people, groups = [] }: Readers,
  defaultLanguage: Language,
): Promise<Map<Language, string[]>> {
  const members = await Promise.all(groups.map((group) => ports.people.membersOf(group)));
  const readers = new Map<Language, string[]>();
  for (const accountId of new Set([...people, ...members.flat()])) {
    const language = (await ports.people.languageOf(accountId)) ?? defaultLanguage;
    readers.set(language, [...(readers.get(language) ?? []), accountId]);
  }
  return readers;
}
