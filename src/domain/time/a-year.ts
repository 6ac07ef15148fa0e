/** What terms, maintenance and dispute lines count in: a year at most, so that every instant they lead to can be counted. */
import * as z from '../../common/zod';
import { durationSchema, parseDuration } from './duration';
import type { Span } from './span';

const DAYS = 366;

export const lengthOfAYear = durationSchema.refine(
  (text) => (parseDuration(text) ?? 0) <= DAYS * 86_400_000,
  'over-a-year',
);
/** Whether a stretch is a year at most; what is longer is a slip of whoever wrote it, and would decide for decades. */
export const isOfAYear = ({ from, to }: Span): boolean => to - from <= DAYS * 86_400_000;
export const daysOfAYear = z.number().int().max(DAYS, 'over-a-year');
