/** An issue's labels and components, and the values that an app has told to be searched for: a row each. */
import { prepareSql } from '../../common/db';
import type { SiteContext } from '../../product/product';
import { namesOfComponents } from '../model/components';
import { parseInstant } from '../model/instants';
import type { Issue } from '../model/model';
import { indexedValuesOf } from './property-index';

type IndexedValue = [name: string, text: string, number: number | null];

/** Only what has changed is written: of a property that is written at each turn most values are as they were. */
export function indexValues(context: SiteContext, issue: Issue): void {
  const { db } = context;
  const id = Number(issue.id);
  const wanted = new Map(listValues(context, issue).map((value) => [JSON.stringify(value), value]));
  const listSql = 'SELECT rowid AS row, name, text, number FROM issue_values WHERE issue = ?';
  const rows = prepareSql(db, listSql).all(id) as {
    row: number;
    name: string;
    text: string;
    number: number | null;
  }[];
  for (const { row, name, text, number } of rows)
    if (!wanted.delete(JSON.stringify([name, text, number])))
      prepareSql(db, 'DELETE FROM issue_values WHERE rowid = ?').run(row);
  const insert = prepareSql(db, 'INSERT INTO issue_values (issue, name, text, number) VALUES (?, ?, ?, ?)');
  for (const value of wanted.values()) insert.run(id, ...value);
}

function listValues(context: SiteContext, issue: Issue): IndexedValue[] {
  const names = [
    ...issue.labels.map((label) => ['labels', label] as const),
    ...namesOfComponents(issue.components).map((component) => ['component', component] as const),
  ];
  const values = [...Object.entries(issue.appFields), ...indexedValuesOf(context, issue.id)];
  return [
    ...names.map(([name, text]): IndexedValue => [name, text.toLowerCase(), null]),
    ...values.flatMap(([name, value]): IndexedValue[] =>
      value === null || value === undefined ? [] : [[name, String(value).toLowerCase(), numberOf(value)]],
    ),
  ];
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : parseInstant(value));
