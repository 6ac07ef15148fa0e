import { english, type SchemeWords } from './words-en';
import { french } from './words-fr';

/** What the scheme page says beyond the words all pages share. */
export const schemeWordsOf = (locale: string): SchemeWords => (locale.startsWith('fr') ? french : english);
