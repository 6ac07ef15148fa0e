import * as z from '../../common/zod';
import { isOfAYear } from '../time/a-year';
import { parseDuration } from '../time/duration';
import { type Instant, isPossible, toInstant, toLocalDate } from '../time/instant';
import { cutSpans, mergeSpans, type Span } from '../time/span';
import type { AvailabilityTerms } from './terms';

const instant = z.number().int();

/** A maintenance on the calendar: when it is, when the clients were told, and whether it is a critical fix, which needs no notice. */
export const maintenanceSchema = z
  .object({
    id: z.string(),
    from: instant,
    to: instant,
    announcedAt: instant.nullable().default(null),
    /** Whom the announcement reached: people by name, whether there is a page of it, whether somebody sent it by hand. */
    reached: z
      .object({
        people: z.array(z.string()).default([]),
        page: z.string().nullable().default(null),
        byHand: z.boolean().default(false),
      })
      .optional(),
    critical: z.boolean().default(false),
    cancelled: z.boolean().default(false),
    what: z.object({ en: z.string(), fr: z.string() }),
  })
  .refine(({ from, to }) => isPossible(from) && isPossible(to), {
    path: ['from'],
    error: 'impossible-instant',
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends-before-it-begins' })
  .refine(isOfAYear, { path: ['to'], error: 'over-a-year' });
export type Maintenance = z.infer<typeof maintenanceSchema>;

/** Maintenance sorted by what it counts as: within the month's allowance, beyond it, or not announced in time. */
export interface SortedMaintenance {
  planned: Span[];
  excess: Span[];
  unannounced: Span[];
}

/**
 * Whether a maintenance was announced in time; exactly at the last moment is in time, and a critical fix needs no notice.
 * Source: tracktik, "par courriel avant la fenêtre d’Entretien planifié, sauf si cet entretien implique des corrections critiques".
 */
export function isAnnouncedInTime(
  terms: AvailabilityTerms,
  { critical, announcedAt, from }: Maintenance,
): boolean {
  return critical || (announcedAt !== null && announcedAt <= announceBy(terms, from));
}

/** The last moment at which a maintenance can be announced in time; with no notice asked for, the moment before it begins. */
export function announceBy({ maintenance }: AvailabilityTerms, from: Instant): Instant {
  return from - Math.max(1, parseDuration(maintenance.notice) ?? 0);
}

/**
 * Maintenance as it counts: what was announced in time is planned until a civil month has had its allowance, in order of time; the
 * rest of that month is excess, which is an outage, and so is all of what was not announced. Maintenance at one moment counts once.
 */
export function sortMaintenance(
  terms: AvailabilityTerms,
  maintenance: readonly Maintenance[],
): SortedMaintenance {
  const active = maintenance.filter(({ cancelled }) => !cancelled);
  const inTime = mergeSpans(active.filter((item) => isAnnouncedInTime(terms, item)));
  const rest = mergeSpans(active.filter((item) => !isAnnouncedInTime(terms, item)));
  const planned = limitToAllowance(terms, inTime);
  return { planned, excess: cutSpans(inTime, planned), unannounced: cutSpans(rest, inTime) };
}

function limitToAllowance({ maintenance, timezone }: AvailabilityTerms, spans: Span[]): Span[] {
  const left = new Map<string, number>();
  return splitByMonth(spans, timezone).map(({ from, to, month }) => {
    const allowed = left.get(month) ?? parseDuration(maintenance.monthly) ?? 0;
    const used = Math.min(allowed, to - from);
    left.set(month, allowed - used);
    return { from, to: from + used };
  });
}

/** Spans cut at the civil month's end. */
function splitByMonth(spans: Span[], timezone: string): (Span & { month: string })[] {
  return spans.flatMap((span) => {
    const parts: (Span & { month: string })[] = [];
    for (let from = span.from; from < span.to; ) {
      const { month, ends } = monthBoundsOf(from, timezone);
      const to = Math.min(ends, span.to);
      parts.push({ from, to, month });
      from = to;
    }
    return parts;
  });
}

/** The civil month an instant is in, and the instants between which it lies. */
export function monthBoundsOf(
  at: Instant,
  timezone: string,
): { month: string; begins: Instant; ends: Instant } {
  const month = toLocalDate(at, timezone).slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const firstOf = (of: string) => toInstant(`${of}-01`, 0, timezone);
  return { month, begins: firstOf(month), ends: firstOf(next) };
}
