/** Civil time of a zone, for date and time inputs: the reader's zone is the product's word, and may not be the browser's. */
const formats = new Map();
/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function aheadAt(at, timeZone) {
  const whole = Math.floor(at / 1000) * 1000;
  return Date.parse(`${written(whole, timeZone)}Z`) - whole;
}
/** An instant as `datetime-local` inputs write it: YYYY-MM-DDTHH:MM. */
export function civilOf(at, timeZone) {
  return written(at, timeZone).slice(0, 16);
}
/** The instant of what such an input holds; null when it holds none. A skipped hour moves forward. */
export function instantOf(civil, timeZone) {
  const wall = Date.parse(`${civil}Z`);
  if (Number.isNaN(wall)) return null;
  const first = wall - aheadAt(wall, timeZone);
  return wall - aheadAt(first, timeZone);
}
function written(at, timeZone) {
  const known = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, known);
  return known.format(at).replace(' ', 'T');
}
const formatOf = (timeZone) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
