/** What Jira Service Management says of a request’s SLAs, as it answers `/rest/servicedeskapi/request/{key}/sla`. */
import * as z from '../../../common/zod';

const date = z.looseObject({ epochMillis: z.number() });
const length = z.looseObject({ millis: z.number() });
const cycle = z.looseObject({
  startTime: date,
  stopTime: date.optional(),
  breachTime: date.nullish(),
  breached: z.boolean().default(false),
  paused: z.boolean().default(false),
  goalDuration: length.nullish(),
  elapsedTime: length.nullish(),
});
const metric = z.looseObject({
  name: z.string(),
  completedCycles: z.array(cycle).default([]),
  ongoingCycle: cycle.nullish(),
});
const answer = z.union([z.looseObject({ values: z.array(metric) }), z.array(metric)]);

/** One cycle of an SLA there; instants and lengths in milliseconds. */
export interface TheirCycle {
  startedAt: number;
  stoppedAt: number | null;
  breachAt: number | null;
  isBreached: boolean;
  isPaused: boolean;
  goalMs: number | null;
  elapsedMs: number | null;
}

export interface TheirSla {
  name: string;
  cycles: TheirCycle[];
}

/** The SLAs of an answer, each with its cycles in order; null for another answer. */
export function readServiceSlas(json: unknown): TheirSla[] | null {
  const read = answer.safeParse(json).data;
  if (!read) return null;
  const metrics = Array.isArray(read) ? read : read.values;
  return metrics.map(({ name, completedCycles, ongoingCycle }) => ({
    name,
    cycles: [...completedCycles, ...(ongoingCycle ? [ongoingCycle] : [])]
      .map(toCycle)
      .sort((a, b) => a.startedAt - b.startedAt),
  }));
}

function toCycle({ startTime, stopTime, breachTime, ...rest }: z.infer<typeof cycle>): TheirCycle {
  return {
    startedAt: startTime.epochMillis,
    stoppedAt: stopTime?.epochMillis ?? null,
    breachAt: breachTime?.epochMillis ?? null,
    isBreached: rest.breached,
    isPaused: rest.paused,
    goalMs: rest.goalDuration?.millis ?? null,
    elapsedMs: rest.elapsedTime?.millis ?? null,
  };
}
