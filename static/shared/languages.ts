import type { MetaTexts } from '../../locales/en/meta';
import type { Language } from '../../locales/languages';
import { matchLanguage } from '../../locales/match-language';
import { catalogueOf, languageOfFile } from './catalogue';

const files = import.meta.glob<MetaTexts>('../../locales/*/meta.ts', { eager: true, import: 'meta' });

/** Every language there is, in the order of their codes. */
export const LANGUAGES = Object.keys(files).map(languageOfFile) as Language[];

export const isLanguage = (code: string): code is Language => LANGUAGES.some((language) => language === code);

export const metaOf = catalogueOf(files);

/** The language of a reader's locale, and how Intl writes it: as his own region does, where a language has more than one way. */
export function readLocale(locale: string): { language: Language; locale: string } {
  const language = matchLanguage(locale, LANGUAGES);
  const { intl, regions } = metaOf(language);
  const isOwn = regions && locale.toLowerCase().startsWith(language);
  return { language, locale: isOwn ? locale.replace('_', '-') : intl };
}

/** What a language is called in another; its own name where Intl does not know it. */
export function nameLanguage(language: Language, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language);
  return name === undefined || name === language ? metaOf(language).name : name;
}

/** A text of a site's own as it begins: in every language there is. */
export const inEachLanguage = <Text>(textOf: (language: Language) => Text): Record<Language, Text> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, textOf(language)])) as Record<Language, Text>;
