/** What the export asks: the issues received in a period with their clocks and where the time of each went, a page at a time. */
import { z } from 'zod';
import { figuresPayload } from './figures';
export const exportPayload = figuresPayload.extend({ token: z.string().max(2_000).nullable() });
