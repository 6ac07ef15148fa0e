import { parseThreshold } from '../../common/threshold';
import * as z from '../../common/zod';
import { clockNameSchema } from './clock-name';

const MOST_THRESHOLDS = 20;
const MOST_MAILS = 1_000;

const moment = z
  .string()
  .max(80)
  .refine((text) => parseThreshold(text) !== null, {
    error: 'not-a-moment',
  });

/** What is done by itself is done once: a moment that comes again is none for it. */
const single = moment.refine((text) => parseThreshold(text)?.kind !== 'every', {
  error: 'act-repeats',
});

/** A moment of a clock at which somebody is told. */
const threshold = z.object({ at: moment });

/** Whom an alert reaches: account ids and groups only, for Jira's notifications take no addresses. */
const recipients = z.object({
  assignee: z.boolean().default(true),
  team: z.boolean().default(true),
  groups: z.array(z.string()).default([]),
  people: z.array(z.string()).default([]),
});

/** What is done to an issue by itself at a moment of a clock: it goes to somebody, or to another priority. */
const act = z
  .object({
    at: single,
    clocks: z.array(clockNameSchema).min(1).optional(),
    assign: z.string().min(1).optional(),
    priority: z.string().min(1).optional(),
  })
  .refine(({ assign, priority }) => assign !== undefined || priority !== undefined, {
    error: 'act-without-effect',
  });

export type AlertAction = z.infer<typeof act>;

/** One warning, then at most three alerts of a breach. */
const usualThresholds = [{ at: '75%' }, { at: 'due' }, { at: 'PT1H after' }, { at: 'PT4H after' }];

const usualRecipients = { assignee: true, team: true, groups: [], people: [] };

/** When and whom a scheme alerts. A note leaves a comment that only the team can read: its role or group, or the agents of a service project. */
export const alertSettings = z.object({
  thresholds: z.array(threshold).min(1).max(MOST_THRESHOLDS).default(usualThresholds),
  to: recipients.default(usualRecipients),
  note: z.boolean().default(false),
  acts: z.array(act).default([]),
  quietHours: z
    .boolean()
    .optional()
    .describe(
      'whether alerts wait for working hours, save those of a clock that runs day and night; unsaid, they do',
    ),
  quietOutside: z
    .string()
    .optional()
    .describe('the calendar whose hours are not quiet; unsaid, that of the clock itself'),
  mailsPerHour: z
    .number()
    .int()
    .min(1)
    .max(MOST_MAILS)
    .optional()
    .describe('how many mails one person gets in an hour at most; unsaid, 20'),
  digest: z
    .boolean()
    .optional()
    .describe('whether people get a list of what is overdue each working morning; unsaid, they do'),
  aims: z
    .boolean()
    .optional()
    .describe(
      'whether a clock that has an aim alone alerts too; unsaid, it does where thresholds are written',
    ),
});

export type AlertSettings = z.infer<typeof alertSettings>;

/** What a scheme does about alerts, with what it leaves unsaid. */
export interface AlertRules extends AlertSettings {
  quietHours: boolean;
  mailsPerHour: number;
  digest: boolean;
  aims: boolean;
}

/** The alerts of a scheme that says nothing of them. */
export const createDefaultAlerts = (): AlertSettings => ({
  thresholds: usualThresholds,
  to: usualRecipients,
  note: false,
  acts: [],
});

/** The alerts of a scheme; an aim alone is alerted only where the scheme asks for alerts of its own. */
export function alertRulesOf({ alerts }: { alerts?: AlertSettings | undefined }): AlertRules {
  const { quietHours = true, mailsPerHour = 20, digest = true, aims = true } = alerts ?? { aims: false };
  return { ...(alerts ?? createDefaultAlerts()), quietHours, mailsPerHour, digest, aims };
}
