/** The stages of an incident report: whoever must report early owes more than one, each with its own length. */
import * as z from '../../common/zod';
import { LENGTHS } from '../lengths';
import { ownText } from '../own-texts';
import { parseCivilLength } from '../time/civil-length';
import { clauseSchema as clause } from './clause';
import { reportTemplateSchema } from './report-template';

/** What a stage may count from besides the publication of another. */
const stageOrigins = ['aware', 'classified', 'closing', 'restored', 'receipt'] as const;
export type StageOrigin = (typeof stageOrigins)[number];

const MOST_STAGES = 8;
const MOST_MONTHS = 36;
const MOST_DAYS = 1_098;

const isoLength = z.string().superRefine((text, context) => {
  const length = parseCivilLength(text);
  const isTooLong = length && length.months * 31 + length.days + length.ms / 86_400_000 > MOST_DAYS;
  if (length && !isTooLong && length.months <= MOST_MONTHS) return;
  context.addIssue({ code: 'custom', message: length ? 'stage-too-long' : 'not-a-length', params: { text } });
});

const length = z
  .union([
    isoLength,
    z.strictObject({ businessDays: z.number().int().positive().max(750), calendar: z.string() }),
  ])
  .describe('ISO 8601, as PT4H, P14D or P1M; or business days of a calendar');

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'stage-id' });
const from = z.string().describe('aware, classified, closing, restored, receipt, or the id of another stage');

const stage = z.strictObject({
  id,
  name: ownText.optional(),
  from,
  length,
  atMost: z
    .strictObject({ from, length })
    .optional()
    .describe('a second limit; it holds unless it had passed when the stage began'),
  ifClosed: z
    .strictObject({ calendar: z.string(), at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) })
    .optional()
    .describe('where it falls on a day on which a calendar is closed: this hour of its next working day'),
  to: z.string().max(LENGTHS.summary).optional().describe('who receives it, in words for the team'),
  alerts: z
    .array(z.string().max(80))
    .max(20)
    .optional()
    .describe('the moments at which the team is told; unsaid, those of every clock'),
  template: reportTemplateSchema.optional().describe('unsaid, the template of the report'),
  clause,
});

export type ReportStage = z.infer<typeof stage>;
export type StageLength = ReportStage['length'];

/** Stages in order: each id once, and what each counts from is there, and does not come after itself. */
export const reportStagesSchema = z
  .array(stage)
  .min(1)
  .max(MOST_STAGES)
  .superRefine((stages, context) => {
    stages.forEach((each, at) => {
      if (stages.slice(0, at).some(({ id }) => id === each.id))
        context.addIssue({ code: 'custom', message: 'stage-twice', path: [at, 'id'] });
      if (isOrigin(each.id)) context.addIssue({ code: 'custom', message: 'stage-id', path: [at, 'id'] });
      for (const [path, origin] of originsOf(each))
        if (!isOrigin(origin) && !stages.slice(0, at).some(({ id }) => id === origin))
          context.addIssue({ code: 'custom', message: 'stage-from', path: [at, ...path] });
    });
  });

const originsOf = ({ from, atMost }: ReportStage): [string[], string][] => [
  [['from'], from],
  ...(atMost ? [[['atMost', 'from'], atMost.from] as [string[], string]] : []),
];

export const isOrigin = (from: string): from is StageOrigin =>
  (stageOrigins as readonly string[]).includes(from);
