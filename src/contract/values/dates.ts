/** Months, dates and instants as pages send them: of years that a desk can mean, so that nothing beyond is ever kept or counted. */
import * as z from '../../common/zod';
import { isPossible } from '../../domain/time/instant';

const YEARS = 'impossible-instant';
const year = '(?:199\\d|2[01]\\d\\d)';

export const month = z.string().regex(new RegExp(`^${year}-(?:0[1-9]|1[0-2])$`), YEARS);
export const date = z.iso.date().regex(new RegExp(`^${year}-`), YEARS);
export const instant = z.number().int().refine(isPossible, YEARS);
