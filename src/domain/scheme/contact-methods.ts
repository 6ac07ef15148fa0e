import * as z from '../../common/zod';
import { LENGTHS } from '../lengths';
import { ownText } from '../own-texts';
import { clauseSchema } from './clause';

const portal = z.string().regex(/^(https:\/\/\S{1,290})?$/, 'https-address');

const about = {
  name: ownText.optional().describe('what it is called, as “Toll-free”'),
  severities: z.array(z.string()).default([]).describe('for these alone; none, for every severity'),
  calendar: z.string().optional().describe('the calendar that says when it may be used; unsaid, always'),
  works: z.enum(['open', 'closed']).default('open').describe('while that calendar is open, or closed'),
  note: ownText.optional().describe('what to write or to say'),
  clause: clauseSchema,
};

const address = z.string().max(LENGTHS.address).default('');

/** How a client reaches the desk; the first one of a severity is the preferred. An empty portal is the work item itself. */
export const contactMethodSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('mail'), to: address, ...about }),
  z.object({ by: z.literal('phone'), to: address, ...about }),
  z.object({ by: z.literal('portal'), to: portal.default(''), ...about }),
]);

export type ContactMethod = z.infer<typeof contactMethodSchema>;
