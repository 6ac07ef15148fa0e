/** The part of CQL that finds pages by what they are, where, when and whose; its grammar is the same as JQL's. */

import { dateFunction, instantOf, type Reader } from '../jira/search/jql/dates';
import { type Condition, type Operand, type Query, readQuery, type Test } from '../jira/search/jql/query';
import { wordsIn } from '../jira/words';
import { own } from '../own';
import { type Caller, type Ground, Refused } from '../product';
import { ancestorsOf } from './access';
import type { Page, Space } from './model';

export interface Asker extends Reader {
  ground: Ground;
  caller: Caller;
  spaces: Space[];
}

const refused = (why: string): Refused => new Refused(400, `Could not parse cql : ${why}`);

/** Reads a query; syntax that CQL has not is refused in one sentence. */
export function readCql(text: string): Query {
  try {
    return readQuery(text);
  } catch (error) {
    throw refused(error instanceof Refused ? error.message.replace('Error in the JQL Query: ', '') : text);
  }
}

export function fulfils(condition: Condition | null, page: Page, asker: Asker): boolean {
  if (condition === null) return true;
  if (condition.kind === 'test') return tested(condition, page, asker);
  if (condition.kind === 'history') throw refused('a page has no history to search');
  const parts = condition.parts.map((part) => fulfils(part, page, asker));
  return condition.kind === 'and' ? parts.every(Boolean) : parts.some(Boolean);
}

type Kind =
  | { is: 'word'; of(page: Page, asker: Asker): string[] }
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
  ancestor: { is: 'word', of: (page, { ground }) => ancestorsOf(ground, page).map(({ id }) => id) },
  title: { is: 'text', of: ({ title }) => title },
  text: { is: 'text', of: ({ title, body }) => `${title} ${body.value}` },
  created: { is: 'date', of: ({ createdAt }) => createdAt },
  lastmodified: { is: 'date', of: ({ updatedAt }) => updatedAt },
};

function fieldNamed(name: string): Kind {
  const field = own(FIELDS, name.toLowerCase());
  if (!field) throw refused(`there is no field '${name}' on this site`);
  return field;
}

function tested(test: Test, page: Page, asker: Asker): boolean {
  const field = fieldNamed(test.field.name);
  if (field.is === 'date') return compared(field.of(page), test, asker);
  if (field.is === 'text') return contained(field.of(page), test);
  const values = field.of(page, asker).map((value) => value.toLowerCase());
  const wanted = valuesIn(test.operand, asker).map((value) => value.toLowerCase());
  const found = wanted.some((value) => values.includes(value));
  if (test.operator === '=' || test.operator === 'in') return found;
  if (test.operator === '!=' || test.operator === 'not in') return !found;
  throw refused(`${test.field.name} does not bear the operator '${test.operator}'`);
}

function valuesIn(operand: Operand, asker: Asker): string[] {
  if (operand.kind === 'list') return operand.values.flatMap((one) => valuesIn(one, asker));
  if (operand.kind === 'value') return [operand.value];
  if (operand.kind === 'function' && operand.name.toLowerCase() === 'currentuser')
    return [asker.caller.accountId];
  throw refused('a value was expected');
}

/** `~` finds words, `=` the whole title. */
function contained(text: string, { field, operator, operand }: Test): boolean {
  const given = operand.kind === 'value' ? operand.value : '';
  const has = given.split(/\s+/).every((word) => wordsIn(text).includes(wordsIn(word)));
  const answers: Record<string, boolean> = {
    '~': has,
    '!~': !has,
    '=': text.toLowerCase() === given.toLowerCase(),
    '!=': text.toLowerCase() !== given.toLowerCase(),
  };
  const answer = answers[operator];
  if (answer === undefined) throw refused(`${field.name} does not bear the operator '${operator}'`);
  return answer;
}

function compared(at: number, { field, operator, operand }: Test, asker: Asker): boolean {
  const given = instantIn(operand, asker);
  if (given === null) throw refused(`${field.name} is compared with a date`);
  const answers: Record<string, boolean> = {
    '<': at < given,
    '<=': at <= given,
    '>': at > given,
    '>=': at >= given,
    '=': at === given,
    '!=': at !== given,
  };
  return answers[operator] ?? false;
}

/** `now("-4w")` is CQL's way of saying four weeks ago. */
function instantIn(operand: Operand, asker: Asker): number | null {
  if (operand.kind === 'value') return instantOf(operand.value, asker);
  if (operand.kind !== 'function') return null;
  const [step] = operand.arguments;
  if (operand.name.toLowerCase() === 'now' && step !== undefined) return instantOf(step, asker);
  return dateFunction(operand.name, operand.arguments, asker) ?? null;
}

/** The order asked for; without one, as they were made. */
export function ordered(pages: Page[], { orderBy }: Query): Page[] {
  const [by] = orderBy;
  if (!by) return pages;
  const field = fieldNamed(by.field.name);
  if (field.is === 'word') throw refused(`${by.field.name} cannot be ordered by`);
  const key = (page: Page) => field.of(page);
  const inOrder = [...pages].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return by.descending ? inOrder.reverse() : inOrder;
}
