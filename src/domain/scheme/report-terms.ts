import { z } from 'zod';
import { languageCode } from '../language-code';
import { LENGTHS } from '../lengths';
import { clauseSchema as clause } from './clause';
import { reportTemplateSchema } from './report-template';

/** The incident report that a severe incident owes. */
export const reportTermsSchema = z.object({
  severities: z.array(z.string()).min(1),
  owed: z.enum(['ever', 'at-closing']),
  from: z.enum(['closing', 'restored', 'receipt']),
  businessDays: z.number().int().positive(),
  calendar: z.string(),
  /** What it becomes: a file on its issue; unsaid, a page of Confluence where the site has one. */
  as: z.literal('file').optional(),
  /** In which languages it is written: one or two; unsaid, in the client's. */
  languages: z.array(languageCode).min(1).max(2).optional(),
  /** How two languages stand; unsaid, one after the other. */
  layout: z.literal('side-by-side').optional(),
  /** How much of each public comment the timeline quotes; unsaid, its first sentence. */
  comments: z.literal('full').optional(),
  template: reportTemplateSchema.optional(),
  /** Where reports go unless a client has a place of its own: a space by its key, a page above them, a group that reads them. */
  place: z
    .object({
      space: z.string().max(LENGTHS.summary).optional(),
      parent: z.string().max(LENGTHS.key).optional(),
      readers: z.string().max(LENGTHS.summary).optional(),
    })
    .optional(),
  clause,
});
