import { english } from './detail-english';
import { french } from './detail-french';
/** English where a language has no words of its own. */
export function detailWords(locale) {
  return locale.startsWith('fr') ? french : english;
}
