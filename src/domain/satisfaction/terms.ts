import * as z from '../../common/zod';

/** Scores go from 1 to 5, as Jira's do. */
export const HIGHEST = 5;
export const scoreSchema = z.number().int().min(1).max(HIGHEST);
