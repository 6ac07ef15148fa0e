import { type Language, languageOf } from '../../../locales/languages';
import type { Ports } from '../ports';

/** Whoever has an action done: a person who talks to an agent, or a rule that runs in somebody's name. */
export interface Asker {
  accountId: string;
  isRule: boolean;
  language: Language;
  /** The zone in which he reads times. */
  zone: string;
}

/** In the language that was asked for, else the one the person reads, as far as Jira tells it. */
export async function askerOf(
  { people }: Pick<Ports, 'people'>,
  { accountId, isRule, language }: { accountId: string; isRule: boolean; language: string },
): Promise<Asker> {
  const askPerson = async <Fact>(ask: (accountId: string) => Promise<Fact | null>) =>
    accountId === '' ? null : ask(accountId).catch(() => null);
  const [read, zone] = await Promise.all([askPerson(people.languageOf), askPerson(people.timeZoneOf)]);
  const chosen = language.trim() === '' ? read : languageOf(language.trim());
  return { accountId, isRule, language: chosen ?? 'en', zone: zone ?? 'UTC' };
}
