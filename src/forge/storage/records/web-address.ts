import * as z from '../../../common/zod';

/** Where a page is: an import may bring any text, and what is drawn as a link must lead to the web. */
export const webAddress = z.string().regex(/^https?:\/\//i, 'this is not the address of a page');
