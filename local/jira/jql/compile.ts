/** A query as a condition on the table of issues. */
import type { Ground } from '../../product';
import { issueNamed } from '../issue-index';
import { wordsIn as searchable } from '../words';
import { type Asker, type Field, fieldNamed } from './fields';
import { each, instantIn, wordsIn } from './operands';
import type { Condition, Operand, Operator, Query, Test } from './query';
import { noOperator, noSort, noValue } from './refusals';
import { among, joined, not, type Sql, sql } from './sql';
import { valuesTest } from './values';

export function where(condition: Condition, asker: Asker): Sql {
  if (condition.kind === 'test') return testOf(condition, asker);
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
  values: [...SETS, ...RANGES, '~', '!~'],
};

function testOf(test: Test, asker: Asker): Sql {
  const { operator } = test;
  const field = fieldNamed(asker, test.field);
  const ranked = field.kind === 'choice' && field.ranked === true && RANGES.includes(operator);
  if (!BEARS[field.kind].includes(operator) && !ranked) throw noOperator(operator, test.field.name);
  const isEmpty = operator === 'is' || operator === 'is not';
  if (isEmpty && test.operand.kind !== 'empty') throw noOperator(operator, test.field.name);
  if (field.kind === 'choice') return choiceTest(field, test, asker);
  if (field.kind === 'date') return dateTest(field.column, test, asker);
  if (field.kind === 'key') return keyTest(test, asker);
  if (field.kind === 'words') return wordsTest(field.fields, test, asker);
  return valuesTest(field, test, asker);
}

const negative = (operator: Operator): boolean => ['!=', 'not in', 'is not', '!~'].includes(operator);
const emptiness = (column: string, operator: Operator): Sql =>
  sql(`i.${column} IS ${negative(operator) ? 'NOT ' : ''}NULL`);

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
  if (RANGES.includes(operator)) return sql(`${column} ${operator} ?`, ids[0] ?? 0);
  const tests = [among(column, ids), ...(parts.includes(null) ? [sql(`${column} IS NULL`)] : [])];
  if (!negative(operator)) return joined(tests, 'OR');
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
  if (RANGES.includes(operator)) return sql(`i.${column} ${operator} ?`, instants[0] ?? 0);
  const found = among(`i.${column}`, instants);
  return negative(operator) ? joined([sql(`i.${column} IS NOT NULL`), not(found)], 'AND') : found;
}

function keyTest({ field: { name }, operator, operand }: Test, asker: Asker): Sql {
  if (operand.kind === 'empty') return sql(negative(operator) ? '1' : '0');
  const ids = each(operand).map((one) => keyIn(one, name, asker.ground));
  if (!RANGES.includes(operator)) return negative(operator) ? not(among('i.id', ids)) : among('i.id', ids);
  const found = issueNamed(asker.ground.db, String(ids[0]));
  return sql(
    `(i.project = ? AND i.number ${operator} ?)`,
    found?.projectId ?? '',
    Number(found?.key.split('-')[1]),
  );
}

function keyIn(operand: Operand, name: string, ground: Ground): number {
  const value = operand.kind === 'value' ? operand.value : '';
  const issue = issueNamed(ground.db, value);
  if (!issue) throw noIssue(value, name);
  return Number(issue.id);
}

const noIssue = (value: string, name: string) => noValue(value, name);

function wordsTest(fields: string[], { operator, operand }: Test, asker: Asker): Sql {
  const given = operand.kind === 'empty' ? '%' : pattern(wordsIn(operand, asker)[0] ?? '');
  const patterns = typeof given === 'string' ? [given] : given;
  const each = patterns.map((one) => {
    const words = joined([among('field', fields), sql('words LIKE ?', one), sql("words <> '  '")], 'AND');
    return { text: `i.id IN (SELECT issue FROM issue_words WHERE ${words.text})`, values: words.values };
  });
  const found = joined(each, 'AND');
  const wanted = operand.kind === 'empty' ? operator === 'is not' : operator === '~';
  return wanted ? found : not(found);
}

/** Every word, in any order; a phrase in inner quotes as it stands; `*` for the rest of a word. */
function pattern(text: string): string[] {
  const phrase = /^"(.*)"$/.exec(text)?.[1];
  const terms = phrase === undefined ? text.split(/\s+/).filter((term) => term !== '') : [phrase];
  return terms.map((term) => {
    const words = searchable(term);
    return term.endsWith('*') ? `%${words.trimEnd()}%` : `%${words}%`;
  });
}

/** Nothing comes last, whichever way the list is turned; what is equal is newest first. */
export function order({ orderBy }: Query, asker: Asker): Sql {
  const parts = orderBy.map(({ field, descending }) => {
    const { text, values } = sortKey(fieldNamed(asker, field), field.name);
    return { text: `${text} ${descending ? 'DESC' : 'ASC'} NULLS LAST`, values };
  });
  const tie = sql('i.id DESC');
  const every = [...parts, tie];
  return { text: every.map(({ text }) => text).join(', '), values: every.flatMap(({ values }) => values) };
}

function sortKey(field: Field, name: string): Sql {
  if (field.kind === 'choice' || field.kind === 'date') return sql(`i.${field.column}`);
  if (field.kind === 'key') return sql('i.id');
  if (field.kind === 'words' && field.sort) return sql(`i.${field.sort}`);
  if (field.kind === 'values' && ['number', 'date', 'datetime'].includes(field.type))
    return sql('(SELECT min(number) FROM issue_values WHERE issue = i.id AND +name = ?)', field.name);
  throw noSort(name);
}
