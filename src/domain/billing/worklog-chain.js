import { onePerId } from './entry';
import { counterWhy } from './words';
import { workEntry } from './worklog-entries';
/**
 * The entries of one worklog that were not sent yet, from all that happened to it: each version once, each superseded version taken
 * back by a counter-entry, a deletion last. Versions older than one that was sent are past: what was sent stands, and only what
 * came after it counts. The order in which events are given does not matter, nor that some come twice.
 */
export function worklogEntries(desk, events, sent) {
  const standing = sent.filter(({ kind }) => kind !== 'counter').sort(byRecord);
  const since = standing.at(-1)?.recordedAt ?? Number.NEGATIVE_INFINITY;
  const known = new Set(sent.map(({ id }) => id));
  const chain = [...standing];
  for (const entry of versions(desk, events)) {
    const last = chain.at(-1);
    const same = last && !known.has(backOf(last)) && chargedAlike(last, entry);
    if (entry.recordedAt > since && !same) chain.push(entry);
  }
  const all = chain.flatMap((entry, place) => withCounter(entry, chain[place + 1] ?? deletionOf(events)));
  return all.filter(({ id }) => !known.has(id));
}
function versions(desk, events) {
  const told = events.filter((event) => event.kind === 'worklog');
  return onePerId(told.map((event) => workEntry(desk, event))).sort(byRecord);
}
/** A deletion is the last word on a worklog, whenever it was heard. */
function deletionOf(events) {
  const deletions = events.flatMap((event) => (event.kind === 'deleted' ? [event.at] : []));
  return deletions.length === 0 ? null : { recordedAt: Math.min(...deletions) };
}
function withCounter(entry, next) {
  if (!next) return [entry];
  const reason = next.client === undefined ? 'deleted' : next.client === entry.client ? 'corrected' : 'moved';
  return [entry, { ...opposite(entry), recordedAt: next.recordedAt, why: counterWhy[reason](entry.on) }];
}
/** The exact opposite of an entry, under a name of its own. */
function opposite(entry) {
  const minus = (amount) => -amount || 0;
  return {
    ...entry,
    id: backOf(entry),
    kind: 'counter',
    workedMinutes: minus(entry.workedMinutes),
    outsideMinutes: minus(entry.outsideMinutes),
    roundedMinutes: minus(entry.roundedMinutes),
    bankMinutes: minus(entry.bankMinutes),
    invoiceMinutes: minus(entry.invoiceMinutes),
    cents: entry.cents === null ? null : minus(entry.cents),
  };
}
function backOf({ id }) {
  return `${id}:back`;
}
/** Whether two versions differ in nothing that is charged; a new comment or summary is no correction. */
function chargedAlike(a, b) {
  const facts = (entry) =>
    [entry.client, entry.issueId, entry.kind, entry.on, entry.type, entry.emergency].join(' ');
  const minutes = (entry) => `${entry.workedMinutes} ${entry.outsideMinutes}`;
  return facts(a) === facts(b) && minutes(a) === minutes(b);
}
function byRecord(a, b) {
  return a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1);
}
