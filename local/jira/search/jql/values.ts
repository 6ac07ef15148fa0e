/** Tests on labels, on the app's fields and on declared values of properties: many values an issue, or none. */

import { type Database, sql as prepared } from '../../../db';
import { wordsIn as searchable } from '../../words';
import type { Asker, Field } from './fields';
import { each, instantIn, wordsIn } from './operands';
import type { Operand, Operator, Test } from './query';
import { noOperator, noValue } from './refusals';
import { among, joined, not, type Sql, sql } from './sql';

type Values = Field & { kind: 'values' };

const SETS: Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const RANGES: Operator[] = ['<', '<=', '>', '>='];
const BEARS: Record<Values['type'], Operator[]> = {
  number: [...SETS, ...RANGES],
  date: [...SETS, ...RANGES],
  datetime: [...SETS, ...RANGES],
  string: SETS,
  user: SETS,
  text: ['~', '!~', 'is', 'is not'],
};

export function valuesTest(field: Values, test: Test, asker: Asker): Sql {
  const { operator, operand } = test;
  if (!BEARS[field.type].includes(operator)) throw noOperator(operator, test.field.name);
  const { db } = asker.ground;
  const some = issuesWith(db, sql('name = ?', field.name));
  if (operand.kind === 'empty') return operator === '=' || operator === 'is' ? not(some) : some;
  const found = issuesWith(db, joined([sql('name = ?', field.name), matching(field, test, asker)], 'AND'));
  const negative = operator === '!=' || operator === 'not in' || operator === '!~';
  return negative ? joined([some, not(found)], 'AND') : found;
}

const MANY = 2_000;

/** Few issues are listed and looked up; many are looked at one by one, so that a narrower test beside this one leads the way. */
function issuesWith(db: Database, { text, values }: Sql): Sql {
  const counted = `SELECT count(*) AS found FROM (SELECT 1 FROM issue_values WHERE ${text} LIMIT ${MANY})`;
  const { found } = prepared(db, counted).get(...values) as { found: number };
  const listed = `i.id IN (SELECT issue FROM issue_values WHERE ${text})`;
  const each = `EXISTS (SELECT 1 FROM issue_values WHERE issue = i.id AND ${text.replaceAll('name = ?', '+name = ?')})`;
  return { text: found < MANY ? listed : each, values };
}

function matching({ type }: Values, { field: { name }, operator, operand }: Test, asker: Asker): Sql {
  if (type === 'text') return sql('text LIKE ?', `%${searchable(wordsIn(operand, asker)[0] ?? '')}%`);
  const column = type === 'string' || type === 'user' ? 'text' : 'number';
  const given = each(operand);
  const values = given.flatMap((one) => valuesIn(type, one, name, asker));
  if (RANGES.includes(operator)) return sql(`${column} ${operator} ?`, values[0] ?? 0);
  return among(column, values);
}

function valuesIn(type: Values['type'], operand: Operand, name: string, asker: Asker): (string | number)[] {
  if (type === 'date' || type === 'datetime') return [instantIn(operand, name, asker)];
  const words = wordsIn(operand, asker);
  if (type !== 'number') return words.map((word) => word.toLowerCase());
  return words.map((word) => {
    const number = Number(word);
    if (word === '' || Number.isNaN(number)) throw noValue(word, name);
    return number;
  });
}
