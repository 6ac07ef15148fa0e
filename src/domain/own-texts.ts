import * as z from '../common/zod';

/** A text that a site writes itself, such as a name in its scheme: in English and French, and in other languages where somebody did. */
export const ownText = z.object({ en: z.string(), fr: z.string() }).catchall(z.string());

export type OwnText = z.infer<typeof ownText>;

/** A text that is the same in whichever language it is read, such as the name of a status. */
export const sameInEach = (text: string): OwnText => ({ en: text, fr: text });
