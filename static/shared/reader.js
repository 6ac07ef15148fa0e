import { english } from '../locales/english';
import { french } from '../locales/french';
/** English where a language has no words of its own. French hours are written as in Canada: 16 h 40. */
export function readerOf({ locale, timezone }) {
  const inFrench = locale.startsWith('fr');
  const dashed = locale.replace('_', '-');
  return {
    words: inFrench ? french : english,
    locale: inFrench ? 'fr-CA' : dashed || 'en-US',
    timeZone: timezone,
  };
}
