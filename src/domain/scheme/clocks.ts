import { type ClockKind, type ClockName, clockNames, kindOfName } from '../../common/clock-names';
import { own } from '../../common/own';
import * as z from '../../common/zod';
import { ownText } from '../own-texts';
import { recordByName } from '../record-by-name';
import { durationSchema } from '../time/duration';
import { clauseSchema as clause } from './clause';
import { clockNameSchema } from './clock-name';
import { type Condition, conditionSchema, duringSchema } from './conditions';

/** Put off to a release, or out of the scope of the support: nobody waits any more. */
const offTheClock: Condition[] = [{ on: 'app-event', kinds: ['deferred', 'out-of-scope'] }];

const clock = z.object({
  name: ownText.optional().describe('what people read; unsaid, as clocks of its kind are called'),
  kind: z
    .enum(clockNames)
    .optional()
    .describe('what it is like to those who speak of clocks by kind; unsaid, what it is called'),
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

/** At most so many clocks; each has fields, timers and alerts. */
const MOST_CLOCKS = 12;

/** Clocks by what a scheme calls them. */
export const clocksSchema = recordByName(clock).superRefine((clocks, context) => {
  const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (Object.keys(clocks).length > MOST_CLOCKS) refuse([], 'too-many-clocks');
  for (const [key, { kind }] of Object.entries(clocks))
    if (!clockNameSchema.safeParse(key).success) refuse([key], 'clock-key');
    else if (kind === undefined && kindOfName(key) === undefined) refuse([key, 'kind'], 'clock-kind');
});

/** Of which kind a clock of a scheme is; one that the scheme does not have is what it is called, else nothing but a resolution. */
export const kindOf = (
  { clocks }: { clocks: Record<ClockName, { kind?: ClockKind | undefined }> },
  name: ClockName,
): ClockKind => own(clocks, name)?.kind ?? kindOfName(name) ?? 'resolution';
