import type { Judged } from './judge';
import type { Ports } from './ports';

type Language = 'en' | 'fr';

/**
 * Mails people about an issue in the language each reads, once a language: it is written down before it leaves, and one whose pass
 * died in between is never sent again. When Jira has too much to do, it is sent by the next pass.
 */
export async function mailOnce(
  ports: Ports,
  { scheme, history, now }: Judged,
  key: string,
  people: string[],
  message: (language: Language) => { subject: string; text: string },
): Promise<void> {
  const { issueId } = history;
  for (const [language, readers] of await byLanguage(ports, people, scheme.languages[0] ?? 'en')) {
    const name = `${key}:${language}`;
    if (!(await ports.alerts.begin(issueId, name, now))) continue;
    const outcome = await ports.mail.notify(issueId, { people: readers, groups: [] }, message(language));
    await ports.alerts.settle(issueId, name, outcome);
    ports.log('mail', { issueId, mail: name, outcome });
    if (outcome === 'later') throw new Error(`Jira takes no mail now: ${name} is sent by the next pass`);
  }
}

async function byLanguage(ports: Ports, people: string[], usual: Language): Promise<Map<Language, string[]>> {
  const readers = new Map<Language, string[]>();
  for (const accountId of people) {
    const language = (await ports.people.languageOf(accountId)) ?? usual;
    readers.set(language, [...(readers.get(language) ?? []), accountId]);
  }
  return readers;
}
