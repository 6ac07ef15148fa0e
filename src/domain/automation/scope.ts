import type { History } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** Whether an issue is covered by the support, helped with as a favour, or work to be invoiced. */
export type Scope = 'covered' | 'best-effort' | 'billable';

/**
 * What was last said of an issue's scope; covered where nothing was. Source: vircom, "some advice beyond as a favour; professional
 * services billable".
 */
export function scopeOf({ events }: History, now: Instant): Scope {
  const outOfScope = events.findLast(
    (event) => event.kind === 'app' && event.event === 'out-of-scope' && event.at <= now,
  );
  if (outOfScope?.kind !== 'app' || outOfScope.event !== 'out-of-scope') return 'covered';
  return outOfScope.payload.scope ?? 'best-effort';
}

/** The release an issue was put off to, and when; null where it was not. Source: vircom, "fixed in a future release". */
export function deferralOf(
  { events }: History,
  now: Instant,
): { at: Instant; release: string | null } | null {
  const deferral = events.findLast(
    (event) => event.kind === 'app' && event.event === 'deferred' && event.at <= now,
  );
  if (deferral?.kind !== 'app' || deferral.event !== 'deferred') return null;
  return { at: deferral.at, release: deferral.payload.release ?? null };
}
