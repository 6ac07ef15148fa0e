/**
 * Marks in the storage entity `mark`, one an issue, each with an expiry that we judge ourselves: a day's is the platform's, which may come
 * 48 hours late. An entity, because only its writes may depend on what is there.
 */
import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import type { Marks } from '../../../application/ports/evaluation';
import * as z from '../../../common/zod';
import { getValue, type Place } from '../records/read-ahead';
import { isDone } from '../records/records';

const shape = z.object({ until: z.number() });
type Mark = z.infer<typeof shape>;
type Conditions = ReturnType<Filter<Mark>['and']> | ReturnType<Filter<Mark>['or']>;

const PAGE = 100;

/** What holds off nobody and stays until an evaluation settles it. */
const OWED = 0;

/** A job is tried again for a day. */
const KEPT = { ttl: { value: 2, unit: 'DAYS' as const } };
const SHORT = { ttl: { value: 1, unit: 'HOURS' as const } };

export const storedMarks: Marks = {
  set: (issueId, now, until) => put(issueId, { until }, now, SHORT),
  async lift(issueId, until) {
    const sameMark = new Filter<Mark>().and('until', FilterConditions.equalTo(until));
    await isDone(kvs.transact().delete(issueId, where(sameMark)).execute());
  },
  async owe(issueId, now) {
    await put(issueId, { until: OWED }, now, KEPT);
  },
  isOwed: async (issueId) => shape.safeParse(await getValue(markPlaceOf(issueId))).data?.until === OWED,
  async settle(issueId) {
    const owed = new Filter<Mark>().and('until', FilterConditions.equalTo(OWED));
    await isDone(kvs.transact().delete(issueId, where(owed)).execute());
  },
  count: async (now) =>
    (await countWhere(WhereConditions.equalTo(OWED))) + (await countWhere(WhereConditions.greaterThan(now))),
};

/** Where an issue's mark stands. */
export const markPlaceOf = (issueId: string): Place => ({ key: issueId, entityName: 'mark' });

const where = (conditions: Conditions) => ({ entityName: 'mark', conditions });

/** Where there is none, or one that is owed or has expired. */
function put(issueId: string, mark: Mark, now: number, expiry: typeof KEPT | typeof SHORT): Promise<boolean> {
  const free = new Filter<Mark>()
    .or('until', FilterConditions.notExists())
    .or('until', FilterConditions.lessThanEqualTo(now))
    .or('until', FilterConditions.equalTo(OWED));
  return isDone(kvs.transact().set<Mark>(issueId, mark, where(free), expiry).execute());
}

const queryOf = () => kvs.entity<Mark>('mark').query().index('by-until');
type IndexQuery = ReturnType<typeof queryOf>;

async function countWhere(condition: Parameters<IndexQuery['where']>[0]): Promise<number> {
  let query = queryOf().where(condition).limit(PAGE);
  let count = 0;
  for (;;) {
    const { results, nextCursor } = await query.getMany();
    count += results.length;
    if (!nextCursor) return count;
    query = query.cursor(nextCursor);
  }
}
