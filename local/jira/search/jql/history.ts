/** What issues were, and when they changed: `was` and `changed`, with `before`, `after`, `on`, `during`, `by`, `from` and `to`. */

import { prepareSql as prepared } from '../../../common/db';
import { own } from '../../../common/own';
import {
  type Change,
  type ChangeItem,
  type Named,
  prioritiesOf,
  RESOLUTION,
  statusesOf,
} from '../../model/model';
import { endOfDay } from './dates';
import { type JqlReader, peopleOf } from './fields';
import { instantOfOperand, operandsOf, wordsOfOperand } from './operands';
import type { HistoryTest, Operand, Predicate } from './query';
import { refuseHistory, refuseValue } from './refusals';
import { type Sql, toSql } from './sql';

/** A value that an issue had, from one instant to another, set by somebody; null is none. */
interface Span {
  value: string | null;
  from: number;
  to: number;
  by: string;
}

interface Row {
  id: number;
  created: number;
  reporter: string;
  value: string | number | null;
}

const COLUMNS = ['status', 'priority', 'assignee', 'reporter', 'resolution'];

export function testHistory(test: HistoryTest, reader: JqlReader): Sql {
  const name = test.field.name.toLowerCase();
  if (test.field.property || !COLUMNS.includes(name)) throw refuseHistory(test.field.name);
  const matches = test.verb === 'was' ? testWas(test, name, reader) : testChanged(test, name, reader);
  const { context } = reader;
  const rows = prepared(
    context.db,
    `SELECT id, created, reporter, ${name} AS value FROM issues`,
  ).all() as Row[];
  const items = groupItemsByIssue(reader, name);
  const matching = rows.filter((row) => matches(spansOf(row, items.get(row.id) ?? [], name, reader)));
  const word = test.negated ? 'NOT IN' : 'IN';
  return toSql(`i.id ${word} (SELECT value FROM json_each(?))`, JSON.stringify(matching.map(({ id }) => id)));
}

type Item = ChangeItem & { at: number; by: string };

function groupItemsByIssue({ context }: JqlReader, field: string): Map<number, Item[]> {
  const rows = prepared(
    context.db,
    "SELECT parent, body FROM documents WHERE kind = 'change' ORDER BY rowid",
  ).all();
  const byIssue = new Map<number, Item[]>();
  for (const { parent, body } of rows as { parent: string; body: string }[]) {
    const { items, author: by, created: at } = JSON.parse(body) as Change;
    const own = items.filter((item) => item.field === field).map((item) => ({ ...item, at, by }));
    if (own.length > 0) byIssue.set(Number(parent), [...(byIssue.get(Number(parent)) ?? []), ...own]);
  }
  return byIssue;
}

function spansOf({ created, reporter, value }: Row, items: Item[], field: string, reader: JqlReader): Span[] {
  const first = items[0] === undefined ? idOf(value, field, reader) : items[0].from;
  const steps = [{ value: first, from: created, by: reporter }];
  for (const { to, at, by } of items) steps.push({ value: to, from: at, by });
  return steps.map((step, at) => ({ ...step, to: steps[at + 1]?.from ?? Number.POSITIVE_INFINITY }));
}

/** The table of issues keeps ranks for priorities and the name of the resolution; the history keeps ids. */
function idOf(value: string | number | null, field: string, { context }: JqlReader): string | null {
  if (field === 'priority') return prioritiesOf(context)[-Number(value)]?.id ?? null;
  if (field === 'resolution') return value === null ? null : RESOLUTION.id;
  return value === null ? null : String(value);
}

type SpanTest = (spans: Span[]) => boolean;

function testWas(test: HistoryTest, name: string, reader: JqlReader): SpanTest {
  const wanted = operandsOf(test.operand ?? { kind: 'empty' }).flatMap((item) =>
    idsOfOperand(item, name, test, reader),
  );
  const limits = test.predicates.map((item) => limitOf(item, name, test, reader));
  return (spans) => spans.some((span) => wanted.includes(span.value) && limits.every((limit) => limit(span)));
}

/** Two spans that meet are a change, at the instant at which they do. */
function testChanged(test: HistoryTest, name: string, reader: JqlReader): SpanTest {
  const limits = test.predicates.map((item) => limitOf(item, name, test, reader));
  return (spans) =>
    spans.some((span, at) => {
      const before = spans[at - 1];
      const moment = before && { ...span, to: span.from, before: before.value };
      return moment !== undefined && limits.every((limit) => limit(moment));
    });
}

type Limit = (span: Span & { before?: string | null }) => boolean;

function limitOf({ word, operand }: Predicate, name: string, test: HistoryTest, reader: JqlReader): Limit {
  const field = test.field.name;
  if (word === 'by') {
    const authors = operandsOf(operand).flatMap((item) => idsOfOperand(item, 'assignee', test, reader));
    return ({ by }) => authors.includes(by);
  }
  if (word === 'from' || word === 'to') {
    const ids = operandsOf(operand).flatMap((item) => idsOfOperand(item, name, test, reader));
    return (span) => ids.includes(word === 'to' ? span.value : (span.before ?? null));
  }
  const [first = 0, second = first] = operandsOf(operand).map((item) =>
    instantOfOperand(item, field, reader),
  );
  if (word === 'after') return ({ to }) => to > first;
  if (word === 'before') return ({ from }) => from < first;
  const end = word === 'on' ? endOfDay(first, reader.zone) : second;
  return ({ from, to }) => from <= end && to >= first;
}

function idsOfOperand(
  operand: Operand,
  name: string,
  test: HistoryTest,
  reader: JqlReader,
): (string | null)[] {
  if (operand.kind === 'empty') return [null];
  return wordsOfOperand(operand, reader).flatMap((word) => {
    if (name === 'resolution' && word.toLowerCase() === 'unresolved') return [null];
    const ids = idsOfWord(word, name, reader);
    if (ids.length === 0) throw refuseValue(word, test.field.name);
    return ids;
  });
}

function idsOfWord(word: string, name: string, reader: JqlReader): string[] {
  if (name === 'assignee' || name === 'reporter') return peopleOf(word, reader);
  const lists: Record<string, readonly Named[]> = {
    status: statusesOf(reader.context),
    priority: prioritiesOf(reader.context),
    resolution: [RESOLUTION],
  };
  const list = own(lists, name) ?? [];
  return list
    .filter((item) => item.id === word || item.name.toLowerCase() === word.toLowerCase())
    .map(({ id }) => id);
}
