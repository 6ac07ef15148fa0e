import { lengthText } from '../shared/lengths';

const day = 86_400_000;
/** What is left at this moment of the page: a clock that counts has gone on since the answer. */
function leftNow(clock, since) {
  return clock.remainingMs === null
    ? null
    : clock.remainingMs - (clock.counting && !clock.inDays ? since : 0);
}
/** Signed, in the time the goal counts: "30 min", "−48 min", "2 business days". */
export function leftText(clock, since, reader, say) {
  const left = leftNow(clock, since);
  if (left === null) return '–';
  const sign = left < 0 ? '−' : '';
  if (clock.inDays && Math.abs(left) >= day) return sign + say.days(Math.floor(Math.abs(left) / day));
  return sign + lengthText(left, reader.words);
}
/** The share of the goal that is counted, and the figures beside it; null where the goal is not known. */
export function countedOf(clock, since, say) {
  const left = leftNow(clock, since);
  if (left === null || clock.goalMs === null || clock.goalMs === 0) return null;
  const counted = clock.goalMs - left;
  if (counted < 0) return null;
  const share = Math.min(1, counted / clock.goalMs);
  if (clock.inDays)
    return { share, text: say.ofDays(Math.floor(counted / day), Math.round(clock.goalMs / day)) };
  return { share, text: say.ofGoal(hours(counted), hours(clock.goalMs)) };
}
function hours(ms) {
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
/** An instant in the reader's zone, as short as it is clear: today and tomorrow by name, six days by weekday, then by date. */
export function dueText(at, now, { locale, timeZone }, say) {
  const hour = locale.startsWith('fr') ? 'numeric' : '2-digit';
  const time = format(at, locale, { hour, minute: '2-digit', hourCycle: 'h23', timeZone });
  const dates = [at, now, now + day].map((one) => format(one, 'sv-SE', { timeZone }));
  if (dates[0] === dates[1]) return say.today(time);
  if (dates[0] === dates[2]) return say.tomorrow(time);
  const far = Math.abs(at - now) > 6 * day;
  const date = far ? { day: 'numeric', month: 'short' } : { weekday: 'short' };
  return `${format(at, locale, { ...date, timeZone })} ${time}`;
}
const formats = new Map();
/** Making a format costs more than using it a thousand times. */
export function format(at, locale, parts) {
  const key = locale + JSON.stringify(parts);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, parts);
  formats.set(key, known);
  return known.format(at);
}
