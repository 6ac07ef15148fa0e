/** What an administrator says of a client's accounts: which space is its own, and who may look. */
import { z } from 'zod';
import { clockNames } from '../domain/scheme/clock-names';

const percent = z.number().int().min(0).max(100);
export const promisedShape = z.partialRecord(z.enum(clockNames), percent);
export const bindPayload = z.object({
  spaceKey: z.string().trim().min(1).max(255),
  clientId: z.string().regex(/^[a-z0-9-]{1,60}$/),
  anonymous: z.boolean().default(false),
  promised: promisedShape.default({}),
});
export const unbindPayload = z.object({ spaceId: z.string().regex(/^\d{1,20}$/) });
