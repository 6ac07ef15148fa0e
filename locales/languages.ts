import type { en } from './en/texts';
import { matchLanguage } from './match-language';

/** Every language that people read the app in, loaded when a text is first asked in it. One more is one folder beside these and one line here. */
const catalogues = {
  en: () => (require('./en/texts') as Record<'en', Texts>).en,
  fr: () => (require('./fr/texts') as Record<'fr', Texts>).fr,
};

export type Language = keyof typeof catalogues;

export const LANGUAGES = Object.keys(catalogues) as Language[];

/** What the backend, its mails, its documents and the command line say in a language. */
export type Texts = typeof en;

export const textsIn = (language: Language): Texts => catalogues[language]();

/** The language of a reader's locale; English where a language has no texts. */
export const languageOf = (locale: string): Language => matchLanguage(locale, LANGUAGES);

/**
 * What is said in every language, for whoever reads it later, or for nobody in particular.
 *
 * @example inEachLanguage((texts) => texts.meta.name).fr // => 'Français'
 */
export const inEachLanguage = <Said>(write: (texts: Texts) => Said): Record<Language, Said> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, write(textsIn(language))])) as Record<
    Language,
    Said
  >;
