/** A JQL text as a tree of conditions, read by Atlassian's own grammar. */

import {
  type Clause as AstClause,
  type Field as AstField,
  type Operand as AstOperand,
  JastBuilder,
  type TerminalClause,
} from '@atlaskit/jql-ast';
import { own } from '../../../common/own';
import { Refused } from '../../../product/product';
import { refuseEscape } from './refusals';
import { explainSyntax } from './syntax';

export interface FieldName {
  name: string;
  /** `issue.property[key].path` */
  property?: { key: string; path: string };
}

export type Operand =
  | { kind: 'empty' }
  | { kind: 'value'; value: string }
  | { kind: 'function'; name: string; arguments: string[] }
  | { kind: 'list'; values: Operand[] };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';

const NEGATIVE: Operator[] = ['!=', 'not in', 'is not', '!~'];
const RANGES: Operator[] = ['<', '<=', '>', '>='];
export const isNegative = (operator: Operator): boolean => NEGATIVE.includes(operator);
export const isRange = (operator: Operator): boolean => RANGES.includes(operator);

export interface Test {
  kind: 'test';
  field: FieldName;
  operator: Operator;
  operand: Operand;
}

/** What was so once, or changed, as the history of an issue tells it. */
export interface HistoryTest {
  kind: 'history';
  field: FieldName;
  verb: 'was' | 'changed';
  negated: boolean;
  /** What it was; nothing for `changed`. */
  operand: Operand | null;
  predicates: Predicate[];
}

export interface Predicate {
  word: string;
  operand: Operand;
}

export type Condition = { kind: 'and' | 'or'; parts: Condition[] } | Test | HistoryTest;

export interface Query {
  where: Condition | null;
  orderBy: { field: FieldName; descending: boolean }[];
}

/** The queries read last, by their text: an app asks the same ones all day, and Atlassian's grammar takes some milliseconds for each. */
const queries = new Map<string, Query>();
const MOST_QUERIES = 500;

export function readQuery(text: string): Query {
  const query = queries.get(text) ?? parseQuery(text);
  queries.delete(text);
  queries.set(text, query);
  const [oldest] = queries.keys();
  if (queries.size > MOST_QUERIES && oldest !== undefined) queries.delete(oldest);
  return query;
}

function parseQuery(text: string): Query {
  const { query, errors } = new JastBuilder().build(text);
  const [error] = errors;
  if (error) throw explainSyntax(text, error);
  const orderBy = (query?.orderBy?.fields ?? []).map(({ field, direction }) => ({
    field: toFieldName(field),
    descending: direction?.value.toUpperCase() === 'DESC',
  }));
  return { where: query?.where ? conditionOf(query.where, false) : null, orderBy };
}

/** `NOT` is carried to the tests below it, as Jira does: `NOT a = 1` is `a != 1`, which nothing empty fulfils. */
function conditionOf(clause: AstClause, negated: boolean): Condition {
  if (clause.clauseType === 'not') return conditionOf(clause.clause, !negated);
  if (clause.clauseType === 'terminal') return testOf(clause, negated);
  const isAnd = (clause.operator.value === 'and') !== negated;
  return { kind: isAnd ? 'and' : 'or', parts: clause.clauses.map((part) => conditionOf(part, negated)) };
}

const OPPOSITES: Record<Operator, Operator> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

function testOf(clause: TerminalClause, negated: boolean): Test | HistoryTest {
  const { field, operator, operand } = clause;
  const word = operator?.value ?? '';
  if (word === 'changed' || word.startsWith('was')) return historyOf(clause, word, negated);
  if (!operand) throw new Refused(400, `The operator '${word}' needs a value.`);
  const effective = negated ? OPPOSITES[word as Operator] : (word as Operator);
  return { kind: 'test', field: toFieldName(field), operator: effective, operand: operandOf(operand) };
}

function historyOf(
  { field, operand, predicates }: TerminalClause,
  word: string,
  negated: boolean,
): HistoryTest {
  return {
    kind: 'history',
    field: toFieldName(field),
    verb: word === 'changed' ? 'changed' : 'was',
    negated: negated !== word.includes('not'),
    operand: operand ? operandOf(operand) : null,
    predicates: predicates.flatMap(({ operator, operand: predicateOperand }) =>
      predicateOperand ? [{ word: operator.value, operand: operandOf(predicateOperand) }] : [],
    ),
  };
}

function toFieldName({ value, properties }: AstField): FieldName {
  const [property] = properties ?? [];
  if (!property?.key) return { name: value };
  const path = (property.path ?? []).map((part) => part.value).join('');
  return { name: value, property: { key: property.key.value, path: path.replace(/^\./, '') } };
}

function operandOf(operand: AstOperand): Operand {
  if (operand.operandType === 'keyword') return { kind: 'empty' };
  if (operand.operandType === 'list') return { kind: 'list', values: operand.values.map(operandOf) };
  if (operand.operandType === 'value') return { kind: 'value', value: unquote(operand.text) };
  return {
    kind: 'function',
    name: operand.function.value,
    arguments: operand.arguments.map(({ text }) => unquote(text)),
  };
}

const SIGNS: Record<string, string> = { t: '\t', n: '\n', r: '\r' };
const LITERAL = ['"', "'", '\\', ' '];

/** The text that was meant, without its quotes and escapes. */
function unquote(quoted: string): string {
  const bare = quoted.replace(/^(["'])([\s\S]*)\1$/, '$2');
  return bare.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (sequence, sign: string) => {
    if (sign.length === 5) return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
    const character = own(SIGNS, sign) ?? (LITERAL.includes(sign) ? sign : undefined);
    if (character === undefined) throw refuseEscape(sequence);
    return character;
  });
}
