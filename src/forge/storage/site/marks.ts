/**
 * Marks in the storage entity `mark`, one an issue, each with an expiry that we judge ourselves. An entity, because only its writes may
 * depend on what is there: setting one and lifting one is an operation each.
 */
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { Marks } from '../../../application/ports/evaluation';
import * as z from '../../../common/zod';
import { isDone } from '../records/records';

const shape = z.object({ until: z.number() });
type Mark = z.infer<typeof shape>;
type Conditions = ReturnType<Filter<Mark>['and']> | ReturnType<Filter<Mark>['or']>;

const PAGE = 100;

export const storedMarks: Marks = {
  set: (issueId, now, until) =>
    isDone(
      kvs
        .transact()
        .set<Mark>(issueId, { until }, where(freeAt(now)))
        .execute(),
    ),
  clear: (issueId) => isDone(kvs.transact().delete(issueId, where(standing())).execute()),
  async count(now) {
    let query = kvs.entity<Mark>('mark').query().index('by-key').limit(PAGE);
    let count = 0;
    for (;;) {
      const { results, nextCursor } = await query.getMany();
      count += results.filter(({ value }) => (shape.safeParse(value).data?.until ?? 0) > now).length;
      if (!nextCursor) return count;
      query = query.cursor(nextCursor);
    }
  },
};

const where = (conditions: Conditions) => ({ entityName: 'mark', conditions });

/** There is none, or one that has expired. */
const freeAt = (now: number) =>
  new Filter<Mark>()
    .or('until', FilterConditions.notExists())
    .or('until', FilterConditions.lessThanEqualTo(now));

const standing = () => new Filter<Mark>().and('until', FilterConditions.exists());
