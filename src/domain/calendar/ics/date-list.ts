import { dayOf } from '../../time/instant';
import type { HolidayEntry } from '../calendar';
import type { IcsImport, SkippedEvent } from './ics';

/**
 * The holidays of a list, a day a line: its date, and its name after a comma, a semicolon or a tab. What is no date is left out with
 * its line, a heading too.
 *
 * @example importDates('2026-06-24,Fête nationale').holidays // [{ date: '2026-06-24', name: …, from: 'hand' }]
 */
export function importDates(text: string): IcsImport {
  const days = new Map<string, HolidayEntry>();
  const skipped: IcsImport['skipped'] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (raw.trim() === '') continue;
    const entry = entryOf(raw);
    if (entry) days.set(entry.date, days.get(entry.date) ?? entry);
    else skipped.push(refuseLine(index + 1, raw));
  }
  return { holidays: [...days.values()].sort((a, b) => a.date.localeCompare(b.date)), skipped };
}

function entryOf(line: string): HolidayEntry | null {
  const [, date = '', words = ''] = /^\s*"?(\d{4}-\d{2}-\d{2})"?\s*(?:[,;\t]\s*(.*))?$/.exec(line) ?? [];
  const day = dayOf(date);
  if (Number.isNaN(day) || !new Date(day * 86_400_000).toISOString().startsWith(date)) return null;
  const name = (
    /^"((?:[^"]|"")*)"/.exec(words)?.[1]?.replaceAll('""', '"') ??
    words.split(/[,;\t]/)[0] ??
    ''
  ).trim();
  return { date, ...(name === '' ? {} : { name: { en: name, fr: name } }), from: 'hand' };
}

const refuseLine = (line: number, text: string): SkippedEvent => ({
  line,
  why: 'broken',
  problem: { code: 'not-a-date', line, text },
});
