import type { HolidaysAnswer } from '../../../src/contract/scheme';

type Holiday = HolidaysAnswer['holidays'][number];

/** The words in brackets at the end of a day's name: in a public file, the region that alone has the day. */
const regionOf = ({ name }: Holiday): string | null =>
  /\(([^()]+)\)\s*$/.exec(name?.en ?? '')?.[1]?.trim() ?? null;

/** The regions that a file's days name, each once, in order. */
export function listRegions(holidays: readonly Holiday[]): string[] {
  return [...new Set(holidays.flatMap((day) => regionOf(day) ?? []))].sort((a, b) => a.localeCompare(b));
}

/** The days of everybody, and those of the chosen regions. */
export function filterByRegion(holidays: readonly Holiday[], chosen: ReadonlySet<string>): Holiday[] {
  return holidays.filter((day) => {
    const region = regionOf(day);
    return region === null || chosen.has(region);
  });
}
