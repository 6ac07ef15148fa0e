import { type Language, languageOf } from '../../locales/languages';
import type { Scheme } from '../domain/scheme/scheme';

/** The languages of a desk that have texts, in its order; English where none has. */
export const deskLanguagesOf = ({ languages }: Pick<Scheme, 'languages'>): Language[] => [
  ...new Set(languages.map(languageOf)),
];

/** The language a desk speaks where nobody says which. */
export const deskLanguageOf = (scheme: Pick<Scheme, 'languages'>): Language =>
  deskLanguagesOf(scheme)[0] ?? 'en';
