/** Which issues a query finds for somebody, a page of them, in its order. */
import { type Database, sql } from '../../db';
import type { Caller, Ground } from '../../product';
import { projectsSeenBy } from '../people/access';
import { zoneOf } from '../people/people';
import { where } from './jql/compile';
import type { Asker } from './jql/fields';
import { order, type Sorting } from './jql/order';
import { readQuery } from './jql/query';
import { unbounded } from './jql/refusals';
import { among, joined, type Sql } from './jql/sql';

/** Fewer than these are sorted; more are met in the order of an index, until the page is full. */
const MANY = 2_000;

interface Part {
  limit: number;
  from: number;
}

/** The ids of the issues that a query finds for somebody, in its order. */
export function matching(ground: Ground, caller: Caller, jql: string, limit: number, from = 0): string[] {
  const { condition, sorting } = compiled(ground, caller, jql);
  const { db } = ground;
  const { by } = sorting;
  const ids =
    by !== null && isMany(db, condition)
      ? walked(db, condition, sorting, by, { limit, from })
      : sorted(db, condition, sorting, { limit, from });
  return ids.map(String);
}

function isMany(db: Database, { text, values }: Sql): boolean {
  const counted = `SELECT count(*) AS count FROM (SELECT 1 FROM issues i WHERE ${text} LIMIT ${MANY})`;
  return (sql(db, counted).get(...values) as { count: number }).count === MANY;
}

function sorted(db: Database, condition: Sql, sorting: Sorting, { limit, from }: Part): number[] {
  const text = `SELECT i.id FROM issues i WHERE ${condition.text} ORDER BY ${sorting.text} LIMIT ? OFFSET ?`;
  return idsOf(sql(db, text).all(...condition.values, ...sorting.values, limit, from));
}

type Walk = NonNullable<Sorting['by']>;

/** Those that have the value, as its index has them, and after them those that have none. */
function walked(db: Database, condition: Sql, sorting: Sorting, walk: Walk, part: Part): number[] {
  const least =
    'NOT EXISTS (SELECT 1 FROM issue_values b WHERE b.issue = i.id AND b.name = s.name AND b.number < s.number)';
  const first = `FROM issue_values s CROSS JOIN issues i ON i.id = s.issue
    WHERE s.name = ? AND s.number IS NOT NULL AND ${condition.text} AND ${least}`;
  const given = [walk.name, ...condition.values];
  const way = walk.descending ? 'DESC' : 'ASC';
  const text = `SELECT i.id ${first} ORDER BY s.number ${way}, i.id DESC LIMIT ? OFFSET ?`;
  const found = idsOf(sql(db, text).all(...given, part.limit, part.from));
  if (found.length === part.limit) return found;
  const { count } = sql(db, `SELECT count(*) AS count ${first}`).get(...given) as { count: number };
  const none = {
    text: `NOT EXISTS (SELECT 1 FROM issue_values WHERE issue = i.id AND name = ? AND number IS NOT NULL)`,
    values: [walk.name],
  };
  const rest = { limit: part.limit - found.length, from: Math.max(0, part.from - count) };
  return [...found, ...sorted(db, joined([condition, none], 'AND'), sorting, rest)];
}

const idsOf = (rows: unknown[]): number[] => (rows as { id: number }[]).map(({ id }) => id);

export function compiled(ground: Ground, caller: Caller, jql: string): { condition: Sql; sorting: Sorting } {
  const query = readQuery(jql);
  if (!query.where) throw unbounded();
  const asker: Asker = { ground, caller, zone: zoneOf(ground, caller) };
  // The plus keeps what one may see from leading the way: the narrower tests of the query are to.
  const seen = projectsSeenBy(ground, caller).map(({ id }) => id);
  const condition = joined([among('+i.project', seen), where(query.where, asker)], 'AND');
  return { condition, sorting: order(query, asker) };
}
