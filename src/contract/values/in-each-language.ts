import type { Language } from '../../../locales/languages';

/** What is said in each language, where whoever reads it chooses one later. */
export type InEachLanguage<Said = string> = Record<Language, Said>;
