import { metaOf } from '../languages';
import type { Reader } from '../reader';

const day = 86_400_000;

/** An instant beside now: today and tomorrow by name, the next six days by weekday, any other by date. */
export function formatMoment(at: number, now: number, reader: Reader): string {
  const { words } = reader;
  const time = formatTime(at, reader, true);
  if (dateOf(at, reader) === dateOf(now, reader)) return words.today(time);
  if (dateOf(at, reader) === dateOf(now + day, reader)) return words.tomorrow(time);
  return `${formatDayName(at, now, reader)} ${time}`;
}

/** The same without the zone, for a place too narrow for it. */
export function formatShortMoment(at: number, now: number, reader: Reader): string {
  const time = formatTime(at, reader, false);
  return dateOf(at, reader) === dateOf(now, reader) ? time : `${formatDayName(at, now, reader)} ${time}`;
}

/** A day beside now: the next and last six by weekday, any other by date. */
export function formatDayName(at: number, now: number, { locale, timeZone }: Reader): string {
  const far = Math.abs(at - now) > 6 * day;
  const parts = far ? ({ day: 'numeric', month: 'short' } as const) : ({ weekday: 'short' } as const);
  return formatParts(at, locale, { ...parts, timeZone });
}

/** A time of day, with its zone where that is wanted. */
export function formatTime(at: number, { locale, language, timeZone }: Reader, zone: boolean): string {
  const { hour, tidy } = metaOf(language).times;
  const zonePart = zone ? ({ timeZoneName: 'short' } as const) : {};
  return tidy(formatParts(at, locale, { hour, minute: '2-digit', ...zonePart, hourCycle: 'h23', timeZone }));
}

/** The civil date of an instant, as YYYY-MM-DD. */
export function dateOf(at: number, { timeZone }: Reader): string {
  return formatParts(at, 'sv-SE', { timeZone });
}

/** A civil date as people write it: Jun 5, 2025. */
export function formatDate(date: string, { locale }: Reader): string {
  const style = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(`${date}T12:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a thousand times. */
export function formatParts(at: number, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(parts);
  const dateFormat = formats.get(key) ?? new Intl.DateTimeFormat(locale, parts);
  formats.set(key, dateFormat);
  return dateFormat.format(at);
}

/** An instant by its date, whenever it is read: Jun 5, 2025 10:00 EDT. */
export function formatDatedMoment(at: number, reader: Reader): string {
  return `${formatDate(dateOf(at, reader), reader)} ${formatTime(at, reader, true)}`;
}
