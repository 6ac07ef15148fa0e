import * as z from '../common/zod';

/** A language by its code, as a desk names it. Which languages have texts is no affair of the domain's: another reads English. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/, 'language-code');
