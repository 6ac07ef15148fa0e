import * as z from '../../common/zod';
import { calendarSchema } from '../calendar/calendar';
import { ownText, sameInEach } from '../own-texts';
import { recordByName } from '../record-by-name';
import { durationSchema } from '../time/duration';
import { alertSettings } from './alert-settings';
import { automationSchema } from './automation';
import { clauseSchema as clause } from './clause';
import { clocksSchema } from './clocks';
import { closingSchema } from './closing/closing';
import { duringSchema } from './conditions';
import { contactMethodSchema } from './contact-methods';
import { contractSchema, languagesSchema, onSeverityChangeSchema } from './contract';
import { creditTermsSchema } from './credits/credit-terms';
import { defaultHolders } from './default-holders';
import { goalsSchema, targetsSchema } from './goals';
import { jiraIdsSchema } from './jira-ids';
import { notesSchema } from './notes';
import { reportTermsSchema } from './report-terms';
import { severityFromSchema } from './severity-from';

export { type ClockKind, type ClockName, clockNames } from '../../common/clock-names';
export { kindOf } from './clocks';
export { type Goal, type GoalRule, goalSchema, isAimAlone } from './goals';

const severity = z.object({
  name: z.string(),
  fr: z.string(),
  codes: z.array(z.string()).default([]),
  definition: ownText.default(sameInEach('')),
  examples: ownText.default(sameInEach('')),
  clause,
});

/** Who holds the clock in a stretch when it is not the team; the first that holds decides. */
const holder = z.object({ holder: z.enum(['client', 'third-party']), when: duringSchema });

/** A priority scheme: what a desk promises, as data. Every figure names the clause it comes from. */
export const schemeSchema = z.object({
  id: z.string(),
  name: ownText,
  source: z.string().default(''),
  languages: languagesSchema.default(['en', 'fr']),
  severities: z.array(severity).min(1),
  severityFrom: severityFromSchema,
  calendars: recordByName(calendarSchema),
  team: z
    .object({ roles: z.array(z.string()).default([]), groups: z.array(z.string()).default([]) })
    .default({ roles: [], groups: [] }),
  ids: jiraIdsSchema.optional(),
  follows: duringSchema
    .optional()
    .describe('what must hold for an issue to have clocks at all; unsaid, every issue has'),
  clocks: clocksSchema,
  holders: z.array(holder).default(defaultHolders),
  goals: goalsSchema,
  contracts: z
    .array(contractSchema)
    .default([])
    .describe('promises of their own for some issues; the first that an issue falls under judges it'),
  contactMethods: z
    .array(contactMethodSchema)
    .default([])
    .describe('how clients reach the desk, the preferred way first'),
  onSeverityChange: onSeverityChangeSchema.default('from-receipt'),
  severityHeldFor: durationSchema
    .default('PT5M')
    .describe('how long a severity is held before it breaches or owes anything'),
  agreedDates: z
    .enum(['stay', 'move'])
    .default('stay')
    .describe('whether an agreed date moves on while its clock waits'),
  movedIssues: z
    .enum(['from-receipt', 'from-arrival'])
    .default('from-receipt')
    .describe('from when an issue counts that was moved into the project'),
  targets: targetsSchema.default({}),
  warnShare: z.number().min(0).max(1).default(0.75),
  backdateAtMost: durationSchema
    .default('PT24H')
    .describe('how long after it happened something may be recorded on an issue'),
  credits: creditTermsSchema.optional().describe('what a miss costs; unsaid, nothing'),
  report: reportTermsSchema.optional(),
  closing: closingSchema.optional(),
  alerts: alertSettings.optional(),
  automation: automationSchema.optional(),
  notes: notesSchema.optional(),
});

export type Scheme = z.infer<typeof schemeSchema>;
