import { z } from 'zod';
import { clockNames } from '../../common/clock-names';
import { calendarSchema } from '../calendar/calendar';
import { languageCode } from '../language-code';
import { LENGTHS } from '../lengths';
import { ownText, sameInEach } from '../own-texts';
import { recordByName } from '../record-by-name';
import { durationSchema } from '../time/duration';
import { alertSettings } from './alert-settings';
import { automationSchema } from './automation';
import { type Condition, conditionSchema, duringSchema } from './conditions';
import { defaultHolders } from './default-holders';
import { jiraIdsSchema } from './jira-ids';

export { type ClockName, clockNames } from '../../common/clock-names';

const clause = z.string().default('').describe('the words of the source that this comes from');

const severity = z.object({
  name: z.string(),
  fr: z.string(),
  codes: z.array(z.string()).default([]),
  definition: ownText.default(sameInEach('')),
  examples: ownText.default(sameInEach('')),
  clause,
});

/** Put off to a release, or out of the scope of the support: nobody waits any more. */
const offTheClock: Condition[] = [{ on: 'app-event', kinds: ['deferred', 'out-of-scope'] }];

const clock = z.object({
  start: z.array(conditionSchema).min(1).describe('any of these begins a cycle'),
  stop: z.array(conditionSchema).min(1).describe('any of these ends it'),
  restart: z.array(conditionSchema).default([]).describe('any of these ends it and begins the next'),
  cancel: z.array(conditionSchema).default(offTheClock).describe('any of these ends it without a verdict'),
  endsWhenResolved: z.boolean().default(true),
  repliedWithin: durationSchema
    .default('PT24H')
    .describe('how long before the closing the client may have been told of it'),
  onReopen: z
    .enum(['new', 'resume', 'nothing'])
    .optional()
    .describe(
      'what reopening does: a new cycle, the last one going on, or nothing; unsaid, as the clock’s kind does',
    ),
  pauseInStatuses: z.array(z.string()).default([]),
  pause: z.array(duringSchema).default([]).describe('it does not count while any of these holds'),
  clause,
});

/** A goal is breached past its `breach`; an aim alone is shown and never breached. */
const lengths = { aim: durationSchema.optional(), breach: durationSchema.optional() };
const elapsed = z.object({ in: z.literal('elapsed'), ...lengths });
const hours = z.object({ in: z.literal('hours'), calendar: z.string(), ...lengths });
const days = z.object({
  in: z.literal('business-days'),
  calendar: z.string(),
  aim: z.number().int().positive().optional(),
  breach: z.number().int().positive().optional(),
});
/** A goal as it is written, in a scheme and in a seal. */
export const goalSchema = z.discriminatedUnion('in', [elapsed, hours, days]);

const goal = z.object({
  goal: goalSchema,
  outside: z
    .object({
      calendar: z.string(),
      goal: goalSchema,
      channels: z.array(z.string()).optional(),
      clause: z.string().optional(),
      takeEarlier: z
        .boolean()
        .optional()
        .describe('due no later than if it had been received when the calendar next opens or closes'),
    })
    .optional(),
  clause,
});
export type Goal = z.infer<typeof goalSchema>;
/** Whether a goal is an aim alone: shown, and never a verdict. */
export const isAimAlone = (goal: Goal): boolean => goal.breach === undefined;
export type GoalRule = z.infer<typeof goal>;

/** Who holds the clock in a stretch when it is not the team; the first that holds decides. */
const holder = z.object({ holder: z.enum(['client', 'third-party']), when: duringSchema });

const report = z.object({
  severities: z.array(z.string()).min(1),
  owed: z.enum(['ever', 'at-closing']),
  from: z.enum(['closing', 'restored', 'receipt']),
  businessDays: z.number().int().positive(),
  calendar: z.string(),
  /** What it becomes: a file on its issue; unsaid, a page of Confluence where the site has one. */
  as: z.literal('file').optional(),
  /** In which languages it is written: one, or two side by side; unsaid, in the client's. */
  languages: z.array(languageCode).min(1).max(2).optional(),
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

/**
 * What tells a severity, the strongest first: a field that names it, a label, the table of priorities, the priority's own name, the
 * channel, words of the summary, the priority's place in the project's order, and the default. Remaps and floors by label come after.
 */
const severityFrom = z.object({
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

/** A priority scheme: what a desk promises, as data. Every figure names the clause it comes from. */
export const schemeSchema = z.object({
  id: z.string(),
  name: ownText,
  source: z.string().default(''),
  languages: z.array(languageCode).min(1).default(['en', 'fr']),
  severities: z.array(severity).min(1),
  severityFrom,
  calendars: recordByName(calendarSchema),
  team: z
    .object({ roles: z.array(z.string()).default([]), groups: z.array(z.string()).default([]) })
    .default({ roles: [], groups: [] }),
  ids: jiraIdsSchema.optional(),
  clocks: z.partialRecord(z.enum(clockNames), clock),
  holders: z.array(holder).default(defaultHolders),
  goals: recordByName(z.partialRecord(z.enum(clockNames), goal)),
  onSeverityChange: z.enum(['from-receipt', 'from-change', 'stricter']).default('from-receipt'),
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
  targets: z
    .partialRecord(z.enum(clockNames), z.number().min(0).max(1))
    .default({})
    .describe('the share of a clock’s runs that is promised to be met, from 0 to 1'),
  warnShare: z.number().min(0).max(1).default(0.75),
  backdateAtMost: durationSchema
    .default('PT24H')
    .describe('how long after it happened something may be recorded on an issue'),
  report: report.optional(),
  alerts: alertSettings.optional(),
  automation: automationSchema.optional(),
});

export type Scheme = z.infer<typeof schemeSchema>;
