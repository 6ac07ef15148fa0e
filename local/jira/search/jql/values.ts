/** Tests on labels, on the app's fields and on declared values of properties: many values an issue, or none. */

import { type Database, prepareSql as prepared } from '../../../common/db';
import { wordsOf as searchable } from '../../model/search-words';
import type { Field, JqlReader } from './fields';
import { instantOfOperand, operandsOf, wordsOfOperand } from './operands';
import type { Operand, Operator, Test } from './query';
import { refuseOperator, refuseValue } from './refusals';
import { isInList, joinSql, negate, type Sql, toSql } from './sql';

type Values = Field & { kind: 'values' };

const SETS: Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const RANGES: Operator[] = ['<', '<=', '>', '>='];
const OPERATORS: Record<Values['type'], Operator[]> = {
  number: [...SETS, ...RANGES],
  date: [...SETS, ...RANGES],
  datetime: [...SETS, ...RANGES],
  string: SETS,
  user: SETS,
  text: ['~', '!~', 'is', 'is not'],
};

export function testValues(field: Values, test: Test, reader: JqlReader): Sql {
  const { operator, operand } = test;
  if (!OPERATORS[field.type].includes(operator)) throw refuseOperator(operator, test.field.name);
  const { db } = reader.context;
  const some = selectIssuesWith(db, toSql('name = ?', field.name));
  if (operand.kind === 'empty') return operator === '=' || operator === 'is' ? negate(some) : some;
  const matches = selectIssuesWith(
    db,
    joinSql([toSql('name = ?', field.name), testMatching(field, test, reader)], 'AND'),
  );
  const negative = operator === '!=' || operator === 'not in' || operator === '!~';
  return negative ? joinSql([some, negate(matches)], 'AND') : matches;
}

const MANY = 2_000;

/** Few issues are listed and looked up; many are looked at one by one, so that a narrower test beside this one leads the way. */
function selectIssuesWith(db: Database, { text, values }: Sql): Sql {
  const countSql = `SELECT count(*) AS found FROM (SELECT 1 FROM issue_values WHERE ${text} LIMIT ${MANY})`;
  const { found: count } = prepared(db, countSql).get(...values) as { found: number };
  const listSql = `i.id IN (SELECT issue FROM issue_values WHERE ${text})`;
  const existsSql = `EXISTS (SELECT 1 FROM issue_values WHERE issue = i.id AND ${text.replaceAll('name = ?', '+name = ?')})`;
  return { text: count < MANY ? listSql : existsSql, values };
}

function testMatching(
  { type }: Values,
  { field: { name }, operator, operand }: Test,
  reader: JqlReader,
): Sql {
  if (type === 'text')
    return toSql('text LIKE ?', `%${searchable(wordsOfOperand(operand, reader)[0] ?? '')}%`);
  const column = type === 'string' || type === 'user' ? 'text' : 'number';
  const operands = operandsOf(operand);
  const values = operands.flatMap((item) => valuesOfOperand(type, item, name, reader));
  if (RANGES.includes(operator)) return toSql(`${column} ${operator} ?`, values[0] ?? 0);
  return isInList(column, values);
}

function valuesOfOperand(
  type: Values['type'],
  operand: Operand,
  name: string,
  reader: JqlReader,
): (string | number)[] {
  if (type === 'date' || type === 'datetime') return [instantOfOperand(operand, name, reader)];
  const words = wordsOfOperand(operand, reader);
  if (type !== 'number') return words.map((word) => word.toLowerCase());
  return words.map((word) => {
    const number = Number(word);
    if (word === '' || Number.isNaN(number)) throw refuseValue(word, name);
    return number;
  });
}
