/** What the team sees of an issue beside its clocks: who was told, who called, how long the client has been silent, where it stands. */
import { z } from 'zod';
/** A ticket for a third party. `id` is made by the page, so that a second click opens no second ticket. */
export const askThirdPartyPayload = z.object({
  id: z.uuid(),
  projectId: z.string().regex(/^\d+$/),
  name: z.string().trim().max(100).optional(),
  note: z.string().trim().max(500).optional(),
});
