import { type DetailWords, english } from './detail-english';
import { french } from './detail-french';

export type { DetailWords };

/** English where a language has no words of its own. */
export function detailWordsOf(locale: string): DetailWords {
  return locale.startsWith('fr') ? french : english;
}
