import { z } from 'zod';
import { clockNames } from './clock-names';

/** The moments of a clock at which somebody is told: shares of its goal, before its end, at its breach, and each hour after. */
const threshold = z.object({
  at: z.enum(['50%', '75%', '15-min-before', '100%', 'each-hour-after']),
});

export type Threshold = z.infer<typeof threshold>;

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
    at: z.enum(['50%', '75%', '15-min-before', '100%']),
    clocks: z.array(z.enum(clockNames)).min(1).optional(),
    assign: z.string().min(1).optional(),
    priority: z.string().min(1).optional(),
  })
  .refine(({ assign, priority }) => assign !== undefined || priority !== undefined, {
    error: 'an act assigns the issue or gives it a priority; write "assign" or "priority"',
  });

export type AlertAction = z.infer<typeof act>;

/** When and whom a scheme alerts. A note leaves a comment that only the team can read: its role or group, or the agents of a service project. */
export const alertSettings = z.object({
  thresholds: z.array(threshold).min(1),
  to: recipients.default({ assignee: true, team: true, groups: [], people: [] }),
  note: z.boolean().default(false),
  acts: z.array(act).default([]),
  /** A calendar outside whose hours nobody is disturbed about a clock that sleeps too; one that runs day and night never waits. */
  quietOutside: z.string().optional(),
});

export type AlertSettings = z.infer<typeof alertSettings>;

/** What a scheme that says nothing does: warns at three quarters, at the breach, and each hour after. */
export const defaultAlerts: AlertSettings = alertSettings.parse({
  thresholds: [{ at: '75%' }, { at: '100%' }, { at: 'each-hour-after' }],
});
