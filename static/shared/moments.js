const day = 86_400_000;
/** An instant beside now: today and tomorrow by name, the next six days by weekday, any other by date. */
export function moment(at, now, reader) {
  const { words } = reader;
  const time = clockTime(at, reader, true);
  if (dateOf(at, reader) === dateOf(now, reader)) return words.today(time);
  if (dateOf(at, reader) === dateOf(now + day, reader)) return words.tomorrow(time);
  return `${dayName(at, now, reader)} ${time}`;
}
/** The same without the zone, for a place too narrow for it. */
export function shortMoment(at, now, reader) {
  const time = clockTime(at, reader, false);
  return dateOf(at, reader) === dateOf(now, reader) ? time : `${dayName(at, now, reader)} ${time}`;
}
/** A day beside now: the next and last six by weekday, any other by date. */
export function dayName(at, now, { locale, timeZone }) {
  const far = Math.abs(at - now) > 6 * day;
  const parts = far ? { day: 'numeric', month: 'short' } : { weekday: 'short' };
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(at);
}
/** A time of day, with its zone where that is wanted. */
export function clockTime(at, { locale, timeZone }, zone) {
  const parts = { hour: locale.startsWith('fr') ? 'numeric' : '2-digit', minute: '2-digit' };
  const named = zone ? { timeZoneName: 'short' } : {};
  const text = new Intl.DateTimeFormat(locale, { ...parts, ...named, hourCycle: 'h23', timeZone }).format(at);
  return locale.startsWith('fr')
    ? text.replace(/(\sh)\s00/, '$1').replace(/(\d)\s(h)(\s(?=\d))?/, joined)
    : text;
}
/** A no-break space before the h and before the minutes. */
function joined(_text, hour, h, minutes) {
  return `${hour}\u00a0${h}${minutes ? '\u00a0' : ''}`;
}
/** The civil date of an instant, as YYYY-MM-DD. */
export function dateOf(at, { timeZone }) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
}
/** A civil date as people write it: Jun 5, 2025. */
export function dateText(date, { locale }) {
  const style = { dateStyle: 'medium', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(`${date}T12:00:00Z`));
}
/** An instant by its date, whenever it is read: Jun 5, 2025 10:00 EDT. */
export function datedMoment(at, reader) {
  return `${dateText(dateOf(at, reader), reader)} ${clockTime(at, reader, true)}`;
}
