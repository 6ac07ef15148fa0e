import { textIn } from '../../src/common/local-text';
import type { Reader } from '../shared/reader';
import { type Entry, groupNames } from './entries';
import { countedOf } from './figures';
import { nameOfClock } from './name-of-clock';
import type { QueueTexts } from './texts';

export type Column = keyof QueueTexts['columns'];

/** What is sorted by, read from the address: nothing where that names no column. */
export function sortOf(
  text: string,
  columns: readonly Column[],
): { column: Column; isReversed: boolean } | null {
  const isReversed = text.startsWith('-');
  const column = columns.find((name) => name === (isReversed ? text.slice(1) : text));
  return column ? { column, isReversed } : null;
}

/** One press more on a column's heading: from its first to its last, from its last to its first, and as it was. */
export function nextSort(text: string, column: Column): string {
  if (text === column) return `-${column}`;
  return text === `-${column}` ? '' : column;
}

interface Place {
  reader: Reader;
  say: QueueTexts;
  /** From the most urgent to the least. */
  severities: { name: string }[];
}

type Value = number | string | null;

/** The entries by a column; what has no value there stands last, whichever way. */
export function sortEntries(
  entries: Entry[],
  text: string,
  columns: readonly Column[],
  place: Place,
): Entry[] {
  const sort = sortOf(text, columns);
  if (!sort) return entries;
  const valued = entries.map((entry) => ({ entry, value: sortValueOf(sort.column, entry, place) }));
  const collator = new Intl.Collator(place.reader.locale, { numeric: true });
  return valued
    .sort((a, b) => compareValues(a.value, b.value, sort.isReversed ? -1 : 1, collator))
    .map(({ entry }) => entry);
}

function compareValues(a: Value, b: Value, sign: number, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`));
}

function sortValueOf(
  column: Column,
  { row, clock, group }: Entry,
  { reader, say, severities }: Place,
): Value {
  const values: Record<Column, () => Value> = {
    due: () => clock.dueAt,
    left: () => clock.remainingMs,
    issue: () => row.key,
    clock: () => nameOfClock(clock, reader),
    state: () => groupNames.indexOf(group),
    counted: () => countedOf(clock, 0, say)?.share ?? null,
    severity: () => severities.findIndex(({ name }) => name === row.severity),
    client: () => row.client?.name ?? null,
    contract: () => row.contract && textIn(row.contract.name, reader.language),
    assignee: () => row.assignee?.name ?? null,
  };
  return values[column]();
}
