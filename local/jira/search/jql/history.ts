/** What issues were, and when they changed: `was` and `changed`, with `before`, `after`, `on`, `during`, `by`, `from` and `to`. */

import { sql as prepared } from '../../../db';
import { own } from '../../../own';
import { type Change, type ChangeItem, type Named, prioritiesOf, RESOLUTION, statusesOf } from '../../model';
import { endOfDay } from './dates';
import { type Asker, people } from './fields';
import { each, instantIn, wordsIn } from './operands';
import type { HistoryTest, Operand, Predicate } from './query';
import { noHistory, noValue } from './refusals';
import { type Sql, sql } from './sql';

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

export function historyTest(test: HistoryTest, asker: Asker): Sql {
  const name = test.field.name.toLowerCase();
  if (test.field.property || !COLUMNS.includes(name)) throw noHistory(test.field.name);
  const holds = test.verb === 'was' ? wasSo(test, name, asker) : changedSo(test, name, asker);
  const { ground } = asker;
  const rows = prepared(
    ground.db,
    `SELECT id, created, reporter, ${name} AS value FROM issues`,
  ).all() as Row[];
  const items = itemsByIssue(asker, name);
  const found = rows.filter((row) => holds(spansOf(row, items.get(row.id) ?? [], name, asker)));
  const word = test.negated ? 'NOT IN' : 'IN';
  return sql(`i.id ${word} (SELECT value FROM json_each(?))`, JSON.stringify(found.map(({ id }) => id)));
}

type Item = ChangeItem & { at: number; by: string };

function itemsByIssue({ ground }: Asker, field: string): Map<number, Item[]> {
  const rows = prepared(
    ground.db,
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

function spansOf({ created, reporter, value }: Row, items: Item[], field: string, asker: Asker): Span[] {
  const first = items[0] === undefined ? idOf(value, field, asker) : items[0].from;
  const steps = [{ value: first, from: created, by: reporter }];
  for (const { to, at, by } of items) steps.push({ value: to, from: at, by });
  return steps.map((step, at) => ({ ...step, to: steps[at + 1]?.from ?? Number.POSITIVE_INFINITY }));
}

/** The table of issues keeps ranks for priorities and the name of the resolution; the history keeps ids. */
function idOf(value: string | number | null, field: string, { ground }: Asker): string | null {
  if (field === 'priority') return prioritiesOf(ground)[-Number(value)]?.id ?? null;
  if (field === 'resolution') return value === null ? null : RESOLUTION.id;
  return value === null ? null : String(value);
}

type Holds = (spans: Span[]) => boolean;

function wasSo(test: HistoryTest, name: string, asker: Asker): Holds {
  const wanted = each(test.operand ?? { kind: 'empty' }).flatMap((one) => idsIn(one, name, test, asker));
  const limits = test.predicates.map((one) => limitOf(one, name, test, asker));
  return (spans) => spans.some((span) => wanted.includes(span.value) && limits.every((limit) => limit(span)));
}

/** Two spans that meet are a change, at the instant at which they do. */
function changedSo(test: HistoryTest, name: string, asker: Asker): Holds {
  const limits = test.predicates.map((one) => limitOf(one, name, test, asker));
  return (spans) =>
    spans.some((span, at) => {
      const before = spans[at - 1];
      const moment = before && { ...span, to: span.from, before: before.value };
      return moment !== undefined && limits.every((limit) => limit(moment));
    });
}

type Limit = (span: Span & { before?: string | null }) => boolean;

function limitOf({ word, operand }: Predicate, name: string, test: HistoryTest, asker: Asker): Limit {
  const field = test.field.name;
  if (word === 'by') {
    const who = each(operand).flatMap((one) => idsIn(one, 'assignee', test, asker));
    return ({ by }) => who.includes(by);
  }
  if (word === 'from' || word === 'to') {
    const ids = each(operand).flatMap((one) => idsIn(one, name, test, asker));
    return (span) => ids.includes(word === 'to' ? span.value : (span.before ?? null));
  }
  const [first = 0, second = first] = each(operand).map((one) => instantIn(one, field, asker));
  if (word === 'after') return ({ to }) => to > first;
  if (word === 'before') return ({ from }) => from < first;
  const end = word === 'on' ? endOfDay(first, asker.zone) : second;
  return ({ from, to }) => from <= end && to >= first;
}

function idsIn(operand: Operand, name: string, test: HistoryTest, asker: Asker): (string | null)[] {
  if (operand.kind === 'empty') return [null];
  return wordsIn(operand, asker).flatMap((word) => {
    if (name === 'resolution' && word.toLowerCase() === 'unresolved') return [null];
    const ids = knownAs(word, name, asker);
    if (ids.length === 0) throw noValue(word, test.field.name);
    return ids;
  });
}

function knownAs(word: string, name: string, asker: Asker): string[] {
  if (name === 'assignee' || name === 'reporter') return people(word, asker);
  const lists: Record<string, readonly Named[]> = {
    status: statusesOf(asker.ground),
    priority: prioritiesOf(asker.ground),
    resolution: [RESOLUTION],
  };
  const list = own(lists, name) ?? [];
  return list
    .filter((one) => one.id === word || one.name.toLowerCase() === word.toLowerCase())
    .map(({ id }) => id);
}
