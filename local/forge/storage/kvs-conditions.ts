/** The conditions of storage queries and transactions. */

import { z } from 'zod';
import { own } from '../../common/own';
import { KvsRefusal } from './kvs-limits';

const conditionShape = z.looseObject({ condition: z.string(), values: z.array(z.unknown()) });
const filterShape = conditionShape.extend({ property: z.string() });

export const rangeShape = conditionShape;
export const filtersShape = z.strictObject({
  and: z.array(filterShape).optional(),
  or: z.array(filterShape).optional(),
});

export type Condition = z.infer<typeof conditionShape>;
export type Filters = z.infer<typeof filtersShape>;

export function meetsCondition(value: unknown, { condition, values: [first, second] }: Condition): boolean {
  const test = own(tests, condition);
  if (test === undefined)
    throw new KvsRefusal(400, 'INVALID_CONDITION', `There is no condition '${condition}'`);
  return test(value, first, second);
}

export function passesFilters(value: Record<string, unknown>, { and = [], or = [] }: Filters): boolean {
  const meetsFilter = (filter: z.infer<typeof filterShape>) =>
    meetsCondition(own(value, filter.property), filter);
  return and.every(meetsFilter) && (or.length === 0 || or.some(meetsFilter));
}

/** Below zero, zero or above: numbers by size, everything else as text. Absent values compare with nothing. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === undefined || a === null || b === undefined || b === null) return Number.NaN;
  return String(a) < String(b) ? -1 : Number(String(a) !== String(b));
}

const tests: Record<string, (value: unknown, first: unknown, second: unknown) => boolean> = {
  BETWEEN: (value, first, second) => compare(value, first) >= 0 && compare(value, second) <= 0,
  BEGINS_WITH: (value, first) => typeof value === 'string' && value.startsWith(String(first)),
  EXISTS: (value) => value !== undefined && value !== null,
  NOT_EXISTS: (value) => value === undefined || value === null,
  GREATER_THAN: (value, first) => compare(value, first) > 0,
  GREATER_THAN_EQUAL_TO: (value, first) => compare(value, first) >= 0,
  LESS_THAN: (value, first) => compare(value, first) < 0,
  LESS_THAN_EQUAL_TO: (value, first) => compare(value, first) <= 0,
  CONTAINS: (value, first) => String(value ?? '').includes(String(first)),
  NOT_CONTAINS: (value, first) => !String(value ?? '').includes(String(first)),
  EQUAL_TO: (value, first) => value === first,
  NOT_EQUAL_TO: (value, first) => value !== first,
};
