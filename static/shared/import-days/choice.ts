import type { HolidaysAnswer, ImportedEntryView } from '../../../src/contract/scheme';

/** The regions, categories and classes that tell entries apart, each once: what every entry is of says nothing. */
export function listTags({ entries }: Pick<HolidaysAnswer, 'entries'>): string[] {
  const all = [...new Set(entries.flatMap(({ tags }) => tags))];
  return all
    .filter((tag) => !entries.every(({ tags }) => tags.includes(tag)))
    .sort((a, b) => a.localeCompare(b));
}

/** The lines that are taken at first: holidays by themselves that are of no one region, category or class. */
export function usualLines(answer: Pick<HolidaysAnswer, 'entries'>): Set<number> {
  const tags = new Set(listTags(answer));
  const usual = answer.entries.filter(
    (entry) => entry.why === null && !entry.tags.some((tag) => tags.has(tag)),
  );
  return new Set(usual.map(({ line }) => line));
}

/** The lines with those of a tag taken in or out; an entry that is no holiday by itself is chosen alone. */
export function withTag(
  { entries }: Pick<HolidaysAnswer, 'entries'>,
  lines: ReadonlySet<number>,
  tag: string,
  isTaken: boolean,
): Set<number> {
  const next = new Set(lines);
  for (const { line, tags, why } of entries)
    if (why === null && tags.includes(tag)) isTaken ? next.add(line) : next.delete(line);
  return next;
}

type Day = ImportedEntryView['days'][number];

/** The days of the chosen entries, one a date: of several, the first names it. */
export function daysOf({ entries }: Pick<HolidaysAnswer, 'entries'>, lines: ReadonlySet<number>): Day[] {
  const byDate = new Map<string, Day>();
  for (const { line, days } of entries)
    if (lines.has(line)) for (const day of days) if (!byDate.has(day.date)) byDate.set(day.date, day);
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
