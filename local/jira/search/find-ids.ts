/** Which issues a query finds for somebody, a page of them, in its order. */
import { type Database, prepareSql } from '../../common/db';
import type { Caller, SiteContext } from '../../product/product';
import { visibleProjectsOf } from '../people/access';
import { zoneOf } from '../people/people';
import { compileCondition } from './jql/compile';
import type { JqlReader } from './jql/fields';
import { compileOrder, type Sorting } from './jql/order';
import { readQuery } from './jql/query';
import { refuseUnbounded } from './jql/refusals';
import { isInList, isNever, joinSql, type Sql } from './jql/sql';

/** Fewer than these are sorted; more are met in the order of an index, until the page is full. */
const MANY = 2_000;

interface Part {
  limit: number;
  from: number;
}

/** The ids of the issues that a query finds for somebody, in its order. */
export function findIds(
  context: SiteContext,
  caller: Caller,
  jql: string,
  limit: number,
  from = 0,
): string[] {
  const { condition, sorting } = compileJql(context, caller, jql);
  if (isNever(condition)) return [];
  const { db } = context;
  const { by } = sorting;
  const ids =
    by !== null && isMany(db, condition)
      ? idsInIndexOrder(db, condition, sorting, by, { limit, from })
      : sortedIds(db, condition, sorting, { limit, from });
  return ids.map(String);
}

function isMany(db: Database, { text, values }: Sql): boolean {
  const countSql = `SELECT count(*) AS count FROM (SELECT 1 FROM issues i WHERE ${text} LIMIT ${MANY})`;
  return (prepareSql(db, countSql).get(...values) as { count: number }).count === MANY;
}

function sortedIds(db: Database, condition: Sql, sorting: Sorting, { limit, from }: Part): number[] {
  const text = `SELECT i.id FROM issues i WHERE ${condition.text} ORDER BY ${sorting.text} LIMIT ? OFFSET ?`;
  return idsOf(prepareSql(db, text).all(...condition.values, ...sorting.values, limit, from));
}

type IndexOrder = NonNullable<Sorting['by']>;

/** Those that have the value, as its index has them, and after them those that have none. */
function idsInIndexOrder(
  db: Database,
  condition: Sql,
  sorting: Sorting,
  byIndex: IndexOrder,
  part: Part,
): number[] {
  const isLeast =
    'NOT EXISTS (SELECT 1 FROM issue_values b WHERE b.issue = i.id AND b.name = s.name AND b.number < s.number)';
  const first = `FROM issue_values s CROSS JOIN issues i ON i.id = s.issue
    WHERE s.name = ? AND s.number IS NOT NULL AND ${condition.text} AND ${isLeast}`;
  const values = [byIndex.name, ...condition.values];
  const direction = byIndex.descending ? 'DESC' : 'ASC';
  const text = `SELECT i.id ${first} ORDER BY s.number ${direction}, i.id DESC LIMIT ? OFFSET ?`;
  const ids = idsOf(prepareSql(db, text).all(...values, part.limit, part.from));
  if (ids.length === part.limit) return ids;
  const { count } = prepareSql(db, `SELECT count(*) AS count ${first}`).get(...values) as { count: number };
  const withoutValue = {
    text: `NOT EXISTS (SELECT 1 FROM issue_values WHERE issue = i.id AND name = ? AND number IS NOT NULL)`,
    values: [byIndex.name],
  };
  const rest = { limit: part.limit - ids.length, from: Math.max(0, part.from - count) };
  return [...ids, ...sortedIds(db, joinSql([condition, withoutValue], 'AND'), sorting, rest)];
}

const idsOf = (rows: unknown[]): number[] => (rows as { id: number }[]).map(({ id }) => id);

export function compileJql(
  context: SiteContext,
  caller: Caller,
  jql: string,
): { condition: Sql; sorting: Sorting } {
  const query = readQuery(jql);
  if (!query.where) throw refuseUnbounded();
  const reader: JqlReader = { context, caller, zone: zoneOf(context, caller) };
  // The plus keeps what one may see from leading the way: the narrower tests of the query are to.
  const visibleIds = visibleProjectsOf(context, caller).map(({ id }) => id);
  const condition = joinSql(
    [isInList('+i.project', visibleIds), compileCondition(query.where, reader)],
    'AND',
  );
  return { condition, sorting: compileOrder(query, reader) };
}
