import { holidaysOf } from '../../../src/domain/calendar/holidays';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What every engine is asked: the calendar is Monday to Friday, 08:00 to 17:30 in Toronto, closed on Québec's holidays. */
export interface Engine {
  name: string;
  /** Whether it is somebody's library; a walk written for this bench is not. */
  library: boolean;
  add(at: number, length: number): number;
  between(from: number, to: number): number;
}

export const zone = 'America/Toronto';
export const [opens, closes] = ['08:00', '17:30'];
export const holidays = holidaysOf('ca-qc', 2020, 2031).map(({ date }) => date);

/** Pairs of numbers: an instant and a length, or two instants. */
export type Work = [number, number][];

/**
 * Whole minutes, for two of the libraries know nothing smaller. Lengths are spread evenly over the scales, as many between one and
 * two hours as between one and two weeks: that is how goals are, and it is kinder to those who walk. The same list at every run.
 */
export function workOf(count: number): { add: Work; between: Work } {
  const random = seedRandom(20250605);
  const roundToMinute = (at: number) => Math.round(at / MINUTE) * MINUTE;
  const randomStart = () => roundToMinute(Date.UTC(2021, 0, 1) + random() * 8 * 365 * DAY);
  const randomLength = (low: number, high: number) => roundToMinute(low * (high / low) ** random());
  const add = Array.from({ length: count }, (): [number, number] => [
    randomStart(),
    randomLength(15 * MINUTE, 28 * DAY),
  ]);
  const between = Array.from({ length: count }, (): [number, number] => {
    const from = randomStart();
    return [from, from + randomLength(HOUR, 365 * DAY)];
  });
  return { add, between };
}

/** Numbers between 0 and 1 that look random and never change (mulberry32). */
export function seedRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
