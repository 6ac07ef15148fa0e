import { own } from '../../../common/own';

export type Json = Record<string, unknown>;

/** Why something of Jira's cannot be read: its place, and what is wrong or would be right. */
export class Unreadable extends Error {
  constructor(
    readonly path: string,
    readonly say: string,
    /** Whether the path is a thing's own name and needs no place in a list. */
    readonly isNamed = false,
  ) {
    super(path ? `${path}: ${say}` : say);
  }
}

/** A member of whatever it may be; undefined where there is none. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? own(value as Json, name) : undefined;
}

/** An object, or null where there is none; anything else is refused. */
export function readObject(value: unknown, path: string): Json | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw new Unreadable(path, 'this is not an object');
  return value as Json;
}

export function readList(value: unknown, path: string): unknown[] | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw new Unreadable(path, 'this is not a list');
  return value;
}

export function readText(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new Unreadable(path, 'this is not a string');
  return value;
}

/** An id, which Jira writes as a text or as a number. */
export function readId(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') throw new Unreadable(path, 'this is not an id');
  return String(value);
}

/**
 * Reads each thing of a list; what one of them throws is told with its place, which is written only then, for most lists are as they
 * should be.
 */
export function readEach<Thing>(list: readonly unknown[], path: string, read: (raw: Json) => Thing): Thing[] {
  const things: Thing[] = [];
  let place = 0;
  try {
    for (; place < list.length; place += 1) {
      const raw = list[place];
      if (typeof raw !== 'object' || raw === null) throw new Unreadable('', 'this is not an object');
      things.push(read(raw as Json));
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(
      error.isNamed ? error.path : [`${path}.${place}`, error.path].filter(Boolean).join('.'),
      error.say,
    );
  }
  return things;
}
