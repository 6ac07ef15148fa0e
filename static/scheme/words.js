import { english } from './words-en';
import { french } from './words-fr';
/** What the scheme page says beyond the words all pages share. */
export const schemeWords = (locale) => (locale.startsWith('fr') ? french : english);
