import * as z from '../../common/zod';
import { type Refused, refuse } from '../refused';
import type { Scheme } from '../scheme/scheme';
import { isSameName } from '../scheme/severity/compare-names';
import { severitiesOf } from '../sla/clock';
import type { History } from '../sla/history/history';
import { type Instant, isPossible } from '../time/instant';
import type { AvailabilityTerms } from './terms';

const instant = z.number().int();
const possible = instant.refine(isPossible, 'impossible-instant');
const causes = z.enum(['ours', 'client']);

/** A stretch in which a service was down; one without an end is still going on. */
export const outageSchema = z.object({
  id: z.string(),
  key: z.string(),
  from: instant,
  to: instant.nullable(),
  cause: causes,
});
export type Outage = z.infer<typeof outageSchema>;

/** A correction of an outage by hand: what is given replaces what the incident says, and the reason is kept. */
export const outageEditSchema = z.object({
  outageId: z.string(),
  at: instant,
  actor: z.string(),
  reason: z.string().trim().min(1, 'no-reason'),
  from: possible.optional(),
  to: possible.nullable().optional(),
  cause: causes.optional(),
});
export type OutageEdit = z.infer<typeof outageEditSchema>;

interface Period {
  from: Instant;
  to: Instant | null;
}

/**
 * The outages of an incident that ever had one of the severities while it was open: from its receipt until the service was
 * restored, or the incident resolved; each reopening is an outage of its own. One that was triaged up counts from its receipt, for
 * the service was down when it was reported. Source: tracktik, "chaque occurrence d’indisponibilité".
 */
export function outagesOf(terms: AvailabilityTerms, scheme: Scheme, history: History): Outage[] {
  const { key, firstLabels, events } = history;
  const severityHistory = severitiesOf(scheme, history);
  const labels = [firstLabels, ...events.map((event) => (event.kind === 'labels' ? event.to : []))].flat();
  const byClient = terms.clientLabels.some((name) => labels.some((label) => isSameName(label, name)));
  return openPeriods(history)
    .filter((period) => hasOutageSeverity(terms, severityHistory, period))
    .map(({ from, to }, place) => ({
      id: `${key}#${place + 1}`,
      key,
      from,
      to: findRestored(history, { from, to }) ?? to,
      cause: byClient ? 'client' : 'ours',
    }));
}

/** Why a correction of an outage is not taken. */
type ReversedOutage = { code: 'ends-before-it-begins' };

/**
 * An outage with its corrections by hand, the oldest first; one that would end before it begins is refused.
 *
 * @example corrected(outage, [{ ...edit, to: restoredAt, reason: 'Restored earlier, see the log' }])
 */
export function correctOutage(
  outage: Outage,
  edits: readonly OutageEdit[],
): Outage | Refused<ReversedOutage> {
  const own = edits.filter(({ outageId }) => outageId === outage.id).sort((a, b) => a.at - b.at);
  const result = own.reduce(withEdit, outage);
  return result.to !== null && result.to < result.from ? refuse({ code: 'ends-before-it-begins' }) : result;
}

function withEdit(outage: Outage, edit: OutageEdit): Outage {
  const { from = outage.from, cause = outage.cause } = edit;
  return { ...outage, from, cause, to: edit.to === undefined ? outage.to : edit.to };
}

/** When an issue was open: from its receipt, and again from each reopening. */
function openPeriods({ receivedAt, firstStatus, events }: History): Period[] {
  const periods: Period[] = firstStatus.category === 'done' ? [] : [{ from: receivedAt, to: null }];
  for (const event of events) {
    if (event.kind !== 'status') continue;
    const last = periods.at(-1);
    const isOpen = last?.to === null;
    if (event.to.category === 'done' && isOpen) last.to = event.at;
    if (event.to.category !== 'done' && !isOpen) periods.push({ from: event.at, to: null });
  }
  return periods;
}

function hasOutageSeverity(
  { severities }: AvailabilityTerms,
  severityHistory: { at: Instant; severity: string }[],
  { from, to }: Period,
): boolean {
  return severityHistory.some(({ at, severity }, place) => {
    const until = severityHistory[place + 1]?.at ?? Number.POSITIVE_INFINITY;
    const overlaps = at < (to ?? Number.POSITIVE_INFINITY) && until > from;
    return overlaps && severities.some((name) => isSameName(name, severity));
  });
}

function findRestored({ events }: History, { from, to }: Period): Instant | null {
  const until = to ?? Number.POSITIVE_INFINITY;
  const restored = events.find(
    (event) => event.kind === 'app' && event.event === 'restored' && event.at >= from && event.at <= until,
  );
  return restored?.at ?? null;
}
