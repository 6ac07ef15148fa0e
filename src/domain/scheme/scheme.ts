import { z } from 'zod';
import { alertSettings } from '../alerts/settings';
import { calendarSchema } from '../calendar/calendar';
import { durationSchema } from '../time/duration';

const words = z.object({ en: z.string(), fr: z.string() });

/** The clocks a scheme may run, in the order people read them. */
export const clockNames = [
  'acknowledge',
  'response',
  'update',
  'workaround',
  'resolution',
  'report',
] as const;
export type ClockName = (typeof clockNames)[number];

/** What app events there are; each is something a person told the app. */
export const appEventKinds = [
  'contact',
  'attempt',
  'workaround',
  'restored',
  'deferred',
  'agreed-date',
  'correction',
  'approval',
  'published',
] as const;

const severity = z.object({
  name: z.string(),
  fr: z.string(),
  codes: z.array(z.string()).default([]),
  definition: words,
  examples: words,
  clause: z.string(),
});

/** Something that happens to an issue and may start or stop a clock. */
const happening = z.discriminatedUnion('on', [
  z.object({ on: z.literal('created') }),
  z.object({ on: z.literal('resolved') }),
  z.object({ on: z.literal('reopened') }),
  z.object({
    on: z.literal('comment'),
    side: z.enum(['client', 'team', 'app']),
    onceResolved: z.boolean().default(false),
  }),
  z.object({ on: z.literal('app-event'), kinds: z.array(z.enum(appEventKinds)).min(1) }),
]);
export type Happening = z.infer<typeof happening>;

const clock = z.object({
  start: z.array(happening).min(1),
  stop: z.array(happening).min(1),
  restart: z.array(happening).default([]),
  endsWhenResolved: z.boolean().default(true),
  pauseInStatuses: z.array(z.string()).default([]),
  clause: z.string(),
});

const lengths = { aim: durationSchema.optional(), breach: durationSchema };
const elapsed = z.object({ in: z.literal('elapsed'), ...lengths });
const hours = z.object({ in: z.literal('hours'), calendar: z.string(), ...lengths });
const days = z.object({
  in: z.literal('business-days'),
  calendar: z.string(),
  aim: z.number().int().positive().optional(),
  breach: z.number().int().positive(),
});
const measured = z.discriminatedUnion('in', [elapsed, hours, days]);

const goal = z.object({
  goal: measured,
  outside: z
    .object({
      calendar: z.string(),
      goal: measured,
      channels: z.array(z.string()).optional(),
      clause: z.string().optional(),
    })
    .optional(),
  clause: z.string(),
});
export type Goal = z.infer<typeof measured>;
export type GoalRule = z.infer<typeof goal>;

const report = z.object({
  severities: z.array(z.string()).min(1),
  owed: z.enum(['ever', 'at-closing']),
  from: z.enum(['closing', 'restored', 'receipt']),
  businessDays: z.number().int().positive(),
  calendar: z.string(),
  clause: z.string(),
});

/** What tells a severity beside the priority: the channel an issue came by, words of its summary, remaps, and floors by label. */
const severityFrom = z.object({
  default: z.string(),
  channels: z.record(z.string(), z.string()).default({}),
  words: z.array(z.object({ text: z.string().min(1), severity: z.string() })).default([]),
  remap: z.record(z.string(), z.string()).default({}),
  floors: z.array(z.object({ label: z.string(), severity: z.string() })).default([]),
});

/** A priority scheme: what a desk promises, as data. Every figure names the clause it comes from. */
export const schemeSchema = z.object({
  id: z.string(),
  name: words,
  source: z.string(),
  languages: z.array(z.enum(['en', 'fr'])).min(1),
  severities: z.array(severity).min(1),
  severityFrom,
  calendars: z.record(z.string(), calendarSchema),
  team: z.object({ roles: z.array(z.string()), groups: z.array(z.string()) }),
  clocks: z.partialRecord(z.enum(clockNames), clock),
  goals: z.record(z.string(), z.partialRecord(z.enum(clockNames), goal)),
  onSeverityChange: z.enum(['from-receipt', 'from-change', 'stricter']),
  warnShare: z.number().min(0).max(1).default(0.75),
  report: report.optional(),
  alerts: alertSettings.optional(),
});

export type Scheme = z.infer<typeof schemeSchema>;
export type Severity = z.infer<typeof severity>;
