import type { Texts } from '../../../../locales/languages';
import type { Duration } from '../../../domain/time/duration';
import { formatDuration, formatMinutes } from '../../../domain/time/format-length';

const MINUTE = 60_000;
const UNITS = [
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
] as const;

/**
 * A length in whole words; of hours that a calendar counts no days are made, for a day of those is no day of 24 hours.
 *
 * @example spellLength(5_400_000, textsIn('en')) // => '1 hour 30 minutes'
 */
export function spellLength(length: Duration, { letter }: Texts, largest: 'day' | 'hour' = 'day'): string {
  const { lengths } = letter;
  if (length < MINUTE) return lengths.second(Math.floor(length / 1_000));
  let left = Math.floor(length / MINUTE);
  const words: string[] = [];
  for (const [unit, minutes] of largest === 'day' ? UNITS : UNITS.slice(1)) {
    const amount = Math.floor(left / minutes);
    left -= amount * minutes;
    if (amount > 0) words.push(lengths[unit](amount));
  }
  return words.join(' ');
}

/** A length in short, as a result has it; of less than a minute no seconds are told. */
export function writeLength(length: Duration, { letter, units }: Texts, isOfHours = false): string {
  if (length < MINUTE) return letter.lengths.underMinute;
  return isOfHours ? formatMinutes(Math.floor(length / MINUTE), units) : formatDuration(length, units);
}
