/**
 * Whether anything may wait in a list that the five-minute run works on: a stamp in the storage entity `recorded` under
 * `waiting:{list}`, set with whatever is put on the list and lifted by a run that finds it empty. A run reads the stamps with what else it
 * reads, and asks for no list that has none. Where there never was one, as before an upgrade, the list is asked for.
 */
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import * as z from '../../../common/zod';
import { readClock } from '../../clock';
import { getValue, type Place } from './read-ahead';
import { isDone } from './records';

const LISTS = ['mail-held', 'owed', 'open', 'rebuilds'] as const;
export type WaitingList = (typeof LISTS)[number];

const shape = z.object({ version: z.int() });
const EMPTY = 0;

/** A query may not know yet what was just written: a list is believed to be empty only so long after. */
const SETTLED_SECONDS = 60;

const placeOf = (list: WaitingList): Place => ({ key: `waiting:${list}`, entityName: 'recorded' });

export const waitingPlaces: readonly Place[] = LISTS.map(placeOf);

/** Seconds, for the entity's integers have 32 bits. */
const nowInSeconds = () => Math.floor(readClock() / 1_000);

type Transaction = ReturnType<typeof kvs.transact>;

/** Stamps a list in the transaction that puts something on it. */
export function stampWaiting(transaction: Transaction, list: WaitingList): Transaction {
  return transaction.set(`waiting:${list}`, { version: nowInSeconds() }, { entityName: 'recorded' });
}

/** What stands on a list, which is asked for only where something may. */
export async function listWaiting<Item>(list: WaitingList, ask: () => Promise<Item[]>): Promise<Item[]> {
  const stamp = shape.safeParse(await getValue(placeOf(list))).data?.version ?? null;
  if (stamp === EMPTY) return [];
  const items = await ask();
  if (items.length === 0 && nowInSeconds() - (stamp ?? 0) >= SETTLED_SECONDS) await lift(list, stamp);
  return items;
}

/** Unless somebody has put something on it meanwhile. */
function lift(list: WaitingList, stamp: number | null): Promise<boolean> {
  const isSame = stamp === null ? FilterConditions.notExists() : FilterConditions.equalTo(stamp);
  const conditions = new Filter<{ version: number }>().and('version', isSame);
  const transaction = kvs.transact();
  return isDone(
    transaction.set(`waiting:${list}`, { version: EMPTY }, { entityName: 'recorded', conditions }).execute(),
  );
}
