/** The order of what is found. */
import { own } from '../../../common/own';
import { type Field, fieldOf, type JqlReader } from './fields';
import type { FieldName, Query } from './query';
import { refuseRepeatedSort, refuseSort } from './refusals';
import { type Sql, toSql } from './sql';

/** How the found are sorted, and the one value they are sorted by, if it is one that has an index. */
export interface Sorting extends Sql {
  by: { name: string; descending: boolean } | null;
}

/** Nothing comes last, whichever way the list is turned; what is equal is newest first. */
export function compileOrder({ orderBy }: Query, reader: JqlReader): Sorting {
  refuseTwice(orderBy.map(({ field }) => field));
  const parts = orderBy.flatMap(({ field, descending }) =>
    sortKeysOf(fieldOf(reader, field), field.name).map(({ text, values }) => ({
      text: `${text} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
      values,
    })),
  );
  const tie = toSql('i.id DESC');
  const every = [...parts, tie];
  const text = every.map((part) => part.text).join(', ');
  return { text, values: every.flatMap(({ values }) => values), by: singleSortOf(orderBy, reader) };
}

function singleSortOf([first, ...more]: Query['orderBy'], reader: JqlReader): Sorting['by'] {
  const field = first && more.length === 0 ? fieldOf(reader, first.field) : undefined;
  if (field?.kind !== 'values' || !NUMBERS.includes(field.type)) return null;
  return { name: field.name, descending: first?.descending ?? false };
}

function refuseTwice(fields: FieldName[]): void {
  const names = fields.map((field) => JSON.stringify(field).toLowerCase());
  const repeated = fields.find((_, at) => names.indexOf(names[at] ?? '') !== at);
  if (repeated) throw refuseRepeatedSort(repeated.name);
}

const NUMBERS = ['number', 'date', 'datetime'];
const inDocument = (kind: string, path: string, id: string): string =>
  `(SELECT lower(json_extract(body, '$.${path}')) FROM documents WHERE kind = '${kind}' AND id = i.${id})`;
/** People and projects by their names. */
const NAMES: Record<string, string> = {
  assignee: inDocument('user', 'displayName', 'assignee'),
  reporter: inDocument('user', 'displayName', 'reporter'),
  project: inDocument('project', 'name', 'project'),
};

function sortKeysOf(field: Field, name: string): Sql[] {
  if (field.kind === 'choice') return [toSql(own(NAMES, field.column) ?? `i.${field.column}`)];
  if (field.kind === 'date') return [toSql(`i.${field.column}`)];
  if (field.kind === 'key') return [toSql(inDocument('project', 'key', 'project')), toSql('i.number')];
  if (field.kind === 'words' && field.sort) return [toSql(`i.${field.sort}`)];
  if (field.kind === 'values' && NUMBERS.includes(field.type))
    return [toSql('(SELECT min(number) FROM issue_values WHERE issue = i.id AND +name = ?)', field.name)];
  throw refuseSort(name);
}
