/** What a scheme says of the desk's conduct beside its clocks: how an issue is received, when silence closes it, to whom it goes up. */
import { z } from 'zod';
import { satisfactionSchema } from '../satisfaction/terms';
import { acknowledgementSchema } from './acknowledgement';
import { autoCloseSchema } from './auto-close';
import { escalationSchema } from './escalation';
import { interventionsSchema } from './interventions';
import { pagerSchema } from './pager-settings';
import { rotaSchema } from './rota';

/** What happens by itself when an issue comes in; each thing once. */
const intakeSchema = z.object({
  channels: z.array(z.string()).min(1).optional().describe('only what comes by these; absent is everything'),
  acknowledge: acknowledgementSchema.optional().describe('a public comment to the client, at once'),
  rota: rotaSchema.optional().describe('who is told at once, and how many, by severity and hour'),
  assigns: z.boolean().default(false).describe('whether the rota also gives the issue to somebody'),
  managerWatches: z.boolean().default(false).describe('whether the client’s account manager watches it'),
});

/** Every part is optional: a desk that promises nothing of it does nothing of it. */
export const automationSchema = z.object({
  intake: intakeSchema.optional(),
  autoClose: autoCloseSchema.optional(),
  ladder: escalationSchema.optional(),
  statusPage: z
    .string()
    .regex(/^https:\/\/\S{1,290}$/, 'write an address that begins with https://')
    .optional()
    .describe('where outages are told; reports lead to it'),
  pager: pagerSchema.optional().describe('what goes to a pager or a text message'),
  interventions: interventionsSchema
    .optional()
    .describe('whether each worklog owes the client a public note'),
  satisfaction: satisfactionSchema
    .optional()
    .describe('the client is asked how it went once an issue is closed; absent asks nobody'),
});
