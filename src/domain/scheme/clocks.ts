import { z } from 'zod';
import { clockNames } from '../../common/clock-names';
import { durationSchema } from '../time/duration';
import { clauseSchema as clause } from './clause';
import { type Condition, conditionSchema, duringSchema } from './conditions';

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

export const clocksSchema = z.partialRecord(z.enum(clockNames), clock);
