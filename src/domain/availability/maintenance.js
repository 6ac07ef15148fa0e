import { z } from 'zod';
import { parseDuration } from '../time/duration';
import { localDate, toInstant } from '../time/instant';
import { cut, union } from '../time/span';

const instant = z.number().int();
/** A maintenance on the calendar: when it is, when the clients were told, and whether it is a critical fix, which needs no notice. */
export const maintenanceSchema = z
  .object({
    id: z.string(),
    from: instant,
    to: instant,
    announcedAt: instant.nullable().default(null),
    critical: z.boolean().default(false),
    cancelled: z.boolean().default(false),
    what: z.object({ en: z.string(), fr: z.string() }),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'a maintenance ends after it begins' });
/**
 * Whether a maintenance was announced in time; exactly at the last moment is in time, and a critical fix needs no notice.
 * Source: tracktik, "par courriel avant la fenêtre d’Entretien planifié, sauf si cet entretien implique des corrections critiques".
 */
export function announcedInTime(terms, { critical, announcedAt, from }) {
  return critical || (announcedAt !== null && announcedAt <= announceBy(terms, from));
}
/** The last moment at which a maintenance can be announced in time; with no notice asked for, the moment before it begins. */
export function announceBy({ maintenance }, from) {
  return from - Math.max(1, parseDuration(maintenance.notice) ?? 0);
}
/**
 * Maintenance as it counts: what was announced in time is planned until a civil month has had its allowance, in order of time; the
 * rest of that month is excess, which is an outage, and so is all of what was not announced. Maintenance at one moment counts once.
 */
export function sorted(terms, maintenance) {
  const held = maintenance.filter(({ cancelled }) => !cancelled);
  const inTime = union(held.filter((one) => announcedInTime(terms, one)));
  const rest = union(held.filter((one) => !announcedInTime(terms, one)));
  const planned = withinAllowance(terms, inTime);
  return { planned, excess: cut(inTime, planned), unannounced: cut(rest, inTime) };
}
function withinAllowance({ maintenance, timezone }, spans) {
  const left = new Map();
  return byMonth(spans, timezone).map(({ from, to, month }) => {
    const allowed = left.get(month) ?? parseDuration(maintenance.monthly) ?? 0;
    const used = Math.min(allowed, to - from);
    left.set(month, allowed - used);
    return { from, to: from + used };
  });
}
/** Spans cut at the civil month's end. */
function byMonth(spans, timezone) {
  return spans.flatMap((span) => {
    const parts = [];
    for (let from = span.from; from < span.to; ) {
      const { month, ends } = monthAt(from, timezone);
      const to = Math.min(ends, span.to);
      parts.push({ from, to, month });
      from = to;
    }
    return parts;
  });
}
/** The civil month an instant is in, and the instants between which it lies. */
export function monthAt(at, timezone) {
  const month = localDate(at, timezone).slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const firstOf = (of) => toInstant(`${of}-01`, 0, timezone);
  return { month, begins: firstOf(month), ends: firstOf(next) };
}
