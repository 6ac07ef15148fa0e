import { own } from '../../src/common/own';
import { alike, byKey, isObject } from './values';
/** The value at a place, or undefined. */
export function at(value, [first, ...rest]) {
  if (first === undefined) return value;
  return typeof value === 'object' && value !== null ? at(own(value, first), rest) : undefined;
}
/** A copy with another value at a place; undefined takes the place away. */
export function put(value, [first, ...rest], next) {
  if (first === undefined) return next;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === first ? put(item, rest, next) : item));
    return items.filter((item) => item !== undefined);
  }
  const held = { ...value };
  const inner = put(own(held, first), rest, next);
  if (inner !== undefined) return { ...held, [first]: inner };
  delete held[first];
  return held;
}
/** A length as its field shows it. What cannot be read is kept as it was typed. */
export function fieldOf(length) {
  if (typeof length === 'number') return { text: String(length), unit: 'days' };
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(length);
  if (!parts)
    return { text: /^PT(.*)[HM]$/.exec(length)?.[1] ?? length, unit: length.endsWith('H') ? 'h' : 'min' };
  const minutes = (Number(parts[1] ?? 0) * 24 + Number(parts[2] ?? 0)) * 60 + Number(parts[3] ?? 0);
  const whole = minutes % 60 === 0 && !(parts[3] && !parts[2]);
  return whole ? { text: String(minutes / 60), unit: 'h' } : { text: String(minutes), unit: 'min' };
}
/** The length of a field, as a scheme writes it. */
export function lengthOf(text, unit) {
  if (unit === 'days') return /^\d+$/.test(text) ? Number(text) : text;
  return `PT${text}${unit === 'h' ? 'H' : 'M'}`;
}
/** Whether a field holds what a goal can be: a whole number above zero. */
export function isAmount(text) {
  return /^[1-9]\d{0,4}$/.test(text);
}
/** The same goal with another unit: hours and minutes by the clock, or whole business days of a calendar. */
export function inUnit(goal, unit, calendars) {
  const texts = {
    breach: fieldOf(goal.breach).text,
    aim: goal.aim === undefined ? null : fieldOf(goal.aim).text,
  };
  const breach = lengthOf(texts.breach, unit);
  const aim = texts.aim === null ? {} : { aim: lengthOf(texts.aim, unit) };
  const calendar = goal.in === 'elapsed' ? (calendars[0] ?? '') : goal.calendar;
  if (unit === 'days') return { in: 'business-days', calendar, breach, ...aim };
  return goal.in === 'hours' ? { in: 'hours', calendar, breach, ...aim } : { in: 'elapsed', breach, ...aim };
}
/** How a goal counts, as one choice: day and night, or in the hours of a calendar. */
export function basisOf(goal) {
  return goal.in === 'elapsed' ? 'elapsed' : `${goal.in}:${goal.calendar}`;
}
export function withBasis(goal, basis) {
  const { aim, breach } = goal;
  const lengths = aim === undefined ? { breach } : { breach, aim };
  if (basis === 'elapsed') return { in: 'elapsed', ...lengths };
  const [kind, calendar] = basis.split(':');
  return { in: kind, calendar, ...lengths };
}
/** A scheme as a person changed it: what the server resolves by itself is left out. */
export function written(scheme) {
  const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => {
    const { holidayYears: _years, ...kept } = calendar;
    const byHand = kept.holidays.filter((day) => typeof day === 'string' || day.from === 'hand');
    return [name, { ...kept, holidays: byHand }];
  });
  return { ...scheme, calendars: Object.fromEntries(calendars) };
}
/** Whether two schemes say the same. */
export function same(a, b) {
  return alike(written(a), written(b));
}
/** Where two schemes differ, value by value; the items of a list are told by their names, and its order where that alone changed. */
export function differences(before, after) {
  return between([], written(before), written(after));
}
function between(path, was, is) {
  if (alike(was, is)) return [];
  if (isObject(was) && isObject(is)) return betweenItems(path, Object.entries(was), Object.entries(is));
  const [one, other] = [byKey(was), byKey(is)];
  if (!one || !other) return [{ path, was, is }];
  const items = betweenItems(path, [...one], [...other]);
  const orders = [one, other].map((items) => [...items.keys()]);
  return items.length > 0 ? items : [{ path: [...path, 'order'], was: orders[0], is: orders[1] }];
}
function betweenItems(path, was, is) {
  const [one, other] = [new Map(was), new Map(is)];
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  return keys.flatMap((key) => between([...path, key], one.get(key), other.get(key)));
}
