import type { ClockName, QueueClock, QueueRow } from '../../src/contract/queue';

export const groupNames = ['breached', 'soon', 'later', 'waiting', 'paused'] as const;

/** What the filter of states may also ask for: those that are closed while their client is still to be told. */
export const UNTOLD = 'untold';
type GroupName = (typeof groupNames)[number];

/** What narrows the queue; an empty word narrows nothing. */
export interface Filters {
  text: string;
  severity: string;
  clock: string;
  assignee: string;
  client: string;
  contract: string;
  state: string;
  /** A column by its name, `-` before it from the last to the first; empty leaves the groups in their order. */
  sort: string;
}

export const noFilters: Filters = {
  ...{ text: '', severity: '', clock: '', assignee: '', client: '', contract: '', state: '', sort: '' },
};

/** A row with the one clock it shows, and the group it stands in. */
export interface Entry {
  row: QueueRow;
  clock: QueueClock;
  group: GroupName;
}

/** The scheme's own promise, where a contract is chosen: an id may not be so. */
export const OWN_PROMISE = '-';

const fourHours = 4 * 3_600_000;

/**
 * Where a clock stands at an instant: past its due instant, due within four hours by the clock on the wall, later; or it counts not,
 * while its issue waits for the client, or for another reason.
 */
function groupOf({ waitsFor }: QueueRow, { state, dueAt }: QueueClock, now: number): GroupName {
  if (state === 'paused') return waitsFor === 'client' ? 'waiting' : 'paused';
  if (state === 'breached' || (dueAt !== null && now > dueAt)) return 'breached';
  return dueAt !== null && dueAt - now <= fourHours ? 'soon' : 'later';
}

/** Every row with its next clock, or the one clock asked for; breached before running, the earlier due first. */
export function entriesOf(rows: QueueRow[], clock: string, now: number): Entry[] {
  const entries = rows.flatMap((row) => {
    const clocks =
      clock === '' ? row.clocks : row.clocks.filter((candidate) => candidate.clock === (clock as ClockName));
    const ranked = clocks
      .map((candidate) => ({ row, clock: candidate, group: groupOf(row, candidate, now) }))
      .sort(compareByDue);
    return ranked.slice(0, 1);
  });
  return entries.sort(compareByDue);
}

function compareByDue(a: Entry, b: Entry): number {
  const place = groupNames.indexOf(a.group) - groupNames.indexOf(b.group);
  const dueOf = ({ clock: { dueAt, heldAt } }: Entry) => dueAt ?? heldAt ?? Number.POSITIVE_INFINITY;
  return place || dueOf(a) - dueOf(b) || a.row.key.localeCompare(b.row.key, 'en', { numeric: true });
}

const isAwaitingReply = ({ clocks }: QueueRow): boolean => clocks.some(({ awaitsReply }) => awaitsReply);

export function filterEntries(
  entries: Entry[],
  { text, severity, assignee, client, contract, state }: Omit<Filters, 'sort'>,
): Entry[] {
  const words = text.trim().toLowerCase();
  return entries.filter(
    ({ row, group }) =>
      (words === '' || `${row.key} ${row.summary}`.toLowerCase().includes(words)) &&
      (severity === '' || row.severity === severity) &&
      (assignee === '' || (row.assignee?.id ?? 'none') === assignee) &&
      (client === '' || (row.client?.id ?? 'none') === client) &&
      (contract === '' || (row.contract?.id ?? OWN_PROMISE) === contract) &&
      (state === '' || group === state || (state === UNTOLD && isAwaitingReply(row))),
  );
}

export type Line = { group: GroupName; count: number } | Entry;

/** The list as it is drawn: a heading for each group that has a row, then its rows; without headings once it is sorted. */
export function linesOf(entries: Entry[], isSorted: boolean): Line[] {
  if (isSorted) return entries;
  return groupNames.flatMap((group) => {
    const groupEntries = entries.filter((entry) => entry.group === group);
    return groupEntries.length === 0 ? [] : [{ group, count: groupEntries.length }, ...groupEntries];
  });
}
