import * as z from '../../common/zod';
import { recordByName } from '../record-by-name';
import { durationSchema } from '../time/duration';

/**
 * What tells a severity, the strongest first: a field that names it, a label, the table of priorities, the priority's own name, the
 * channel, words of the summary, the priority's place in the project's order, and the default. Remaps and floors by label come after.
 */
export const severityFromSchema = z.object({
  default: z.string(),
  field: z.string().optional().describe('the id or the name of a field whose value names a severity'),
  labels: recordByName(z.string()).default({}),
  priorities: recordByName(z.string())
    .default({})
    .describe('what each Jira priority stands for, by its id or its name; an id survives a rename'),
  channelField: z.string().optional().describe('the field that names the channel, beside labels channel:…'),
  channels: recordByName(z.string()).default({}),
  words: z.array(z.object({ text: z.string().min(1), severity: z.string() })).default([]),
  remap: recordByName(z.string()).default({}),
  floors: z.array(z.object({ label: z.string(), severity: z.string() })).default([]),
  lateWithin: durationSchema
    .default('PT15M')
    .describe('how long after receipt a channel, a label or words still count from the receipt'),
});
