/** What a project's page of accounts asks of its clients' time banks. */
import { z } from 'zod';

const client = z.string().regex(/^[a-z0-9-]{1,60}$/);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const on = z.iso.date();
/** Made by the page, so that a second click enters nothing twice. */
const id = z.uuid();
const minutes = z.number().int();
export const statementPayload = z.object({ client, month, from: z.number().int().min(0).default(0) });
export const statementFilePayload = statementPayload.extend({ language: z.enum(['en', 'fr']) });
export const purchasePayload = z.object({
  ...{ id, client, on },
  minutes: minutes.positive().max(10_000_000),
  centsPerHour: z.number().int().nonnegative().optional(),
});
export const travelPayload = z.object({
  ...{ id, client, on },
  key: z.string().max(50).nullable().default(null),
  kilometres: z.number().int().nonnegative(),
  minutes: minutes.nonnegative(),
  cents: z.number().int().nonnegative(),
});
export const adjustmentPayload = z.object({
  ...{ id, client, on },
  bankMinutes: minutes.default(0),
  cents: z.number().int().default(0),
  reason: z.string().trim().min(3).max(500),
});
export const sendPayload = z.object({ client, month });
