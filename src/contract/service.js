/** What the accounts' page asks of a client's service: its outages, its maintenance, and how available it was. */
import { z } from 'zod';

const client = z.string().regex(/^[a-z0-9-]{1,60}$/);
const instant = z.number().int();
export const servicePayload = z.object({ client });
export const outagePayload = z.object({
  client,
  outageId: z.string().max(60),
  reason: z.string().trim().min(3).max(500),
  from: instant.optional(),
  to: instant.nullable().optional(),
  cause: z.enum(['ours', 'client']).optional(),
});
export const maintenancePayload = z.object({
  client,
  id: z.uuid(),
  from: instant,
  to: instant,
  critical: z.boolean().default(false),
  cancelled: z.boolean().default(false),
  what: z.object({ en: z.string().trim().min(1).max(500), fr: z.string().trim().min(1).max(500) }),
});
export const announcePayload = z.object({ client, id: z.uuid() });
