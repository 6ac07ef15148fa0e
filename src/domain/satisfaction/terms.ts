import { z } from 'zod';

/**
 * How a desk asks whether a client is satisfied, once an issue is closed. Off unless turned on. `jira` reads the answer that Jira's
 * service projects collect themselves; `web` sends a link of our own.
 * Source: altilogix, "compléter un petit sondage de satisfaction via un hyperlien".
 */
export const satisfactionSchema = z.object({
  enabled: z.boolean().default(false),
  from: z.enum(['jira', 'web']).default('web'),
  /** For how many days a link may be used. */
  validDays: z.number().int().positive().default(30),
  /** Whether a vote keeps the issue it is about: as the client wishes, never, or always. */
  anonymous: z.enum(['as-wished', 'always', 'never']).default('as-wished'),
});

export type SatisfactionTerms = z.infer<typeof satisfactionSchema>;

/** Scores go from 1 to 5, as Jira's do. */
export const HIGHEST = 5;
export const scoreSchema = z.number().int().min(1).max(HIGHEST);

/**
 * Whether a link is owed at a closing: where the desk asks by a link of its own, once an issue, however often it is closed.
 *
 * @example linkOwed(satisfactionSchema.parse({}), { asked: false }) // => false
 */
export function linkOwed({ enabled, from }: SatisfactionTerms, { asked }: { asked: boolean }): boolean {
  return enabled && from === 'web' && !asked;
}
