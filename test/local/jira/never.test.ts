/** A condition that can hold for no issue is known for one: nothing is looked for then. */
import {
  isInList,
  isNever,
  joinSql,
  NOTHING,
  negate,
  type Sql,
  toSql,
} from '../../../local/jira/search/jql/sql';

const some = toSql('i.project = ?', 10_000);

test.each<[string, Sql, boolean]>([
  ['what is in an empty list', isInList('i.project', []), true],
  ['both of two things, one of which never holds', joinSql([some, NOTHING], 'AND'), true],
  ['the same, deeper within', joinSql([some, joinSql([NOTHING, some], 'AND')], 'AND'), true],
  ['one of two things that never hold', joinSql([NOTHING, NOTHING], 'OR'), true],
  ['one of two things, one of which may hold', joinSql([some, NOTHING], 'OR'), false],
  ['what is not so that never holds', negate(joinSql([some, NOTHING], 'AND')), false],
  ['all of no conditions', joinSql([], 'AND'), false],
])('%s', (_, condition, never) => {
  expect(isNever(condition)).toBe(never);
});
