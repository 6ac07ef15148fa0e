import { aheadAt } from '../../shared/civil';
import { dateOf } from '../../shared/moments';
import { HOUR } from './scale';

const clearance = 6;
/** How wide a letter of the drawing's small type is, nearly. */
const letter = 6.4;
const DAY = 86_400_000;
export const floorHour = (at, zone) => {
  const ahead = aheadAt(at, zone);
  return Math.floor((at + ahead) / HOUR) * HOUR - ahead;
};
const ceilHour = (at, zone) => (floorHour(at, zone) === at ? at : floorHour(at, zone) + HOUR);
/** The midnights of a zone between two instants. */
export function midnightsOf(from, to, zone) {
  const found = [];
  let wall = Math.floor((from + aheadAt(from, zone)) / DAY + 1) * DAY;
  for (let at = from; ; wall += DAY) {
    at = wall - aheadAt(wall - aheadAt(at, zone), zone);
    if (at >= to) return found;
    found.push(at);
  }
}
/** The hours along the axis: each at 26 px, else every second, fourth or twelfth. */
export function ticksOf(scale, zone) {
  const every = [1, 2, 4, 12, 24].find((step) => step * scale.hourWidth >= 26) ?? 24;
  const ticks = [];
  for (const block of scale.blocks)
    if (block.kind === 'open')
      for (let at = ceilHour(block.from, zone); at <= block.to; at += HOUR) {
        const hour = new Date(at + aheadAt(at, zone)).getUTCHours();
        if (hour % every !== 0) continue;
        const x = block.x + ((at - block.from) / HOUR) * scale.hourWidth;
        const near = ticks.findLast((tick) => tick.hour !== null);
        if (near && x - near.x < 2) continue;
        ticks.push({ x, hour: near && x - near.x < 18 ? null : String(hour).padStart(2, '0') });
      }
  return ticks;
}
/** The days along the top; one that would touch another, or now, or run out of the drawing, is left out. */
export function daysOf(scale, taken, reader, words) {
  const held = [...taken];
  const kept = [];
  const last = scale.blocks.at(-1);
  const end = last ? last.x + last.width : 0;
  for (const label of wantedDays(scale, reader, words)) {
    if (startOf(label) + widthOf(label) > end || held.some((other) => touch(label, other))) continue;
    held.push(label);
    kept.push(label);
  }
  return kept;
}
function wantedDays(scale, reader, words) {
  const labels = new Map();
  for (const block of scale.blocks) {
    if (block.kind === 'closed' && block.holiday)
      labels.set(`holiday ${block.from}`, holidayLabel(block, reader, words));
    if (block.kind !== 'open') continue;
    for (const at of [block.from, ...midnightsOf(block.from, block.to, reader.timeZone)]) {
      const date = dateOf(at, reader);
      if (!labels.has(date)) labels.set(date, { x: scale.x(at), anchor: 'start', text: dayText(at, reader) });
    }
  }
  return [...labels.values()];
}
const dayText = (at, { locale, timeZone }) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone })
    .format(at)
    .replace(',', '');
function holidayLabel({ x, width, holiday }, { locale }, words) {
  const at = Date.parse(`${holiday?.date}T12:00:00Z`);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(at);
  const day = `${weekday} ${new Date(at).getUTCDate()}`;
  const wide = words.holiday(day);
  const text = wide.length * letter > width ? day : wide;
  return { x: x + width / 2, anchor: 'middle', text, title: `${day}: ${holiday?.name ?? ''}` };
}
export function widthOf({ text }) {
  return text.length * letter;
}
export function startOf(label) {
  const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
  return label.x - share * widthOf(label);
}
export function touch(a, b) {
  const [first, second] = startOf(a) < startOf(b) ? [a, b] : [b, a];
  return startOf(second) - (startOf(first) + widthOf(first)) < clearance;
}
/** A label kept within the drawing. */
export function within(label, left, right) {
  const start = Math.min(Math.max(startOf(label), left), right - widthOf(label));
  return { ...label, x: start, anchor: 'start' };
}
