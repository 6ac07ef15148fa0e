/** A query as a condition on the table of issues. */
import { type Asker, type Field, fieldNamed } from './fields';
import { historyTest } from './history';
import { keyTest } from './keys-test';
import { each, instantIn, shown, wordsIn } from './operands';
import { type Condition, isNegative, isRange, type Operand, type Operator, type Test } from './query';
import { noList, noOperator, noValue, onlyList } from './refusals';
import { relatedTest } from './related-test';
import { among, joined, not, type Sql, sql } from './sql';
import { valuesTest } from './values';
import { wordsTest } from './words-test';

export function where(condition: Condition, asker: Asker): Sql {
  if (condition.kind === 'test') return testOf(condition, asker);
  if (condition.kind === 'history') return historyTest(condition, asker);
  const parts = condition.parts.map((part) => where(part, asker));
  return joined(parts, condition.kind === 'and' ? 'AND' : 'OR');
}

const SETS: Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const RANGES: Operator[] = ['<', '<=', '>', '>='];
const BEARS: Record<Field['kind'], Operator[]> = {
  choice: SETS,
  date: [...SETS, ...RANGES],
  key: [...SETS, ...RANGES],
  words: ['~', '!~', 'is', 'is not'],
  related: SETS,
  values: [...SETS, ...RANGES, '~', '!~'],
};

function testOf(test: Test, asker: Asker): Sql {
  const { operator } = test;
  const field = fieldNamed(asker, test.field);
  const ranked = field.kind === 'choice' && field.ranked === true && isRange(operator);
  if (!BEARS[field.kind].includes(operator) && !ranked) throw noOperator(operator, test.field.name);
  checkOperand(test);
  if (field.kind === 'choice') return choiceTest(field, test, asker);
  if (field.kind === 'date') return dateTest(field.column, test, asker);
  if (field.kind === 'key') return keyTest(test, asker);
  if (field.kind === 'words') return wordsTest(field.fields, test, asker);
  if (field.kind === 'related') return relatedTest(field, test, asker);
  return valuesTest(field, test, asker);
}

const LISTS = ['membersof', 'linkedissues'];

/** `in` wants a list or a function of several, `is` wants EMPTY, and the others want one value. */
function checkOperand({ operator, operand, field: { name } }: Test): void {
  const isEmpty = operator === 'is' || operator === 'is not';
  if (isEmpty && operand.kind !== 'empty') throw noOperator(operator, name);
  const ofList = operand.kind === 'function' && LISTS.includes(operand.name.toLowerCase());
  if (operator === 'in' || operator === 'not in') {
    if (operand.kind === 'value' || operand.kind === 'empty') throw onlyList(operator, shown(operand), name);
  } else if (operand.kind === 'list' || ofList) throw noList(operator, shown(operand), name);
}

const emptiness = (column: string, operator: Operator): Sql =>
  sql(`i.${column} IS ${isNegative(operator) ? 'NOT ' : ''}NULL`);

function choiceTest(
  field: Field & { kind: 'choice' },
  { field: { name }, operator, operand }: Test,
  asker: Asker,
): Sql {
  const column = `i.${field.column}`;
  const parts = each(operand).map((one) =>
    isEmpty(one, field.column) ? null : idsOf(field, name, one, asker),
  );
  const ids = parts.flatMap((part) => part ?? []);
  if (isRange(operator)) return sql(`${column} ${operator} ?`, ids[0] ?? 0);
  const tests = [among(column, ids), ...(parts.includes(null) ? [sql(`${column} IS NULL`)] : [])];
  if (!isNegative(operator)) return joined(tests, 'OR');
  const others = joined([sql(`${column} IS NOT NULL`), not(among(column, ids))], 'AND');
  return ids.length === 0 ? sql(`${column} IS NOT NULL`) : others;
}

/** `Unresolved` is the name of having no resolution. */
const isEmpty = (operand: Operand, column: string): boolean =>
  operand.kind === 'empty' ||
  (column === 'resolution' && operand.kind === 'value' && operand.value.toLowerCase() === 'unresolved');

function idsOf(
  field: Field & { kind: 'choice' },
  name: string,
  operand: Operand,
  asker: Asker,
): (string | number)[] {
  return wordsIn(operand, asker).flatMap((value) => {
    const ids = field.ids(value, asker);
    if (ids.length === 0) throw noValue(value, name);
    return ids;
  });
}

function dateTest(column: string, { field: { name }, operator, operand }: Test, asker: Asker): Sql {
  if (operand.kind === 'empty') return emptiness(column, operator);
  const instants = each(operand).map((one) => instantIn(one, name, asker));
  if (isRange(operator)) return sql(`i.${column} ${operator} ?`, instants[0] ?? 0);
  const found = among(`i.${column}`, instants);
  return isNegative(operator) ? joined([sql(`i.${column} IS NOT NULL`), not(found)], 'AND') : found;
}
