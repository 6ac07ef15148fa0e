/** A query as a condition on the table of issues. */
import { knownIndexOf } from '../../index/known-index';
import { type Field, fieldOf, type JqlReader } from './fields';
import { testHistory } from './history';
import { testKey } from './keys-test';
import { formatOperand, instantOfOperand, operandsOf, wordsOfOperand } from './operands';
import { type Condition, isNegative, isRange, type Operand, type Operator, type Test } from './query';
import { refuseList, refuseOperator, refuseSingle, refuseValue } from './refusals';
import { testRelated } from './related-test';
import { isInList, joinSql, NOTHING, negate, type Sql, toSql } from './sql';
import { testValues } from './values';
import { testWords } from './words-test';

export function compileCondition(condition: Condition, reader: JqlReader): Sql {
  if (condition.kind === 'test') return testOf(condition, reader);
  if (condition.kind === 'history') return testHistory(condition, reader);
  const parts = condition.parts.map((part) => compileCondition(part, reader));
  return joinSql(parts, condition.kind === 'and' ? 'AND' : 'OR');
}

const SETS: Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const RANGES: Operator[] = ['<', '<=', '>', '>='];
const OPERATORS: Record<Field['kind'], Operator[]> = {
  choice: SETS,
  date: [...SETS, ...RANGES],
  key: [...SETS, ...RANGES],
  words: ['~', '!~', 'is', 'is not'],
  related: SETS,
  values: [...SETS, ...RANGES, '~', '!~'],
};

function testOf(test: Test, reader: JqlReader): Sql {
  const { operator } = test;
  const field = fieldOf(reader, test.field);
  const ranked = field.kind === 'choice' && field.ranked === true && isRange(operator);
  if (!OPERATORS[field.kind].includes(operator) && !ranked) throw refuseOperator(operator, test.field.name);
  checkOperand(test);
  if (field.kind === 'choice') return testChoice(field, test, reader);
  if (field.kind === 'date') return testDate(field.column, test, reader);
  if (field.kind === 'key') return testKey(test, reader);
  if (field.kind === 'words') return testWords(field.fields, test, reader);
  if (field.kind === 'related') return testRelated(field, test, reader);
  return testValues(field, test, reader);
}

const LISTS = ['membersof', 'linkedissues'];

/** `in` wants a list or a function of several, `is` wants EMPTY, and the others want one value. */
function checkOperand({ operator, operand, field: { name } }: Test): void {
  const isEmpty = operator === 'is' || operator === 'is not';
  if (isEmpty && operand.kind !== 'empty') throw refuseOperator(operator, name);
  const ofList = operand.kind === 'function' && LISTS.includes(operand.name.toLowerCase());
  if (operator === 'in' || operator === 'not in') {
    if (operand.kind === 'value' || operand.kind === 'empty')
      throw refuseSingle(operator, formatOperand(operand), name);
  } else if (operand.kind === 'list' || ofList) throw refuseList(operator, formatOperand(operand), name);
}

const testEmpty = (column: string, operator: Operator): Sql =>
  toSql(`i.${column} IS ${isNegative(operator) ? 'NOT ' : ''}NULL`);

function testChoice(
  field: Field & { kind: 'choice' },
  { field: { name }, operator, operand }: Test,
  reader: JqlReader,
): Sql {
  const column = `i.${field.column}`;
  const parts = operandsOf(operand).map((item) =>
    isEmpty(item, field.column) ? null : idsOf(field, name, item, reader),
  );
  const ids = parts.flatMap((part) => part ?? []);
  if (isRange(operator)) return toSql(`${column} ${operator} ?`, ids[0] ?? 0);
  const tests = [isInList(column, ids), ...(parts.includes(null) ? [toSql(`${column} IS NULL`)] : [])];
  if (!isNegative(operator)) return joinSql(tests, 'OR');
  const notListed = joinSql([toSql(`${column} IS NOT NULL`), negate(isInList(column, ids))], 'AND');
  return ids.length === 0 ? toSql(`${column} IS NOT NULL`) : notListed;
}

/** `Unresolved` is the name of having no resolution. */
const isEmpty = (operand: Operand, column: string): boolean =>
  operand.kind === 'empty' ||
  (column === 'resolution' && operand.kind === 'value' && operand.value.toLowerCase() === 'unresolved');

function idsOf(
  field: Field & { kind: 'choice' },
  name: string,
  operand: Operand,
  reader: JqlReader,
): (string | number)[] {
  return wordsOfOperand(operand, reader).flatMap((value) => {
    const ids = field.ids(value, reader);
    if (ids.length === 0) throw refuseValue(value, name);
    return ids;
  });
}

function testDate(column: string, { field: { name }, operator, operand }: Test, reader: JqlReader): Sql {
  if (operand.kind === 'empty') return testEmpty(column, operator);
  const instants = operandsOf(operand).map((item) => instantOfOperand(item, name, reader));
  if (isRange(operator)) return testRange(column, operator, instants[0] ?? 0, reader);
  const isListed = isInList(`i.${column}`, instants);
  return isNegative(operator)
    ? joinSql([toSql(`i.${column} IS NOT NULL`), negate(isListed)], 'AND')
    : isListed;
}

/** What changed since after the last change is nothing, and need not be looked for. */
function testRange(column: string, operator: Operator, at: number, { context }: JqlReader): Sql {
  const isLater =
    column === 'updated' && operator.startsWith('>') && at > knownIndexOf(context.db).lastUpdate;
  return isLater ? NOTHING : toSql(`i.${column} ${operator} ?`, at);
}
