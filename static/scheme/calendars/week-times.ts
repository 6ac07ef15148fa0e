/** Days of the week, and times of the day in minutes. */
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekDay = (typeof weekDays)[number];

/** Edges move by a quarter of an hour. */
export const STEP_MINUTES = 15;
export const DAY_MINUTES = 24 * 60;

/** The name of a weekday in the reader's language; 2024-01-01 was a Monday. */
export function dayNameOf(day: WeekDay, locale: string, weekday: 'short' | 'long'): string {
  const at = Date.UTC(2024, 0, 1 + weekDays.indexOf(day));
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(at);
}

export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export const roundToStep = (minutes: number): number => Math.round(minutes / STEP_MINUTES) * STEP_MINUTES;

/** Hours whose end is not after their start go on into the next day; equal ends are a whole day. */
export const crossesMidnight = ([from, to]: readonly [string, string]): boolean =>
  minutesOf(to) <= minutesOf(from);
