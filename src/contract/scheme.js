/** What the scheme page asks: the versions of a project's scheme, what is wrong with a draft, what it would change, and to save it. */
import { z } from 'zod';
export const draftPayload = z.object({ scheme: z.unknown() });
export const previewPayload = z.object({ scheme: z.unknown(), from: z.string().max(2000).nullable() });
export const savePayload = z.object({ scheme: z.unknown(), basedOn: z.number().int().nullable() });
export const filePayload = z.object({ ics: z.string().max(400_000) });
export const findPayload = z.object({ kind: z.enum(['person', 'group']), text: z.string().max(200) });
export const prioritiesPayload = z.object({
  names: z.array(z.string().trim().min(1).max(60)).min(1).max(20),
});
export const namePayload = z.object({ ids: z.array(z.string().max(200)).max(100) });
export const copyPayload = z.object({ from: z.string().regex(/^\d+$/) });
export const versionPayload = z.object({ version: z.number().int().positive() });
