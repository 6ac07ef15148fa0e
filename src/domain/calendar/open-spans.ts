import { plusDays, toInstant } from '../time/instant';
import { cut, type Span, union } from '../time/span';
import type { Calendar, Interval } from './calendar';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY = 86_400_000;

/** A stretch of wall-clock time within one date, in milliseconds since its midnight. */
type Piece = Span;

/** The open spans whose civil date falls in a year, as instants. */
export function openSpansOf(calendar: Calendar, year: number): Span[] {
  const holidays = new Set(
    calendar.holidays.map((entry) => (typeof entry === 'string' ? entry : entry.date)),
  );
  const spans: Span[] = [];
  for (
    let date = `${String(year).padStart(4, '0')}-01-01`;
    Number(date.slice(0, 4)) === year;
    date = plusDays(date, 1)
  )
    for (const { from, to } of piecesOn(calendar, holidays, date))
      spans.push({
        from: toInstant(date, from, calendar.timezone),
        to: toInstant(date, to, calendar.timezone),
      });
  return union(spans);
}

/** What is open on a date: what spilled into it from the day before, and its own hours, less its breaks. */
export function piecesOn(calendar: Calendar, holidays: ReadonlySet<string>, date: string): Piece[] {
  const before = plusDays(date, -1);
  const spilled = spillsInto(calendar, holidays, date)
    ? hoursBeginningOn(calendar, holidays, before).flatMap(afterMidnight)
    : [];
  const own = hoursBeginningOn(calendar, holidays, date).map(beforeMidnight);
  const breaks = (calendar.breaks[date] ?? []).flatMap((pause) => [
    beforeMidnight(pause),
    ...afterMidnight(pause),
  ]);
  return cut(union([...spilled, ...own]), breaks);
}

/** A holiday closes what would spill into it, unless an override opens that very holiday. */
function spillsInto(calendar: Calendar, holidays: ReadonlySet<string>, date: string): boolean {
  return !holidays.has(date) || opensHoliday(calendar, date);
}

function opensHoliday(calendar: Calendar, date: string): boolean {
  const override = calendar.overrides[date];
  return override !== undefined && !Array.isArray(override) && override.onHoliday;
}

function hoursBeginningOn(calendar: Calendar, holidays: ReadonlySet<string>, date: string): Interval[] {
  const override = calendar.overrides[date];
  if (holidays.has(date) && !opensHoliday(calendar, date)) return [];
  if (override) return Array.isArray(override) ? override : override.hours;
  return calendar.weekly[WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun'] ?? [];
}

function beforeMidnight([from, to]: Interval): Piece {
  return { from: sinceMidnight(from), to: sinceMidnight(to) > sinceMidnight(from) ? sinceMidnight(to) : DAY };
}

/** Equal ends are 24 hours; an end before its start belongs to the next date. */
function afterMidnight([from, to]: Interval): Piece[] {
  return sinceMidnight(to) <= sinceMidnight(from) ? [{ from: 0, to: sinceMidnight(to) }] : [];
}

function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** Whether the calendar opens at all on a civil date, and that day's first opening and last close as wall-clock time. */
export function dayOf(
  calendar: Calendar,
  holidays: ReadonlySet<string>,
  date: string,
): { opens: number; closes: number } | null {
  const pieces = piecesOn(calendar, holidays, date);
  const first = pieces[0];
  const lastPiece = pieces.at(-1);
  return first && lastPiece ? { opens: first.from, closes: lastPiece.to } : null;
}
