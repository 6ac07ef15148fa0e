import { sameInEach } from '../../own-texts';
import { dayOf } from '../../time/instant';
import type { HolidayEntry } from '../calendar';
import { regionsIn } from './events';
import { daysOfEntries, type IcsImport, type ImportedEntry, type SkippedEvent } from './ics';
import { readWrittenDate } from './written-dates';

/**
 * The holidays of a list, a day a line: its date, as 2026-06-24 or as people write it, its name after a comma, a semicolon, a tab or a blank, and what it is of
 * after another. What is no date is left out with its line, a heading too.
 *
 * @example importDates('2026-06-24,Fête nationale').holidays // [{ date: '2026-06-24', name: …, from: 'hand' }]
 */
export function importDates(text: string): IcsImport {
  const entries: ImportedEntry[] = [];
  const skipped: IcsImport['skipped'] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (raw.trim() === '') continue;
    const entry = readLine(raw, index + 1);
    if (entry) entries.push(entry);
    else skipped.push(refuseLine(index + 1, raw));
  }
  return { holidays: daysOfEntries(entries), skipped, entries };
}

function readLine(text: string, line: number): ImportedEntry | null {
  const [, date = '', rest = ''] = /^\s*"?(\d{4}-\d{2}-\d{2})"?(?:\s*[,;\t]|\s|$)(.*)$/.exec(text) ?? [];
  const [words = '', ...more] = cellsOf(rest.trim());
  const day = dayOf(date);
  if (Number.isNaN(day) || !new Date(day * 86_400_000).toISOString().startsWith(date))
    return readWritten(text, line);
  const name = words === '' ? null : sameInEach(words);
  const holiday: HolidayEntry = { date, ...(name === null ? {} : { name }), from: 'hand' };
  const tags = [...new Set([...regionsIn(words), ...more.filter((cell) => cell !== '')])];
  return { line, name, tags, days: [holiday], why: null };
}

/** A date as people write it, the day’s name before or after it. */
function readWritten(text: string, line: number): ImportedEntry | null {
  const written = readWrittenDate(text);
  if (!written) return null;
  const name = written.words === '' ? null : sameInEach(written.words);
  const holiday: HolidayEntry = { date: written.date, ...(name === null ? {} : { name }), from: 'hand' };
  return { line, name, tags: regionsIn(written.words), days: [holiday], why: null };
}

/** The cells of a line, whichever mark parts them; in quotation marks a mark is none. */
function cellsOf(line: string): string[] {
  const cells = line.match(/(?:"(?:[^"]|"")*"|[^,;\t])+|(?<=^|[,;\t])(?=[,;\t]|$)/g) ?? [];
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  );
}

const refuseLine = (line: number, text: string): SkippedEvent => ({
  line,
  why: 'broken',
  problem: { code: 'not-a-date', line, text },
});
