import { own } from '../../common/own';

export type Json = Record<string, unknown>;

/** Why something of Jira's cannot be read: its place, and what is wrong or would be right. */
export class Unreadable extends Error {
  constructor(
    readonly path: string,
    readonly say: string,
  ) {
    super(path ? `${path}: ${say}` : say);
  }
}

/** A member of whatever it may be; undefined where there is none. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? own(value as Json, name) : undefined;
}

/** An object, or null where there is none; anything else is refused. */
export function objectIn(value: unknown, path: string): Json | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw new Unreadable(path, 'this is not an object');
  return value as Json;
}

export function listIn(value: unknown, path: string): unknown[] | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw new Unreadable(path, 'this is not a list');
  return value;
}

export function text(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new Unreadable(path, 'this is not a string');
  return value;
}

/** An id, which Jira writes as a text or as a number. */
export function numbered(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') throw new Unreadable(path, 'this is not an id');
  return String(value);
}
