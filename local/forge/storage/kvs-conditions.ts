/** The conditions of storage queries and transactions. */

import { z } from 'zod';
import { own } from '../../own';
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

export function meets(held: unknown, { condition, values: [first, second] }: Condition): boolean {
  const test = own(tests, condition);
  if (test === undefined)
    throw new KvsRefusal(400, 'INVALID_CONDITION', `There is no condition '${condition}'`);
  return test(held, first, second);
}

export function passes(held: Record<string, unknown>, { and = [], or = [] }: Filters): boolean {
  const meet = (filter: z.infer<typeof filterShape>) => meets(own(held, filter.property), filter);
  return and.every(meet) && (or.length === 0 || or.some(meet));
}

/** Below zero, zero or above: numbers by size, everything else as text. Absent values compare with nothing. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === undefined || a === null || b === undefined || b === null) return Number.NaN;
  return String(a) < String(b) ? -1 : Number(String(a) !== String(b));
}

const tests: Record<string, (held: unknown, first: unknown, second: unknown) => boolean> = {
  BETWEEN: (held, first, second) => compare(held, first) >= 0 && compare(held, second) <= 0,
  BEGINS_WITH: (held, first) => typeof held === 'string' && held.startsWith(String(first)),
  EXISTS: (held) => held !== undefined && held !== null,
  NOT_EXISTS: (held) => held === undefined || held === null,
  GREATER_THAN: (held, first) => compare(held, first) > 0,
  GREATER_THAN_EQUAL_TO: (held, first) => compare(held, first) >= 0,
  LESS_THAN: (held, first) => compare(held, first) < 0,
  LESS_THAN_EQUAL_TO: (held, first) => compare(held, first) <= 0,
  CONTAINS: (held, first) => String(held ?? '').includes(String(first)),
  NOT_CONTAINS: (held, first) => !String(held ?? '').includes(String(first)),
  EQUAL_TO: (held, first) => held === first,
  NOT_EQUAL_TO: (held, first) => held !== first,
};
