import { dedupeById, type Entry } from './entry';
import type { WorklogEvent } from './worklog';
import { type Desk, workEntry } from './worklog-entries';

/**
 * The entries of one worklog that were not sent yet, from all that happened to it: each version once, each superseded version taken
 * back by a counter-entry, a deletion last. Versions older than one that was sent are past: what was sent stands, and only what
 * came after it counts. The order in which events are given does not matter, nor that some come twice.
 */
export function worklogEntriesOf(
  desk: Desk,
  events: readonly WorklogEvent[],
  sent: readonly Entry[],
): Entry[] {
  const standing = sent.filter(({ kind }) => kind !== 'counter').sort(byRecord);
  const since = standing.at(-1)?.recordedAt ?? Number.NEGATIVE_INFINITY;
  const sentIds = new Set(sent.map(({ id }) => id));
  const chain = [...standing];
  for (const entry of versionsOf(desk, events)) {
    const last = chain.at(-1);
    const isSame = last && !sentIds.has(counterIdOf(last)) && isChargedAlike(last, entry);
    if (entry.recordedAt > since && !isSame) chain.push(entry);
  }
  const all = chain.flatMap((entry, place) => withCounter(entry, chain[place + 1] ?? deletionOf(events)));
  return all.filter(({ id }) => !sentIds.has(id));
}

function versionsOf(desk: Desk, events: readonly WorklogEvent[]): Entry[] {
  const writes = events.filter((event) => event.kind === 'worklog');
  return dedupeById(writes.map((event) => workEntry(desk, event))).sort(byRecord);
}

/** A deletion is the last word on a worklog, whenever it was heard. */
function deletionOf(events: readonly WorklogEvent[]): { recordedAt: number; client?: string } | null {
  const deletions = events.flatMap((event) => (event.kind === 'deleted' ? [event.at] : []));
  return deletions.length === 0 ? null : { recordedAt: Math.min(...deletions) };
}

function withCounter(entry: Entry, next: { recordedAt: number; client?: string } | null): Entry[] {
  if (!next) return [entry];
  const code = next.client === undefined ? 'deleted' : next.client === entry.client ? 'corrected' : 'moved';
  return [entry, { ...negateEntry(entry), recordedAt: next.recordedAt, why: { code, on: entry.on } }];
}

/** The exact opposite of an entry, under a name of its own. */
function negateEntry(entry: Entry): Entry {
  const negate = (amount: number) => -amount || 0;
  return {
    ...entry,
    id: counterIdOf(entry),
    kind: 'counter',
    workedMinutes: negate(entry.workedMinutes),
    outsideMinutes: negate(entry.outsideMinutes),
    roundedMinutes: negate(entry.roundedMinutes),
    bankMinutes: negate(entry.bankMinutes),
    invoiceMinutes: negate(entry.invoiceMinutes),
    cents: entry.cents === null ? null : negate(entry.cents),
  };
}

function counterIdOf({ id }: Entry): string {
  return `${id}:back`;
}

/** Whether two versions differ in nothing that is charged; a new comment or summary is no correction. */
function isChargedAlike(a: Entry, b: Entry): boolean {
  const factsOf = (entry: Entry) =>
    [entry.client, entry.issueId, entry.kind, entry.on, entry.type, entry.emergency].join(' ');
  const minutesOf = (entry: Entry) => `${entry.workedMinutes} ${entry.outsideMinutes}`;
  return factsOf(a) === factsOf(b) && minutesOf(a) === minutesOf(b);
}

function byRecord(a: Entry, b: Entry): number {
  return a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1);
}
