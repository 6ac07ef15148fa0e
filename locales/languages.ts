import { en } from './en/texts';
import { fr } from './fr/texts';
import { matchLanguage } from './match-language';

/** Every language that people read the app in. One more is one folder beside these and one line here. */
const catalogues = { en, fr };

export type Language = keyof typeof catalogues;

export const LANGUAGES = Object.keys(catalogues) as Language[];

/** What the backend, its mails, its documents and the command line say in a language. */
export type Texts = typeof en;

export const textsIn = (language: Language): Texts => catalogues[language];

/** The language of a reader's locale; English where a language has no texts. */
export const languageOf = (locale: string): Language => matchLanguage(locale, LANGUAGES);

/** A sentence in every language, for texts that are kept and read later by anybody. */
export const inEachLanguage = (sentence: (texts: Texts) => string): Record<Language, string> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, sentence(textsIn(language))])) as Record<
    Language,
    string
  >;
