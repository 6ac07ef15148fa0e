import { english, type Words } from '../locales/english';
import { french } from '../locales/french';

/** Who reads the page: the product says which language and zone, never the browser. */
export interface Reader {
  words: Words;
  locale: string;
  timeZone: string;
}

/** English where a language has no words of its own. French hours are written as in Canada: 16 h 40. */
export function readerOf({ locale, timezone }: { locale: string; timezone: string }): Reader {
  const inFrench = locale.startsWith('fr');
  const dashed = locale.replace('_', '-');
  return {
    words: inFrench ? french : english,
    locale: inFrench ? 'fr-CA' : dashed || 'en-US',
    timeZone: timezone,
  };
}
