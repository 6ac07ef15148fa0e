import { type Language, type Texts, textsIn } from '../../../locales/languages';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { Mail } from '../ports/messages';

interface Readers {
  people: string[];
  groups: Group[];
}

interface Group {
  name: string;
  id: string | null;
}

/**
 * Mails people and groups about an issue in the language each reads, once a language: it is written down before it leaves, and one
 * whose pass died in between is recorded as unknown and never sent again. When Jira has too much to do, the next pass sends it.
 */
export async function sendMailOnce(
  ports: Ports,
  { scheme, history, now }: EvaluatedIssue,
  key: string,
  to: { people: string[]; groups?: Group[] },
  write: (texts: Texts) => Mail,
): Promise<void> {
  const { issueId } = history;
  for (const [language, readers] of await byLanguage(ports, to, scheme.languages[0] ?? 'en')) {
    const name = `${key}:${language}`;
    if (!(await ports.alerts.begin(issueId, name, now))) continue;
    const outcome = await ports.messages.notify(issueId, readers, write(textsIn(language)));
    await ports.alerts.settle(issueId, name, outcome);
    ports.log('mail', { issueId, mail: name, outcome });
    if (outcome === 'later') throw new Error(`Jira takes no mail now: ${name} is sent by the next pass`);
  }
}

/** The usual language is that of groups, and of people whose own Jira keeps to itself. */
async function byLanguage(
  ports: Ports,
  { people, groups = [] }: Partial<Readers> & { people: string[] },
  defaultLanguage: Language,
): Promise<Map<Language, Readers>> {
  const readers = new Map<Language, Readers>(
    groups.length > 0 ? [[defaultLanguage, { people: [], groups }]] : [],
  );
  for (const accountId of people) {
    const language = (await ports.people.languageOf(accountId)) ?? defaultLanguage;
    const group = readers.get(language) ?? { people: [], groups: [] };
    readers.set(language, { ...group, people: [...group.people, accountId] });
  }
  return readers;
}
