import type { Reader } from './reader';

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
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(at);
}

/** A time of day, with its zone where that is wanted. */
export function formatTime(at: number, { locale, timeZone }: Reader, zone: boolean): string {
  const parts = { hour: locale.startsWith('fr') ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  const zonePart = zone ? ({ timeZoneName: 'short' } as const) : {};
  const text = new Intl.DateTimeFormat(locale, { ...parts, ...zonePart, hourCycle: 'h23', timeZone }).format(
    at,
  );
  return locale.startsWith('fr')
    ? text
        .replace(/^0(?=\d)/, '')
        .replace(/(\sh)\s00/, '$1')
        .replace(/(\d)\s(h)(\s(?=\d))?/, joinHour)
    : text;
}

/** A no-break space before the h and before the minutes. */
function joinHour(_text: string, hour: string, h: string, minutes: string | undefined): string {
  return `${hour}\u00a0${h}${minutes ? '\u00a0' : ''}`;
}

/** The civil date of an instant, as YYYY-MM-DD. */
export function dateOf(at: number, { timeZone }: Reader): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
}

/** A civil date as people write it: Jun 5, 2025. */
export function formatDate(date: string, { locale }: Reader): string {
  const style = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(`${date}T12:00:00Z`));
}

/** An instant by its date, whenever it is read: Jun 5, 2025 10:00 EDT. */
export function formatDatedMoment(at: number, reader: Reader): string {
  return `${formatDate(dateOf(at, reader), reader)} ${formatTime(at, reader, true)}`;
}
