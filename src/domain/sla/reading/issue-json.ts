import type { Instant } from '../../time/instant';
import type { Named, WorkType } from '../history/history';
import { explainNoInstant, parseJsonInstant } from './json-instant';
import type { Person } from './people';
import { type Json, memberOf, readId, readList, readObject, readText, Unreadable } from './read-json';

/** An entry of a changelog; its items are read one by one, as far as somebody asks for them. */
export interface Entry {
  id: string;
  at: Instant;
  author: Person | null;
  items: readonly unknown[];
}

/** A list that Jira gives in pages: what is here, how many there are if it says, and whether it says that there is more. */
export interface Page {
  list: readonly unknown[];
  total: number | null;
  hasMore: boolean;
}

/** An issue as Jira's REST answers tell it, as far as its history is read; everything else is left where it is. */
export interface IssueJson {
  id: string | null;
  key: string;
  names: Json;
  fields: Json;
  summary: string | null;
  created: Instant;
  reporter: Person | null;
  projectId: string | null;
  status: (Named & { category: string | null }) | null;
  priority: Named | null;
  labels: string[] | null;
  workType: WorkType | null;
  components: Named[];
  /** Null where the answer holds none. */
  comments: Page | null;
  worklogs: Page | null;
  changelog: Page | null;
}

/** Reads the parts of an issue that its history is made of; what is not as Jira writes it is refused with its place. */
export function readIssue(json: unknown): IssueJson {
  const issue = readObject(json, '');
  if (issue === null) throw new Unreadable('', 'this is not an object');
  const fields = readObject(issue.fields, 'fields');
  if (fields === null) throw new Unreadable('fields', 'this is missing; write an object');
  const key = readText(issue.key, 'key');
  if (!key) throw new Unreadable('key', 'this is missing; write a string');
  return {
    id: readId(issue.id, 'id'),
    key,
    names: readObject(issue.names, 'names') ?? {},
    fields,
    summary: readText(fields.summary, 'fields.summary'),
    created: readInstant(fields.created, 'fields.created'),
    reporter: readPerson(fields.reporter, 'fields.reporter'),
    projectId: readId(readObject(fields.project, 'fields.project')?.id, 'fields.project.id'),
    status: readStatus(fields.status),
    priority: readNamed(fields.priority, 'fields.priority'),
    labels: readLabels(fields.labels),
    workType: readWorkType(fields.issuetype),
    components: readComponents(fields.components),
    comments: readPage(fields.comment ?? fields.comments ?? issue.comments, 'fields.comment', COMMENTS),
    worklogs: readPage(fields.worklog, 'fields.worklog', WORKLOGS),
    changelog: readChangelog(issue, fields),
  };
}

const COMMENTS = ['comments', 'values'];
const WORKLOGS = ['worklogs', 'values'];
const HISTORIES = ['histories', 'values', 'changeHistories'];

function readInstant(value: unknown, path: string): Instant {
  const at = parseJsonInstant(value);
  if (Number.isNaN(at)) throw new Unreadable(path, explainNoInstant(value));
  return at;
}

/** An instant of a thing that has an id: where it is missing or wrong, the thing is told by it. */
export function instantOf(value: unknown, what: string, id: string, path: string): Instant {
  const at = parseJsonInstant(value);
  if (!Number.isNaN(at)) return at;
  throw new Unreadable(id ? `${what} ${id}` : path, explainNoInstant(value), id !== '');
}

export function readPerson(value: unknown, path: string): Person | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw new Unreadable(path, 'this is not a person');
  const who = value as Json;
  if (!isText(who.accountId) || !isText(who.key) || !isText(who.name) || !isText(who.accountType))
    throw new Unreadable(path, 'a person’s accountId, accountType, key and name are texts');
  return who as Person;
}

const isText = (value: unknown) => value === undefined || value === null || typeof value === 'string';

function readNamed(value: unknown, path: string): Named | null {
  const named = readObject(value, path);
  return named && { id: readId(named.id, `${path}.id`), name: readText(named.name, `${path}.name`) };
}

