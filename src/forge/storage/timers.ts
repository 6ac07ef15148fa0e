/** Timers in the storage entity `timer`, one an issue, found by the minute they are due: epoch minutes fit its 32-bit integers. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { EvaluationNote, Timers } from '../../application/ports/evaluation';
import * as z from '../../common/zod';
import { forgetAhead, getValue, type Place } from './records/read-ahead';

const MINUTE = 60_000;
const PAGE = 100;
/** What Forge takes in one batch. */
const BATCH = 25;
const MAX_TIMERS = 10_000;
const shape = z.object({
  issueId: z.string(),
  dueMinute: z.number(),
  at: z.number(),
  pushed: z.boolean().default(false),
});

const timerEntityOf = () => kvs.entity('timer');

/** Where an issue's timer stands. */
export const timerPlaceOf = (issueId: string) => ({ key: issueId, entityName: 'timer' }) satisfies Place;

const timerOf = (issueId: string, at: number, pushed: boolean) => ({
  ...{ issueId, dueMinute: Math.floor(at / MINUTE), at, pushed },
});

/** In a transaction with what else an evaluation notes. */
export function setTimer(
  transaction: ReturnType<typeof kvs.transact>,
  issueId: string,
  { at, pushed }: NonNullable<EvaluationNote['timer']>,
): void {
  const place = { entityName: 'timer' };
  forgetAhead(timerPlaceOf(issueId));
  if (at === null) transaction.delete(issueId, place);
  else transaction.set(issueId, timerOf(issueId, at, pushed), place);
}

export const storedTimers: Timers = {
  async set(issueId, at, pushed) {
    forgetAhead(timerPlaceOf(issueId));
    if (at === null) return timerEntityOf().delete(issueId);
    await timerEntityOf().set(issueId, timerOf(issueId, at, pushed));
  },
  async of(issueId) {
    const value = await getValue(timerPlaceOf(issueId));
    return value === undefined ? null : shape.parse(value).at;
  },
  async listStanding(timers) {
    const standing = new Map<string, number>();
    for (let from = 0; from < timers.length; from += BATCH) {
      const places = timers.slice(from, from + BATCH).map(({ issueId }) => timerPlaceOf(issueId));
      const { successfulKeys } = await kvs.batchGet<unknown>(places);
      for (const { key, value } of successfulKeys) standing.set(key, shape.parse(value).at);
    }
    return timers.filter(({ issueId, at }) => standing.get(issueId) === at);
  },
  async listDue(at) {
    const due = timerEntityOf()
      .query()
      .index('by-due-minute')
      .where(WhereConditions.lessThanEqualTo(Math.floor(at / MINUTE)))
      .sort(Sort.ASC)
      .limit(PAGE);
    const timers: z.infer<typeof shape>[] = [];
    for (let cursor: string | undefined; timers.length < MAX_TIMERS; ) {
      const page = await (cursor === undefined ? due : due.cursor(cursor)).getMany();
      timers.push(...page.results.map(({ value }) => shape.parse(value)));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    return timers;
  },
};
