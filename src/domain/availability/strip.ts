import type { Duration } from '../time/duration';
import { addCivilDays, toLocalDate } from '../time/instant';
import type { Measure, Service } from './service';

/** What a day of the strip is drawn as: the worst that happened in it. */
const dayStates = ['down', 'planned', 'client', 'up', 'unknown'] as const;
type DayState = (typeof dayStates)[number];

/** A civil day of the strip, and the same figures for its table. */
export interface StripDay {
  on: string;
  state: DayState;
  down: Duration;
  planned: Duration;
  client: Duration;
  share: number | null;
  /** The incidents that touched the day. */
  keys: string[];
  /** The promise over the days up to the day's end, or up to now for today. */
  rolling: Measure;
}

/**
 * The days of the availability strip, the oldest first, up to a day that is today unless said. A day before the service was watched is unknown, never up.
 *
 * @example stripOf(service, 90).length // => 90
 */
export function stripOf(service: Service, days: number, last = service.today): StripDay[] {
  const first = addCivilDays(last, 1 - days);
  return Array.from({ length: days }, (_, place) => dayOf(service, addCivilDays(first, place)));
}

function dayOf(service: Service, on: string): StripDay {
  const { from, to, down, planned, share } = service.measureDay(on);
  const client = service.client.sumBetween(from, to);
  const isKnown = Math.min(to, service.record.now) > Math.max(from, service.record.since);
  const state = isKnown ? stateOf({ down, planned, client }) : 'unknown';
  const rolling = service.measureRolling(Math.min(to, service.record.now));
  return { on, state, down, planned, client, share, rolling, keys: incidentKeysOf(service, on) };
}

function stateOf({ down, planned, client }: { down: number; planned: number; client: number }): DayState {
  if (down > 0) return 'down';
  if (planned > 0) return 'planned';
  return client > 0 ? 'client' : 'up';
}

function incidentKeysOf({ record, terms }: Service, on: string): string[] {
  const touching = record.outages.filter(({ from, to }) => {
    const last = Math.max(from, (to ?? record.now) - 1);
    return toLocalDate(from, terms.timezone) <= on && toLocalDate(last, terms.timezone) >= on;
  });
  return [...new Set(touching.map(({ key }) => key))];
}
