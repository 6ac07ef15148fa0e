import type { Reader } from '../../shared/reader';
import { offsetAt } from '../../shared/time/civil';
import { dateOf } from '../../shared/time/moments';
import type { DetailTexts } from '../clocks/texts';
import { type Block, HOUR, type Scale } from './scale';

export interface Label {
  x: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  title?: string | undefined;
}

const clearance = 6;
/** How wide a letter of the drawing's small type is, nearly. */
const letter = 6.4;
const DAY = 86_400_000;

export const floorToHour = (at: number, zone: string) => {
  const ahead = offsetAt(at, zone);
  return Math.floor((at + ahead) / HOUR) * HOUR - ahead;
};
const ceilToHour = (at: number, zone: string) =>
  floorToHour(at, zone) === at ? at : floorToHour(at, zone) + HOUR;

/** The midnights of a zone between two instants. */
export function midnightsOf(from: number, to: number, zone: string): number[] {
  const midnights: number[] = [];
  let wall = Math.floor((from + offsetAt(from, zone)) / DAY + 1) * DAY;
  for (let at = from; ; wall += DAY) {
    at = wall - offsetAt(wall - offsetAt(at, zone), zone);
    if (at >= to) return midnights;
    midnights.push(at);
  }
}

/** The hours along the axis: each at 26 px, else every second, fourth or twelfth. */
export function ticksOf(scale: Scale, zone: string): { x: number; hour: string | null }[] {
  const every = [1, 2, 4, 12, 24].find((step) => step * scale.hourWidth >= 26) ?? 24;
  const ticks: { x: number; hour: string | null }[] = [];
  for (const block of scale.blocks)
    if (block.kind === 'open')
      for (let at = ceilToHour(block.from, zone); at <= block.to; at += HOUR) {
        const hour = new Date(at + offsetAt(at, zone)).getUTCHours();
        if (hour % every !== 0) continue;
        const x = block.x + ((at - block.from) / HOUR) * scale.hourWidth;
        const near = ticks.findLast((tick) => tick.hour !== null);
        if (near && x - near.x < 2) continue;
        ticks.push({ x, hour: near && x - near.x < 18 ? null : String(hour).padStart(2, '0') });
      }
  return ticks;
}

/** The days along the top; one that would touch another, or now, or run out of the drawing, is left out. */
export function daysOf(scale: Scale, taken: Label[], reader: Reader, words: DetailTexts): Label[] {
  const occupied = [...taken];
  const labels: Label[] = [];
  const last = scale.blocks.at(-1);
  const end = last ? last.x + last.width : 0;
  for (const label of dayLabelsOf(scale, reader, words)) {
    if (startOf(label) + widthOf(label) > end || occupied.some((other) => doLabelsTouch(label, other)))
      continue;
    occupied.push(label);
    labels.push(label);
  }
  return labels;
}

function dayLabelsOf(scale: Scale, reader: Reader, words: DetailTexts): Label[] {
  const labels = new Map<string, Label>();
  for (const block of scale.blocks) {
    if (block.kind === 'closed' && block.holiday)
      labels.set(`holiday ${block.from}`, toHolidayLabel(block, reader, words));
    if (block.kind !== 'open') continue;
    for (const at of [block.from, ...midnightsOf(block.from, block.to, reader.timeZone)]) {
      const date = dateOf(at, reader);
      if (!labels.has(date))
        labels.set(date, { x: scale.x(at), anchor: 'start', text: formatDay(at, reader) });
    }
  }
  return [...labels.values()];
}

const formatDay = (at: number, { locale, timeZone }: Reader) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone })
    .format(at)
    .replace(',', '');

function toHolidayLabel({ x, width, holiday }: Block, { locale }: Reader, words: DetailTexts): Label {
  const at = Date.parse(`${holiday?.date}T12:00:00Z`);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(at);
  const day = `${weekday} ${new Date(at).getUTCDate()}`;
  const wide = words.holiday(day);
  const text = wide.length * letter > width ? day : wide;
  return { x: x + width / 2, anchor: 'middle', text, title: `${day}: ${holiday?.name ?? ''}` };
}

export function widthOf({ text }: Label): number {
  return text.length * letter;
}

export function startOf(label: Label): number {
  const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
  return label.x - share * widthOf(label);
}

export function doLabelsTouch(a: Label, b: Label): boolean {
  const [first, second] = startOf(a) < startOf(b) ? [a, b] : [b, a];
  return startOf(second) - (startOf(first) + widthOf(first)) < clearance;
}

/** A label kept within the drawing. */
export function fitLabel(label: Label, left: number, right: number): Label {
  const start = Math.min(Math.max(startOf(label), left), right - widthOf(label));
  return { ...label, x: start, anchor: 'start' };
}
