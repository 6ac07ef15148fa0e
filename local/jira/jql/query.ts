/** A JQL text as a tree of conditions, read by Atlassian's own grammar. */
import {
  type Clause as AstClause,
  type Field as AstField,
  type Operand as AstOperand,
  JastBuilder,
  type TerminalClause,
} from '@atlaskit/jql-ast';
import { Refused } from '../../product';
import { syntaxRefusal } from './refusals';

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

export interface Test {
  kind: 'test';
  field: FieldName;
  operator: Operator;
  operand: Operand;
}

export type Condition = { kind: 'and' | 'or'; parts: Condition[] } | Test;

export interface Query {
  where: Condition | null;
  orderBy: { field: FieldName; descending: boolean }[];
}

export function readQuery(text: string): Query {
  const { query, errors } = new JastBuilder().build(text);
  const [error] = errors;
  if (error) throw syntaxRefusal(text, error);
  const orderBy = (query?.orderBy?.fields ?? []).map(({ field, direction }) => ({
    field: fieldName(field),
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

function testOf({ field, operator, operand }: TerminalClause, negated: boolean): Test {
  const name = fieldName(field);
  const given = operator?.value ?? '';
  if (!(given in OPPOSITES) || !operand)
    throw new Refused(400, `History searches do not support the '${name.name}' field.`);
  const kept = negated ? OPPOSITES[given as Operator] : (given as Operator);
  return { kind: 'test', field: name, operator: kept, operand: operandOf(operand) };
}

function fieldName({ value, properties }: AstField): FieldName {
  const [property] = properties ?? [];
  if (!property?.key) return { name: value };
  const path = (property.path ?? []).map((part) => part.value).join('');
  return { name: value, property: { key: property.key.value, path: path.replace(/^\./, '') } };
}

function operandOf(operand: AstOperand): Operand {
  if (operand.operandType === 'keyword') return { kind: 'empty' };
  if (operand.operandType === 'list') return { kind: 'list', values: operand.values.map(operandOf) };
  if (operand.operandType === 'value') return { kind: 'value', value: operand.value };
  return {
    kind: 'function',
    name: operand.function.value,
    arguments: operand.arguments.map(({ value }) => value),
  };
}