function readWorkType(value: unknown): IssueJson['workType'] {
  const named = readNamed(value, 'fields.issuetype');
  return named && { ...named, isSubtask: (value as Json).subtask === true };
}

function readComponents(value: unknown): Named[] {
  const components = readList(value, 'fields.components') ?? [];
  return components.flatMap((component) => readNamed(component, 'fields.components') ?? []);
}

/** The categories of statuses by the numbers that every Jira gives them; some answers leave out the key, or tell another. */
const CATEGORY_KEYS: Record<string, string> = { 2: 'new', 3: 'done', 4: 'indeterminate' };

function readStatus(value: unknown): IssueJson['status'] {
  const named = readNamed(value, 'fields.status');
  if (!named) return null;
  const path = 'fields.status.statusCategory';
  const category = readObject((value as Json).statusCategory, path);
  const key = readText(category?.key, `${path}.key`);
  return { ...named, category: CATEGORY_KEYS[readId(category?.id, path) ?? ''] ?? key };
}

function readLabels(value: unknown): string[] | null {
  const labels = readList(value, 'fields.labels');
  if (labels?.some((label) => typeof label !== 'string'))
    throw new Unreadable('fields.labels', 'a label is a text');
  return labels as string[] | null;
}

/** A list as it is, or as a page of it under one of the names that Jira gives it. */
function readPage(value: unknown, path: string, names: readonly string[]): Page | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return { list: value, total: null, hasMore: false };
  const page = readObject(value, path) as Json;
  const name = names.find((candidate) => page[candidate] !== undefined && page[candidate] !== null);
  const list = name === undefined ? null : readList(page[name], `${path}.${name}`);
  if (!list && typeof page.total !== 'number') return refuseUnnamedPage(page, path, names);
  const total = typeof page.total === 'number' ? page.total : null;
  return { list: list ?? [], total, hasMore: hasMore(page) };
}

function refuseUnnamedPage(page: Json, path: string, [name]: readonly string[]): Page | null {
  const other = Object.keys(page).find((key) => Array.isArray(page[key]));
  if (other === undefined) return null;
  throw new Unreadable(`${path}.${other}`, `this list is not known here; Jira calls it "${name}"`);
}

/** Whether a page says that another follows it. */
export function hasMore(page: Json): boolean {
  const links = memberOf(page, '_links') ?? memberOf(page, 'links');
  const next = memberOf(links, 'next');
  return page.isLast === false || Boolean(page.nextPage) || Boolean(page.nextPageToken) || Boolean(next);
}

/** The changelog where Jira puts it, and the entries that an export keeps beside it; none of them is passed over. */
function readChangelog(issue: Json, fields: Json): Page | null {
  const page = readPage(issue.changelog, 'changelog', HISTORIES);
  const beside =
    findOtherEntries(issue, ['changelog', 'fields']) ?? (page ? null : findOtherEntries(fields, []));
  if (beside === null) return page;
  return page ? { ...page, list: [...page.list, ...beside] } : { list: beside, total: null, hasMore: false };
}

/** What else an export calls a changelog. */
const HISTORY_NAMES = new Set(['histories', 'history', 'changelog', 'changelogs', 'changeHistories']);

function findOtherEntries(object: Json, apart: readonly string[]): unknown[] | null {
  let entries: unknown[] | null = null;
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (typeof value !== 'object' || value === null || apart.includes(name)) continue;
    const list = Array.isArray(value) ? value : findList(value);
    const isNamed = HISTORY_NAMES.has(name);
    if (list && (list.length === 0 ? isNamed : isEntry(list[0]))) entries = [...(entries ?? []), ...list];
    else if (isNamed) throw new Unreadable(name, 'this is not a changelog as Jira tells it');
  }
  return entries;
}

function findList(value: object): unknown[] | null {
  const name = HISTORIES.find((candidate) => Array.isArray(memberOf(value, candidate)));
  return name === undefined ? null : (memberOf(value, name) as unknown[]);
}

/** Whether something is an entry of a changelog by its looks. */
export function isEntry(value: unknown): boolean {
  return Array.isArray(memberOf(value, 'items')) && memberOf(value, 'created') !== undefined;
}
