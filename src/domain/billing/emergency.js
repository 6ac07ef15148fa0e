import { blank } from './entry';
import { grouped } from './grouped';
import { minimumWhy } from './words';
import { costOf } from './worklog-entries';
/**
 * The entries that bring each emergency worked outside hours to its minimum, once per emergency, however many worklogs and months
 * it takes: each open month adds what is missing so far, or gives back what later work has used up. Months that were sent stand.
 * Source: valtech, "A minimum of 4 hours is invoiced for any emergency requiring an intervention outside normal business hours."
 */
export function minimumEntries(terms, entries, sent) {
  const rule = terms.emergency;
  if (!rule) return [];
  const ofEmergencies = entries.filter(({ emergency }) => emergency);
  const byIssue = grouped(ofEmergencies, ({ client, issueId }) => `${issueId} ${client}`);
  return [...byIssue.values()].flatMap((own) => settled(terms, rule, own, sent));
}
function settled(terms, rule, own, sent) {
  const months = [...grouped(own, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = { charged: 0, outside: 0, added: 0 };
  return months.flatMap(([month, entries]) => {
    for (const entry of entries) take(sums, entry);
    const last = entries.findLast(({ kind }) => kind !== 'minimum');
    const missing = owed(rule, sums) - sums.charged - sums.added;
    if (!last || missing === 0 || sent.isSent(last.client, month)) return [];
    sums.added += missing;
    return [minimumEntry(terms, rule, last, missing)];
  });
}
function take(sums, entry) {
  const minutes = entry.invoiceMinutes - entry.bankMinutes;
  if (entry.kind === 'minimum') sums.added += minutes;
  else sums.charged += minutes;
  sums.outside += entry.outsideMinutes;
}
/** What an emergency is charged in all: with no work outside hours, its work and no more. */
function owed({ counts, minimum }, { charged, outside }) {
  if (outside <= 0) return charged;
  return counts === 'all-work' ? Math.max(minimum, charged) : charged + Math.max(0, minimum - outside);
}
function minimumEntry(terms, rule, last, minutes) {
  const { client, month, on, issueId, key, summary, type, recordedAt } = last;
  const fromBank = last.bankMinutes !== 0;
  const rate = type === null ? null : terms.work[type].centsPerHour;
  return {
    ...blank,
    ...{ client, month, on, issueId, key, summary, type, recordedAt },
    id: `minimum:${issueId}:${client}:${month}`,
    kind: 'minimum',
    bankMinutes: fromBank ? -minutes : 0,
    invoiceMinutes: fromBank ? 0 : minutes,
    cents: fromBank ? 0 : costOf(minutes, rate),
    emergency: true,
    why: minimumWhy(minutes, rule.minimum),
  };
}
