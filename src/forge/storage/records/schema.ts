/** The form of a stored record: a number that each carries, from 1, and how one of an earlier form is read. */

import { withoutHidden } from '../../../common/plain-text';
import * as z from '../../../common/zod';

export const SCHEMA = 1;

/** Makes a record of one schema into one of the next, its number left aside. */
export type Migration = (record: Record<string, unknown>) => Record<string, unknown>;

/**
 * A stored record as this version knows it: its schema is one more than its migrations. An earlier one is read as they make it, in
 * turn, and is written anew when it changes; one of a later version is not of the shape, for nothing may be guessed from it.
 */
export function recordShape<Fields extends z.ZodRawShape>(
  fields: Fields,
  migrations: readonly Migration[] = [],
) {
  const current = SCHEMA + migrations.length;
  const schema = z.literal(current, { error: ({ input }) => explainSchema(input, current) });
  return z.preprocess((value) => migrate(value, migrations), z.object({ schema, ...fields }));
}

function migrate(value: unknown, migrations: readonly Migration[]): unknown {
  if (migrations.length === 0) return value;
  const { data } = z.looseObject({ schema: z.int().min(SCHEMA) }).safeParse(value);
  if (data === undefined || data.schema >= SCHEMA + migrations.length) return value;
  const newer = migrations.slice(data.schema - SCHEMA);
  const migrated = newer.reduce<Record<string, unknown>>((record, change) => change(record), data);
  return { ...migrated, schema: SCHEMA + migrations.length };
}

const explainSchema = (schema: unknown, current: number): string | undefined =>
  typeof schema === 'number' && schema > current
    ? `a later version of the app wrote it (schema ${schema})`
    : undefined;

/** A step of a document's history. */
export const stepShapeOf = <const Step extends string>(steps: readonly [Step, ...Step[]]) =>
  z.object({ at: z.number(), step: z.enum(steps), by: z.string().nullable(), why: z.string().optional() });

/** A record that is shown to people: whatever is stored, no hidden character of it comes out. */
export const shown = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => withoutHidden(value), shape);

/** What a record says, without the number of its schema. */
export function withoutSchema<Value extends { schema: number }>(value: Value): Omit<Value, 'schema'> {
  const { schema: _schema, ...rest } = value;
  return rest;
}
