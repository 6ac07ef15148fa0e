import { en } from './en/texts';
import { fr } from './fr/texts';

/** Every language that people read the app in. One more is one folder beside these and one line here. */
const catalogues = { en, fr };

export type Language = keyof typeof catalogues;

export const LANGUAGES = Object.keys(catalogues) as Language[];

/** What the backend, its mails, its documents and the command line say in a language. */
export type Texts = typeof en;

export const textsIn = (language: Language): Texts => catalogues[language];

/**
 * The language of a reader's locale as Jira writes it; English where a language has no texts.
 *
 * @example languageOf('fr_CA') // => 'fr'
 */
export function languageOf(locale: string): Language {
  const [code = ''] = locale.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === code) ?? 'en';
}
