import type { Duration } from './duration';

/** What stands after a number of each. */
export interface LengthUnits {
  day: string;
  hour: string;
  minute: string;
  second: string;
}

/**
 * A length in days, hours and minutes, cut down to the whole minute; seconds show only under one minute. Never "1.7 h".
 *
 * @example formatDuration(12_180_000, { day: 'd', hour: 'h', minute: 'min', second: 's' }) // => '3 h 23 min'
 */
export function formatDuration(length: Duration, units: LengthUnits): string {
  const minutes = Math.floor(length / 60_000);
  if (minutes === 0) return `${Math.floor(length / 1000)}\u00a0${units.second}`;
  const parts = [
    [Math.floor(minutes / 1440), units.day],
    [Math.floor((minutes % 1440) / 60), units.hour],
    [minutes % 60, units.minute],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount}\u00a0${unit}`)
    .join(' ');
}

/**
 * Minutes of work, which never become days; a sign before the whole.
 *
 * @example formatMinutes(-90, { hour: 'h', minute: 'min' }) // => '−1 h 30 min'
 */
export function formatMinutes(minutes: number, units: Pick<LengthUnits, 'hour' | 'minute'>): string {
  const total = Math.abs(minutes);
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  const parts = [
    hours > 0 ? `${hours}\u00a0${units.hour}` : '',
    rest > 0 || hours === 0 ? `${rest}\u00a0${units.minute}` : '',
  ];
  return `${minutes < 0 ? '−' : ''}${parts.filter((part) => part !== '').join(' ')}`;
}
