/** What a search looks at: a row for each issue, and its many-valued or declared values, kept beside the issues themselves. */

import { isDeepStrictEqual } from 'node:util';
import { type Database, prepareSql } from '../../common/db';
import { find, listAll } from '../../documents/documents';
import type { SiteContext } from '../../product/product';
import { type Issue, prioritiesOf, statusesOf } from '../model/model';
import { wordsOf } from '../model/search-words';
import { forgetIndex, knownIndexOf } from './known-index';
import { indexValues } from './value-index';

const columns = {
  id: 'INTEGER PRIMARY KEY',
  key: 'TEXT UNIQUE',
  number: 'INTEGER',
  project: 'TEXT',
  type: 'TEXT',
  status: 'TEXT',
  category: 'TEXT',
  priority: 'INTEGER',
  assignee: 'TEXT',
  reporter: 'TEXT',
  resolution: 'TEXT',
  created: 'INTEGER',
  updated: 'INTEGER',
  resolved: 'INTEGER',
  summary: 'TEXT',
};
const INDEXES = ['project, created', 'status', 'priority', 'assignee', 'created', 'updated', 'resolved'];

export function createIndex(db: Database): void {
  const list = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  db.exec(`CREATE TABLE IF NOT EXISTS issues (${list.join(', ')})`);
  for (const [at, name] of INDEXES.entries())
    db.exec(`CREATE INDEX IF NOT EXISTS issues_${at} ON issues (${name})`);
  db.exec('CREATE TABLE IF NOT EXISTS issue_values (issue INTEGER, name TEXT, text TEXT, number REAL)');
  db.exec('CREATE INDEX IF NOT EXISTS values_of_issue ON issue_values (issue, name, number)');
  db.exec('CREATE INDEX IF NOT EXISTS values_by_text ON issue_values (name, text, issue)');
  db.exec('CREATE INDEX IF NOT EXISTS values_by_number ON issue_values (name, number, issue)');
  db.exec('CREATE TABLE IF NOT EXISTS issues_waiting (issue TEXT PRIMARY KEY, due INTEGER)');
  db.exec(
    'CREATE TABLE IF NOT EXISTS issue_words (issue INTEGER, field TEXT, words TEXT, PRIMARY KEY (issue, field))',
  );
}

/** Indexes every issue again where the site's file is older than its index or the app declares other properties. */
export function refreshIndex(context: SiteContext): void {
  const { db } = context;
  const counts = prepareSql(
    db,
    `SELECT (SELECT count(*) FROM documents WHERE kind = 'issue') AS kept, (SELECT count(*) FROM issues) AS found`,
  ).get() as { kept: number; found: number };
  if (counts.kept === counts.found) return;
  for (const issue of listAll<Issue>(db, 'issue')) indexNow(context, issue);
}

/**
 * Searches know of the issue as it is now, or, where the site is asked to lag, will know of it later. Of what is as it was `before`
 * nothing is written.
 */
export function indexIssue(context: SiteContext, issue: Issue, before?: Issue): void {
  const lag = context.searchLag?.() ?? 0;
  if (lag > 0) deferIndexing(context, issue, lag);
  else indexNow(context, issue, before);
}

/** A new issue is known by its key at once, though no search finds it: it is in no project yet. */
function deferIndexing({ db, now }: SiteContext, { id, key }: Issue, lag: number): void {
  forgetIndex(db);
  prepareSql(db, "INSERT OR IGNORE INTO issues (id, key, project) VALUES (?, ?, '')").run(Number(id), key);
  prepareSql(db, 'INSERT OR IGNORE INTO issues_waiting VALUES (?, ?)').run(id, now() + lag);
}

/** Indexes what has waited long enough, and those that the asker has just written himself. */
export function indexDue(context: SiteContext, reconciled: number[] = []): void {
  if (!knownIndexOf(context.db).anyWaits) return;
  const due = prepareSql(context.db, 'SELECT issue FROM issues_waiting WHERE due <= ?').all(context.now());
  const ids = [...(due as { issue: string }[]).map(({ issue }) => issue), ...reconciled.map(String)];
  if (ids.length > 0) forgetIndex(context.db);
  for (const id of ids) {
    const wasWaiting =
      prepareSql(context.db, 'DELETE FROM issues_waiting WHERE issue = ?').run(id).changes > 0;
    const issue = wasWaiting ? find<Issue>(context.db, 'issue', id) : undefined;
    if (issue) indexNow(context, issue);
  }
}

const columnNames = Object.keys(columns) as (keyof typeof columns)[];
const insertIssue = `INSERT INTO issues (${columnNames}) VALUES (${columnNames.map(() => '?')})
  ON CONFLICT (id) DO UPDATE SET ${columnNames.map((name) => `${name} = excluded.${name}`)}`;

function indexNow(context: SiteContext, issue: Issue, before?: Issue): void {
  const { db } = context;
  forgetIndex(db);
  const row = rowOf(context, issue);
  prepareSql(db, insertIssue).run(...columnNames.map((name) => row[name]));
  if (!isSame(before, issue, 'appFields', 'labels', 'components')) indexValues(context, issue);
  if (!isSame(before, issue, 'summary')) indexWords(db, issue.id, 'summary', wordsOf(issue.summary));
  if (!isSame(before, issue, 'description'))
    indexWords(db, issue.id, 'description', wordsOf(issue.description));
}

const isSame = (before: Issue | undefined, issue: Issue, ...names: (keyof Issue)[]): boolean =>
  before !== undefined &&
  names.every((name) => before[name] === issue[name] || isDeepStrictEqual(before[name], issue[name]));

function rowOf(context: SiteContext, issue: Issue): Record<keyof typeof columns, string | number | null> {
  const status = statusesOf(context).find(({ id }) => id === issue.statusId);
  return {
    id: Number(issue.id),
    key: issue.key,
    number: Number(issue.key.split('-')[1]),
    project: issue.projectId,
    type: issue.typeId,
    status: issue.statusId,
    category: status?.category ?? null,
    priority: -prioritiesOf(context).findIndex(({ id }) => id === issue.priorityId),
    assignee: issue.assignee,
    reporter: issue.reporter,
    resolution: issue.resolution,
    created: issue.created,
    updated: issue.updated,
    resolved: issue.resolvedAt,
    summary: issue.summary.toLowerCase(),
  };
}

export function indexWords(db: Database, issueId: string, field: string, words: string): void {
  prepareSql(
    db,
    'INSERT INTO issue_words (issue, field, words) VALUES (?, ?, ?) ON CONFLICT (issue, field) DO UPDATE SET words = excluded.words',
  ).run(Number(issueId), field, words);
}

export function removeFromIndex(db: Database, issueId: string): void {
  forgetIndex(db);
  prepareSql(db, 'DELETE FROM issues WHERE id = ?').run(Number(issueId));
  for (const table of ['issue_values', 'issue_words'])
    prepareSql(db, `DELETE FROM ${table} WHERE issue = ?`).run(Number(issueId));
}

/** An issue by its id or its key, whatever the case of the key. */
export function findIssue(db: Database, idOrKey: string): Issue | undefined {
  const byId = find<Issue>(db, 'issue', idOrKey);
  if (byId) return byId;
  const row = prepareSql(db, 'SELECT id FROM issues WHERE key = ?').get(idOrKey.toUpperCase()) as
    | { id: number }
    | undefined;
  return row && find<Issue>(db, 'issue', String(row.id));
}
