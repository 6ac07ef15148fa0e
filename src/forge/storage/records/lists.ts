/** Lists of a record that goes on over numbered parts, each item read for itself. */

import { textsIn } from '../../../../locales/languages';
import type { Claim } from '../../../application/ports/evaluation';
import { explainFirstMistake } from '../../../application/scheme/document/explain-mistake';
import { own } from '../../../common/own';
import * as z from '../../../common/zod';
import { type Part, readParts, writeLists } from './parts';
import { recordShape } from './schema';
import { reportPassedOver } from './troubles';

type Shapes = Record<string, z.ZodType>;
type Lists<Of extends Shapes> = { [Name in keyof Of]: z.infer<Of[Name]>[] };

/** An item that is not of its shape is passed over, named in the health, and stays where it is when its list is written. */
export class StoredLists<Of extends Shapes> {
  constructor(private readonly shapes: Of) {}

  async read(key: string): Promise<Lists<Of>> {
    const stored = await this.readStored(key);
    const lists = Object.entries(this.shapes).map(async ([name, shape]) => [
      name,
      await listUsable(`${key} ${name}`, own(stored, name) ?? [], shape),
    ]);
    return Object.fromEntries(await Promise.all(lists));
  }

  /** With what else is to stand with them; false where the claim is lost, and nothing more was written. */
  async write(key: string, lists: Lists<Of>, claim: Claim, also: readonly Part[] = []): Promise<boolean> {
    const stored = await this.readStored(key);
    const withUnusable = Object.entries(this.shapes).map(([name, shape]) => {
      const unusable = (own(stored, name) ?? []).filter((item) => !shape.safeParse(item).success);
      return [name, [...(own<readonly unknown[]>(lists, name) ?? []), ...unusable]];
    });
    return writeLists(key, Object.fromEntries(withUnusable), claim, also);
  }

  private async readStored(key: string): Promise<Record<string, unknown[]>> {
    const names = Object.keys(this.shapes);
    const fields = Object.fromEntries(names.map((name) => [name, z.array(z.unknown())]));
    const parts = await readParts(key, recordShape({ ...fields, next: z.boolean().optional() }));
    return Object.fromEntries(names.map((name) => [name, parts.flatMap((part) => listIn(part, name))]));
  }
}

const listIn = (part: object, name: string): unknown[] => {
  const { data } = z.array(z.unknown()).safeParse(own(part as Record<string, unknown>, name));
  return data ?? [];
};

async function listUsable<Shape extends z.ZodType>(
  place: string,
  items: readonly unknown[],
  shape: Shape,
): Promise<z.infer<Shape>[]> {
  const usable: z.infer<Shape>[] = [];
  for (const item of items) {
    const read = await readUsable(`${place} ${idOf(item)}`, item, shape);
    if (read !== null) usable.push(read);
  }
  return usable;
}

/** A stored value of its shape, or null: then it is passed over, and the health says where and why. */
export async function readUsable<Shape extends z.ZodType>(
  place: string,
  value: unknown,
  shape: Shape,
): Promise<z.infer<Shape> | null> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  await reportPassedOver(place, `${explainFirstMistake(read.error, textsIn('en'))}; it is passed over`);
  return null;
}

const idOf = (item: unknown): string => String((item as { id?: unknown } | null)?.id ?? '');
