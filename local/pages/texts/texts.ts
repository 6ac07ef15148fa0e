import { en, type ShellTexts } from './en';
import { fr } from './fr';

/** The languages of the site's own pages: one more is a file beside these, and one line here. */
const texts = { en, fr };

export type { ShellTexts };

/** What the pages say in the language of a locale; English where they do not speak it. */
export function textsIn(locale: string): ShellTexts {
  const [code] = locale.split(/[-_]/);
  return Object.entries(texts).find(([language]) => language === code)?.[1] ?? en;
}

/** What a person may choose to be spoken to in, by the locale: the languages of the site, and those that the app has beside them. */
export function listLanguages(appLocales: readonly string[]): [locale: string, name: string][] {
  const own = Object.values(texts).map(
    ({ language }) => [language.locale, language.name] as [string, string],
  );
  const others = appLocales.filter((locale) => textsIn(locale) === en && !locale.startsWith('en'));
  return [...own, ...others.map((locale) => [locale.replace('-', '_'), nameOf(locale)] as [string, string])];
}

const nameOf = (locale: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
