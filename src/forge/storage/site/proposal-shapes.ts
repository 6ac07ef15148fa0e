/** What is stored of the clients that a project's administrators propose. */

import { LANGUAGES } from '../../../../locales/languages';
import * as z from '../../../common/zod';
import { contactSchema } from '../../../domain/clients/authorised';
import { recordByName } from '../../../domain/record-by-name';
import { recordShape } from '../records/schema';

const decisionShape = z.object({
  outcome: z.enum(['accepted', 'declined']),
  at: z.number(),
  by: z.string(),
  reason: z.string(),
});
export const proposalShape = z.object({
  id: z.string(),
  name: z.string(),
  language: z.enum(LANGUAGES),
  timezone: z.string(),
  contacts: z.array(contactSchema),
  labels: z.array(z.string()),
  components: z.array(z.string()),
  organizations: z.array(z.string()),
  organizationNames: recordByName(z.string()),
  note: z.string(),
  at: z.number(),
  by: z.string(),
  decision: decisionShape.nullable(),
});
export const proposalsShape = recordShape({
  proposals: z.array(proposalShape),
  next: z.boolean().optional(),
});
