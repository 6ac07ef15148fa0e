/** The part of CQL that finds pages by what they are, where, when and whose; its grammar is the same as JQL's. */

import { own } from '../common/own';
import { wordsOf } from '../jira/model/search-words';
import { evaluateDateFunction, instantOf, type Reader } from '../jira/search/jql/dates';
import { type Condition, type Operand, type Query, readQuery, type Test } from '../jira/search/jql/query';
import { type Caller, Refused, type SiteContext } from '../product/product';
import { ancestorsOf } from './model/access';
import type { Page, Space } from './model/model';

export interface CqlReader extends Reader {
  context: SiteContext;
  caller: Caller;
  spaces: Space[];
}

const toParseRefusal = (why: string): Refused => new Refused(400, `Could not parse cql : ${why}`);

/** Reads a query; syntax that CQL has not is refused in one sentence. */
export function readCql(text: string): Query {
  try {
    return readQuery(text);
  } catch (error) {
    throw toParseRefusal(
      error instanceof Refused ? error.message.replace('Error in the JQL Query: ', '') : text,
    );
  }
}

export function matchesCondition(condition: Condition | null, page: Page, reader: CqlReader): boolean {
  if (condition === null) return true;
  if (condition.kind === 'test') return matchesTest(condition, page, reader);
  if (condition.kind === 'history') throw toParseRefusal('a page has no history to search');
  const parts = condition.parts.map((part) => matchesCondition(part, page, reader));
  return condition.kind === 'and' ? parts.every(Boolean) : parts.some(Boolean);
}

type Kind =
  | { is: 'word'; of(page: Page, reader: CqlReader): string[] }
  | { is: 'text'; of(page: Page): string }
  | { is: 'date'; of(page: Page): number };

const FIELDS: Record<string, Kind> = {
  type: { is: 'word', of: () => ['page'] },
  id: { is: 'word', of: ({ id }) => [id] },
  content: { is: 'word', of: ({ id }) => [id] },
  space: {
    is: 'word',
    of: ({ spaceId }, { spaces }) => spaces.filter(({ id }) => id === spaceId).map(({ key }) => key),
  },
  label: { is: 'word', of: ({ labels }) => labels },
  creator: { is: 'word', of: ({ authorId }) => [authorId] },
  contributor: { is: 'word', of: ({ authorId, updatedBy }) => [authorId, updatedBy] },
  parent: { is: 'word', of: ({ parentId }) => (parentId === null ? [] : [parentId]) },
  ancestor: { is: 'word', of: (page, { context }) => ancestorsOf(context, page).map(({ id }) => id) },
  title: { is: 'text', of: ({ title }) => title },
  text: { is: 'text', of: ({ title, body }) => `${title} ${body.value}` },
  created: { is: 'date', of: ({ createdAt }) => createdAt },
  lastmodified: { is: 'date', of: ({ updatedAt }) => updatedAt },
};

function fieldOf(name: string): Kind {
  const field = own(FIELDS, name.toLowerCase());
  if (!field) throw toParseRefusal(`there is no field '${name}' on this site`);
  return field;
}

function matchesTest(test: Test, page: Page, reader: CqlReader): boolean {
  const field = fieldOf(test.field.name);
  if (field.is === 'date') return matchesDate(field.of(page), test, reader);
  if (field.is === 'text') return matchesText(field.of(page), test);
  const values = field.of(page, reader).map((value) => value.toLowerCase());
  const wanted = valuesOf(test.operand, reader).map((value) => value.toLowerCase());
  const isMatch = wanted.some((value) => values.includes(value));
  if (test.operator === '=' || test.operator === 'in') return isMatch;
  if (test.operator === '!=' || test.operator === 'not in') return !isMatch;
  throw toParseRefusal(`${test.field.name} does not bear the operator '${test.operator}'`);
}

function valuesOf(operand: Operand, reader: CqlReader): string[] {
  if (operand.kind === 'list') return operand.values.flatMap((value) => valuesOf(value, reader));
  if (operand.kind === 'value') return [operand.value];
  if (operand.kind === 'function' && operand.name.toLowerCase() === 'currentuser')
    return [reader.caller.accountId];
  throw toParseRefusal('a value was expected');
}

/** `~` finds words, `=` the whole title. */
function matchesText(text: string, { field, operator, operand }: Test): boolean {
  const wanted = operand.kind === 'value' ? operand.value : '';
  const has = wanted.split(/\s+/).every((word) => wordsOf(text).includes(wordsOf(word)));
  const answers: Record<string, boolean> = {
    '~': has,
    '!~': !has,
    '=': text.toLowerCase() === wanted.toLowerCase(),
    '!=': text.toLowerCase() !== wanted.toLowerCase(),
  };
  const answer = answers[operator];
  if (answer === undefined) throw toParseRefusal(`${field.name} does not bear the operator '${operator}'`);
  return answer;
}

function matchesDate(at: number, { field, operator, operand }: Test, reader: CqlReader): boolean {
  const instant = readInstant(operand, reader);
  if (instant === null) throw toParseRefusal(`${field.name} is compared with a date`);
  const answers: Record<string, boolean> = {
    '<': at < instant,
    '<=': at <= instant,
    '>': at > instant,
    '>=': at >= instant,
    '=': at === instant,
    '!=': at !== instant,
  };
  return answers[operator] ?? false;
}

/** `now("-4w")` is CQL's way of saying four weeks ago. */
function readInstant(operand: Operand, reader: CqlReader): number | null {
  if (operand.kind === 'value') return instantOf(operand.value, reader);
  if (operand.kind !== 'function') return null;
  const [step] = operand.arguments;
  if (operand.name.toLowerCase() === 'now' && step !== undefined) return instantOf(step, reader);
  return evaluateDateFunction(operand.name, operand.arguments, reader) ?? null;
}

/** The order asked for; without one, as they were made. */
export function sortPages(pages: Page[], { orderBy }: Query): Page[] {
  const [by] = orderBy;
  if (!by) return pages;
  const field = fieldOf(by.field.name);
  if (field.is === 'word') throw toParseRefusal(`${by.field.name} cannot be ordered by`);
  const sortKeyOf = (page: Page) => field.of(page);
  const inOrder = [...pages].sort((a, b) =>
    sortKeyOf(a) < sortKeyOf(b) ? -1 : sortKeyOf(a) > sortKeyOf(b) ? 1 : 0,
  );
  return by.descending ? inOrder.reverse() : inOrder;
}
