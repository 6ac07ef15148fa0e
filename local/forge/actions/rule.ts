/** A rule of Automation: what sets it off, the app's action it has done, in whose name. */
import { z } from 'zod';
import type { ProductEvent } from '../../product/product-event';

export const TRIGGERS = ['created', 'commented', 'transitioned', 'scheduled'] as const;
type Trigger = (typeof TRIGGERS)[number];

export const ruleShape = z.object({
  name: z.string().trim().min(1).max(255),
  trigger: z.enum(TRIGGERS),
  /** The key of the only project it listens to; empty is every one. */
  project: z.string().default(''),
  /** The status that a transition leads to; empty is any. */
  status: z.string().default(''),
  /** How often a schedule runs, in minutes, and for which issues; without a search it runs once for none. */
  minutes: z.number().int().min(5).default(60),
  jql: z.string().default(''),
  /** The key of the action. */
  action: z.string(),
  /** The account of its connection, as which the action runs. */
  connection: z.string().min(1),
  inputs: z.record(z.string(), z.unknown()).default({}),
  enabled: z.boolean().default(true),
});

export type RuleInput = z.input<typeof ruleShape>;
export interface Rule extends z.infer<typeof ruleShape> {
  id: number;
}

/** A line of a rule's audit log. */
export interface RuleRun {
  rule: number;
  at: number;
  /** The key of the issue it ran for; empty for none. */
  issue: string;
  outcome: 'success' | 'failure';
  /** What the action answered, or why it failed. */
  said: unknown;
}

const EVENTS: Partial<Record<Trigger, string>> = {
  created: 'avi:jira:created:issue',
  commented: 'avi:jira:commented:issue',
  transitioned: 'avi:jira:updated:issue',
};

/** An event of an issue, as far as a rule looks at it. */
const eventShape = z.looseObject({
  issue: z.looseObject({
    id: z.string(),
    key: z.string(),
    fields: z.looseObject({ project: z.looseObject({ key: z.string() }) }),
  }),
  changelog: z
    .looseObject({
      items: z.array(z.looseObject({ field: z.string(), toString: z.string().nullish() })).default([]),
    })
    .optional(),
});

/** Whether an event of a product sets a rule off. */
export function isSetOff({ enabled, trigger, project, status }: Rule, event: ProductEvent): boolean {
  if (!enabled || EVENTS[trigger] !== event.eventType) return false;
  const read = eventShape.safeParse(event);
  if (!read.success) return false;
  const { issue, changelog } = read.data;
  if (project !== '' && issue.fields.project.key !== project) return false;
  if (trigger !== 'transitioned') return true;
  const moves = (changelog?.items ?? []).filter(({ field }) => field === 'status');
  return moves.some(
    (move) =>
      status === '' || Object.entries(move).some(([name, to]) => name === 'toString' && to === status),
  );
}
