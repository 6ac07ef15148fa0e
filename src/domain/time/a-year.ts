/** What terms count in: a year at most, so that every instant they lead to can be counted. */
import { z } from 'zod';
import { durationSchema, parseDuration } from './duration';

const DAYS = 366;

export const lengthOfAYear = durationSchema.refine(
  (text) => (parseDuration(text) ?? 0) <= DAYS * 86_400_000,
  'over-a-year',
);
export const daysOfAYear = z.number().int().max(DAYS, 'over-a-year');
