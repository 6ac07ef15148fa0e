import { z } from 'zod';
import { promisedShape } from '../contract/client-accounts';

const SCHEMA = 1;

export const bindingShape = z.object({
  schema: z.literal(SCHEMA),
  spaceId: z.string(),
  spaceKey: z.string(),
  spaceName: z.string(),
  clientId: z.string(),
  anonymous: z.boolean(),
  promised: promisedShape,
  by: z.string(),
  at: z.number(),
});

/** The records of clients' accounts that nothing makes again, by the beginning of their keys. */
export const accountPrefixes = ['space:'];
export const accountShapes: [RegExp, z.ZodType][] = [[/^space:\d+$/, bindingShape]];
