import * as z from '../../common/zod';
import { languageCode } from '../language-code';
import { LENGTHS } from '../lengths';
import { clauseSchema as clause } from './clause';
import { type ReportStage, reportStagesSchema, type StageLength } from './report-stages';
import { reportTemplateSchema } from './report-template';

/** The incident report that a severe incident owes: one after some business days, or one for each of its stages. */
export const reportTermsSchema = z
  .object({
    severities: z.array(z.string()).min(1),
    owed: z.enum(['ever', 'at-closing']),
    from: z
      .enum(['closing', 'restored', 'receipt'])
      .optional()
      .describe('unsaid only where there are stages'),
    businessDays: z.number().int().positive().optional(),
    calendar: z.string().optional(),
    stages: reportStagesSchema.optional(),
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
  })
  .superRefine((report, context) => {
    if (report.stages) return;
    for (const part of ['from', 'businessDays', 'calendar'] as const)
      if (report[part] === undefined)
        context.addIssue({ code: 'custom', message: 'report-due', path: [part] });
  });
export type ReportTerms = z.infer<typeof reportTermsSchema>;

/** What a report of one stage is called among stages: the days after the closing, which every desk's own report counts. */
export const ONE_STAGE = 'report';

/** The stages of a report: where it has one, the business days it is due after. */
export function stagesOf({ stages, from, businessDays, calendar, clause }: ReportTerms): ReportStage[] {
  if (stages) return stages;
  if (from === undefined || businessDays === undefined || calendar === undefined) return [];
  return [{ id: ONE_STAGE, from, length: { businessDays, calendar }, clause }];
}

/** The calendars whose days a report counts. */
export const reportCalendarsOf = (report: ReportTerms): string[] =>
  stagesOf(report).flatMap(({ length, atMost, ifClosed }) => [
    ...calendarOfLength(length),
    ...(atMost ? calendarOfLength(atMost.length) : []),
    ...(ifClosed ? [ifClosed.calendar] : []),
  ]);

const calendarOfLength = (length: StageLength) => (typeof length === 'string' ? [] : [length.calendar]);
