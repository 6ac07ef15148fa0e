/** Of what the payloads of app events are made. */
import { withoutHidden } from '../../../common/plain-text';
import * as z from '../../../common/zod';
import { LENGTHS } from '../../lengths';
import { clockNameSchema } from '../../scheme/clock-name';
import { isOfAYear } from '../../time/a-year';
import { type Instant, isPossible, parseInstant } from '../../time/instant';

export const note = z
  .string()
  .max(LENGTHS.note)
  .overwrite((words) => withoutHidden(words, true))
  .optional()
  .describe('words of the person who recorded it');
export const channel = z.string().max(LENGTHS.word).optional().describe('phone, email, chat, meeting …');
export const clock = clockNameSchema;
export const severity = z
  .string()
  .optional()
  .describe('the severity at receipt, as far as it was known then');
export const person = z.string().max(LENGTHS.account).describe('an account id');
export const people = z.array(person).default([]);
export const instant = z
  .union([z.number().int(), z.string()])
  .describe('epoch milliseconds, or ISO 8601 with its offset')
  .overwrite((value) => (typeof value === 'string' ? (tryParseInstant(value) ?? value) : value))
  .refine((value) => typeof value === 'number', { error: 'instant' })
  .transform(Number)
  .refine(isPossible, { error: 'impossible-instant' });

/** An organization of a service project, by its id, its name, or both. */
export const organization = z.union([
  z
    .string()
    .max(LENGTHS.summary)
    .transform((text) => ({ id: text, name: text })),
  z.object({
    id: z.string().max(LENGTHS.id).nullable().default(null),
    name: z.string().max(LENGTHS.summary).nullable().default(null),
  }),
]);

/** What an issue bore when its client was told by it. */
export const boreSchema = z.object({
  project: z.string(),
  labels: z.array(z.string()),
  components: z.array(z.string()),
  accountId: person.nullable(),
});
export type Bore = z.infer<typeof boreSchema>;

function tryParseInstant(text: string): Instant | null {
  try {
    return parseInstant(text);
  } catch {
    return null;
  }
}

export const correction = z
  .object({
    clock,
    from: instant,
    to: instant,
    counts: z
      .boolean()
      .describe('true: this stretch counts though the clock was paused; false: it does not count'),
    why: z.string().min(3).max(LENGTHS.note),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends-before-it-begins' })
  .refine(isOfAYear, { path: ['to'], error: 'over-a-year' });
