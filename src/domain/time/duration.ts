import { withLatest } from '../../common/latest';
import * as z from '../../common/zod';

/** A length of time in milliseconds. */
export type Duration = number;

const PATTERN = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * An ISO 8601 length in days of 24 hours, hours, minutes and seconds; anything else is null. The same few come back for every issue.
 *
 * @example parseDuration('PT1H30M') // => 5_400_000
 */
export const parseDuration = withLatest(500, (text): Duration | null => {
  const parts = PATTERN.exec(text);
  if (!parts || text.endsWith('T') || text === 'P') return null;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
});

/** A length as ISO 8601 writes it, in hours where it is of whole hours. */
export const formatDuration = (length: Duration): string =>
  length % 3_600_000 === 0 ? `PT${length / 3_600_000}H` : `PT${Math.round(length / 1_000)}S`;

/** A length as a scheme writes it, refused with a sentence when it has no unit. */
export const durationSchema = z.string().superRefine((text, context) => {
  if (parseDuration(text) !== null) return;
  const message = /^\d+$/.test(text) ? 'no-unit' : 'not-a-length';
  context.addIssue({ code: 'custom', message, params: { text } });
});
