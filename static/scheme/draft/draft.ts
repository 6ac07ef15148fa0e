import { type Difference, differencesBetween, isSameValue } from '../../../src/common/differences';
import { own } from '../../../src/common/own';
import type { Goal, Scheme } from '../../../src/contract/scheme';

export type Path = (string | number)[];

/** The value at a place, or undefined. */
export function valueAt(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return value;
  return typeof value === 'object' && value !== null
    ? valueAt(own(value as Record<string, unknown>, first), rest)
    : undefined;
}

/** A copy with another value at a place; undefined takes the place away. */
export function withValueAt<Value>(value: Value, [first, ...rest]: Path, next: unknown): Value {
  if (first === undefined) return next as Value;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === first ? withValueAt(item, rest, next) : item));
    return items.filter((item) => item !== undefined) as Value;
  }
  const copy = { ...(value as Record<string, unknown>) };
  const inner = withValueAt(own(copy, first), rest, next);
  if (inner !== undefined) return { ...copy, [first]: inner } as Value;
  delete copy[first];
  return copy as Value;
}

export type Unit = 'min' | 'h' | 'days';

/** A length as its field shows it. What cannot be read is kept as it was typed. */
export function fieldOf(length: string | number): { text: string; unit: Unit } {
  if (typeof length === 'number') return { text: String(length), unit: 'days' };
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(length);
  if (!parts)
    return { text: /^PT(.*)[HM]$/.exec(length)?.[1] ?? length, unit: length.endsWith('H') ? 'h' : 'min' };
  const minutes = (Number(parts[1] ?? 0) * 24 + Number(parts[2] ?? 0)) * 60 + Number(parts[3] ?? 0);
  const whole = minutes % 60 === 0 && !(parts[3] && !parts[2]);
  return whole ? { text: String(minutes / 60), unit: 'h' } : { text: String(minutes), unit: 'min' };
}

/** The length of a field, as a scheme writes it. */
export function lengthOf(text: string, unit: Unit): string | number {
  if (unit === 'days') return /^\d+$/.test(text) ? Number(text) : text;
  return `PT${text}${unit === 'h' ? 'H' : 'M'}`;
}

/** Whether a field holds what a goal can be: a whole number above zero. */
export function isAmount(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text);
}

/** The same goal with another unit: hours and minutes by the clock, or whole business days of a calendar. */
export function toUnit(goal: Goal, unit: Unit, calendars: string[]): Goal {
  const lengths = Object.fromEntries(
    (['breach', 'aim'] as const).flatMap((limit) => {
      const length = goal[limit];
      return length === undefined ? [] : [[limit, lengthOf(fieldOf(length).text, unit)]];
    }),
  );
  const calendar = goal.in === 'elapsed' ? (calendars[0] ?? '') : goal.calendar;
  if (unit === 'days') return { in: 'business-days', calendar, ...lengths } as Goal;
  return goal.in === 'hours'
    ? ({ in: 'hours', calendar, ...lengths } as Goal)
    : ({ in: 'elapsed', ...lengths } as Goal);
}

/** How a goal counts, as one choice: day and night, or in the hours of a calendar. */
export function basisOf(goal: Goal): string {
  return goal.in === 'elapsed' ? 'elapsed' : `${goal.in}:${goal.calendar}`;
}

export function withBasis(goal: Goal, basis: string): Goal {
  const { aim, breach } = goal;
  const lengths = { ...(breach === undefined ? {} : { breach }), ...(aim === undefined ? {} : { aim }) };
  if (basis === 'elapsed') return { in: 'elapsed', ...lengths } as Goal;
  const [kind, calendar] = basis.split(':');
  return { in: kind, calendar, ...lengths } as Goal;
}

/** A scheme as a person changed it: what the server resolves by itself is left out. */
export function toOwnScheme(scheme: Scheme): Scheme {
  const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => {
    const { holidayYears: _years, ...rest } = calendar;
    const byHand = rest.holidays.filter((day) => typeof day === 'string' || day.from === 'hand');
    return [name, { ...rest, holidays: byHand }];
  });
  return { ...scheme, calendars: Object.fromEntries(calendars) };
}

/** Whether two schemes say the same. */
export function isSameScheme(a: Scheme, b: Scheme): boolean {
  return isSameValue(toOwnScheme(a), toOwnScheme(b));
}

/** Where two schemes differ, value by value; the items of a list are told by their names, and its order where that alone changed. */
export function listDifferences(before: Scheme, after: Scheme): Difference[] {
  return differencesBetween([], toOwnScheme(before), toOwnScheme(after));
}
