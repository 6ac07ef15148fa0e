/** The order of what is found. */
import { own } from '../../../own';
import { type Asker, type Field, fieldNamed } from './fields';
import type { FieldName, Query } from './query';
import { noSort, sortedTwice } from './refusals';
import { type Sql, sql } from './sql';

/** How the found are sorted, and the one value they are sorted by, if it is one that has an index. */
export interface Sorting extends Sql {
  by: { name: string; descending: boolean } | null;
}

/** Nothing comes last, whichever way the list is turned; what is equal is newest first. */
export function order({ orderBy }: Query, asker: Asker): Sorting {
  refuseTwice(orderBy.map(({ field }) => field));
  const parts = orderBy.flatMap(({ field, descending }) =>
    sortKeys(fieldNamed(asker, field), field.name).map(({ text, values }) => ({
      text: `${text} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
      values,
    })),
  );
  const tie = sql('i.id DESC');
  const every = [...parts, tie];
  const text = every.map((one) => one.text).join(', ');
  return { text, values: every.flatMap(({ values }) => values), by: onlyBy(orderBy, asker) };
}

function onlyBy([first, ...more]: Query['orderBy'], asker: Asker): Sorting['by'] {
  const field = first && more.length === 0 ? fieldNamed(asker, first.field) : undefined;
  if (field?.kind !== 'values' || !NUMBERS.includes(field.type)) return null;
  return { name: field.name, descending: first?.descending ?? false };
}

function refuseTwice(fields: FieldName[]): void {
  const names = fields.map((field) => JSON.stringify(field).toLowerCase());
  const again = fields.find((_, at) => names.indexOf(names[at] ?? '') !== at);
  if (again) throw sortedTwice(again.name);
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

function sortKeys(field: Field, name: string): Sql[] {
  if (field.kind === 'choice') return [sql(own(NAMES, field.column) ?? `i.${field.column}`)];
  if (field.kind === 'date') return [sql(`i.${field.column}`)];
  if (field.kind === 'key') return [sql(inDocument('project', 'key', 'project')), sql('i.number')];
  if (field.kind === 'words' && field.sort) return [sql(`i.${field.sort}`)];
  if (field.kind === 'values' && NUMBERS.includes(field.type))
    return [sql('(SELECT min(number) FROM issue_values WHERE issue = i.id AND +name = ?)', field.name)];
  throw noSort(name);
}
