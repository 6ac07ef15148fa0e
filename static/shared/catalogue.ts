import type { Language } from '../../locales/languages';

/** What everything is written in, whatever it lacks in other languages. */
export const FALLBACK = 'en';

/**
 * What a page says, by language, out of the files that `import.meta.glob` found in `locales/*`; English where a language has none.
 * A page holds no catalogue that it does not name: unused ones fall out of its bundle.
 */
/* @__NO_SIDE_EFFECTS__ */
export function catalogueOf<Texts>(files: Record<string, Texts>): (language: Language) => Texts {
  const byLanguage = new Map(Object.entries(files).map(([path, texts]) => [languageOfFile(path), texts]));
  return (language) => (byLanguage.get(language) ?? byLanguage.get(FALLBACK)) as Texts;
}

/**
 * @example languageOfFile('../../locales/fr/pages/queue.ts') // => 'fr'
 */
export const languageOfFile = (path: string): string => /locales\/([^/]+)\//.exec(path)?.[1] ?? '';
