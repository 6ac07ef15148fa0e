import type { CommonTexts } from '../../locales/en/pages/common';
import type { Language } from '../../locales/languages';
import { catalogueOf } from './catalogue';
import { readLocale } from './languages';

/** Who reads the page: the product says which language and zone, never the browser. */
export interface Reader {
  words: CommonTexts;
  language: Language;
  /** How Intl writes for him. */
  locale: string;
  timeZone: string;
}

const commonTextsIn = catalogueOf<CommonTexts>(
  import.meta.glob('../../locales/*/pages/common.ts', { eager: true, import: 'common' }),
);

export function readerOf({ locale, timezone }: { locale: string; timezone: string }): Reader {
  const read = readLocale(locale);
  return { words: commonTextsIn(read.language), ...read, timeZone: timezone };
}
