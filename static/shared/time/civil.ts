/** Civil time of a zone, for date and time inputs: the reader's zone is the product's word, and may not be the browser's. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(at: number, timeZone: string): number {
  const whole = Math.floor(at / 1000) * 1000;
  return Date.parse(`${formatCivil(whole, timeZone)}Z`) - whole;
}

/** An instant as `datetime-local` inputs write it: YYYY-MM-DDTHH:MM. */
export function civilOf(at: number, timeZone: string): string {
  return formatCivil(at, timeZone).slice(0, 16);
}

/** The instant of what such an input holds; null when it holds none. A skipped hour moves forward. */
export function instantOf(civil: string, timeZone: string): number | null {
  const wall = Date.parse(`${civil}Z`);
  if (Number.isNaN(wall)) return null;
  const first = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(first, timeZone);
}

function formatCivil(at: number, timeZone: string): string {
  const dateFormat = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, dateFormat);
  return dateFormat.format(at).replace(' ', 'T');
}

const formatOf = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
