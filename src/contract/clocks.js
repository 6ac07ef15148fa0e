/**
 * What a page may ask the backend, and what it is answered. Pages import types from here and nothing else, so that zod and luxon
 * stay off them; the resolvers parse every payload with the schemas.
 */
import { z } from 'zod';
export const useSchemePayload = z.object({ preset: z.string().min(1).max(60) });
