import { blank, type Entry, type SentMonths } from './entry';
import { groupBy } from './grouped';
import type { BillingTerms } from './terms';
import { costOf } from './worklog-entries';

type Rule = NonNullable<BillingTerms['emergency']>;

/** What an emergency came to so far: its charged minutes, those outside hours, and the minimums added. */
interface Sums {
  charged: number;
  outside: number;
  added: number;
}

/**
 * The entries that bring each emergency worked outside hours to its minimum, once per emergency, however many worklogs and months
 * it takes: each open month adds what is missing so far, or gives back what later work has used up. Months that were sent stand.
 * Source: valtech, "A minimum of 4 hours is invoiced for any emergency requiring an intervention outside normal business hours."
 */
export function minimumEntriesOf(terms: BillingTerms, entries: readonly Entry[], sent: SentMonths): Entry[] {
  const rule = terms.emergency;
  if (!rule) return [];
  const ofEmergencies = entries.filter(({ emergency }) => emergency);
  const byIssue = groupBy(ofEmergencies, ({ client, issueId }) => `${issueId} ${client}`);
  return [...byIssue.values()].flatMap((own) => settleEmergency(terms, rule, own, sent));
}

function settleEmergency(terms: BillingTerms, rule: Rule, own: Entry[], sent: SentMonths): Entry[] {
  const months = [...groupBy(own, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums: Sums = { charged: 0, outside: 0, added: 0 };
  return months.flatMap(([month, entries]) => {
    for (const entry of entries) addToSums(sums, entry);
    const last = entries.findLast(({ kind }) => kind !== 'minimum');
    const missing = owedMinutesOf(rule, sums) - sums.charged - sums.added;
    if (!last || missing === 0 || sent.isSent(last.client, month)) return [];
    sums.added += missing;
    return [minimumEntryOf(terms, rule, last, missing)];
  });
}

function addToSums(sums: Sums, entry: Entry): void {
  const minutes = entry.invoiceMinutes - entry.bankMinutes;
  if (entry.kind === 'minimum') sums.added += minutes;
  else sums.charged += minutes;
  sums.outside += entry.outsideMinutes;
}

/** What an emergency is charged in all: with no work outside hours, its work and no more. */
function owedMinutesOf({ counts, minimum }: Rule, { charged, outside }: Sums): number {
  if (outside <= 0) return charged;
  return counts === 'all-work' ? Math.max(minimum, charged) : charged + Math.max(0, minimum - outside);
}

function minimumEntryOf(terms: BillingTerms, rule: Rule, last: Entry, minutes: number): Entry {
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
    why: {
      code: minutes > 0 ? 'minimum-added' : 'minimum-returned',
      minutes: Math.abs(minutes),
      minimum: rule.minimum,
    },
  };
}
