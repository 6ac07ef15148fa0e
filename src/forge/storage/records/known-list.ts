/**
 * A list that a process knows as long as nothing in it has changed. Beside the list stands a record of its last change, written with
 * each: who has that read with what else it reads needs no query of the list.
 */
import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import * as z from '../../../common/zod';
import { readClock } from '../../clock';
import { createPerInstallation } from '../../per-installation';
import { recordOf } from './records';
import { recordShape, SCHEMA } from './schema';

/** A query may not know yet what was just written: a list is believed for good once it was read so long after the change. */
const SETTLED_MS = 60_000;
/** No list is believed for longer. */
const LONGEST_MS = 6 * 3_600_000;

const changeShape = recordShape({ id: z.string(), at: z.number() });

interface ReadList<Item> {
  items: Item[];
  /** As of which change, and when it was read. */
  change: string;
  readAt: number;
}

/** What is written with each change of a list, in the same transaction. */
export const newChange = () => ({ schema: SCHEMA, id: randomUUID(), at: readClock() });

/** Tells that a list changed otherwise, as when a file is restored. */
export const noteChange = (changeKey: string): Promise<void> => kvs.set(changeKey, newChange());

export interface KnownList<Item> {
  read(): Promise<Item[]>;
  /** As this process read it last, which may be outdated; nothing where it has not. */
  lastRead(): Item[];
}

export function createKnownList<Item>(changeKey: string, query: () => Promise<Item[]>): KnownList<Item> {
  const latest = createPerInstallation((): { list: ReadList<Item> | null } => ({ list: null }));
  const read = async () => {
    const change = (await recordOf(changeKey, changeShape)) ?? { id: '', at: 0 };
    const { list } = latest();
    if (list?.change === change.id && isBelieved(list.readAt, change.at)) return list.items;
    const readAt = readClock();
    const items = await query();
    latest().list = { items, change: change.id, readAt };
    return items;
  };
  return { read, lastRead: () => latest().list?.items ?? [] };
}

function isBelieved(readAt: number, changedAt: number): boolean {
  const age = readClock() - readAt;
  return age < (readAt - changedAt >= SETTLED_MS ? LONGEST_MS : SETTLED_MS);
}
