import type { CommonTexts } from '../../locales/en/pages/common';
import type { Language } from '../../locales/languages';
import { type OwnClockNames, withOwnNames } from '../../src/common/clock-names';
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

/** A reader of a scheme that calls some of its clocks otherwise than by their kind. */
export function withClockNames<One extends Pick<Reader, 'words' | 'language'>>(
  reader: One,
  names: OwnClockNames,
): One {
  const clocks = withOwnNames(reader.words.clocks, names, reader.language);
  return { ...reader, words: { ...reader.words, clocks } };
}

export function readerOf({ locale, timezone }: { locale: string; timezone: string }): Reader {
  const read = readLocale(locale);
  return { words: commonTextsIn(read.language), ...read, timeZone: timezone };
}
