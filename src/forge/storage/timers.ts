/** Timers in the storage entity `timer`, one an issue, found by the minute they are due: epoch minutes fit its 32-bit integers. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Timers } from '../../application/ports/evaluation';
import * as z from '../../common/zod';

const MINUTE = 60_000;
const PAGE = 100;
const MAX_TIMERS = 1_000;
const shape = z.object({
  issueId: z.string(),
  dueMinute: z.number(),
  at: z.number(),
  pushed: z.boolean().default(false),
});

const timerEntityOf = () => kvs.entity('timer');

export const storedTimers: Timers = {
  async set(issueId, at, pushed) {
    if (at === null) return timerEntityOf().delete(issueId);
    await timerEntityOf().set(issueId, { issueId, dueMinute: Math.floor(at / MINUTE), at, pushed });
  },
  async of(issueId) {
    const value = await timerEntityOf().get(issueId);
    return value === undefined ? null : shape.parse(value).at;
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
