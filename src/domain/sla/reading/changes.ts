import type { HistoryEvent, HistoryOptions, Link, WorkType } from '../history/history';
import { type Entry, type IssueJson, instantOf, readPerson } from './issue-json';
import { idOf } from './people';
import type { PastPriorities } from './priorities';
import { type Json, readEach, readId, readList } from './read-json';
import type { PastStatuses } from './statuses';
import { pastTypeOf } from './work-types';

/** A change the changelog tells. */
export type Change = Extract<
  HistoryEvent,
  { kind: 'status' | 'priority' | 'labels' | 'summary' | 'field' | 'link' | 'work-type' | 'components' }
>;

/** The entries of an issue's changelog, oldest first; those of one instant by their numbers, one that is told twice once. */
export function entriesOf({ changelog }: IssueJson): Entry[] {
  return changelog === null ? [] : sortUnique(readEach(changelog.list, 'changelog.histories', readEntry));
}

function readEntry(raw: Json): Entry {
  const id = readId(raw.id, 'id') ?? '';
  return {
    id,
    at: instantOf(raw.created, 'changelog entry', id, 'created'),
    author: readPerson(raw.author, 'author'),
    items: readList(raw.items, 'items') ?? NONE,
  };
}

const NONE: readonly unknown[] = [];

/** What has an instant and an id, oldest first; of one instant by id as a number. What is there twice is taken once. */
export function sortUnique<Thing extends { at: number; id: string }>(things: Thing[]): Thing[] {
  if (isBackwards(things)) things.reverse();
  things.sort(byInstant);
  return things.some(isRepeated)
    ? things.filter((thing, place) => !isRepeated(thing, place, things))
    : things;
}

/** Jira gives the newest entry first. */
const isBackwards = (things: readonly { at: number }[]) => (things[0]?.at ?? 0) > (things.at(-1)?.at ?? 0);

type Timed = { at: number; id: string };

function byInstant(a: Timed, b: Timed): number {
  return a.at - b.at || Number(a.id) - Number(b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function isRepeated({ id, at }: Timed, place: number, things: readonly Timed[]): boolean {
  if (place === 0 || id === '') return false;
  const before = things[place - 1];
  return before?.id === id && before.at === at;
}

/** The system field that an item of an entry changes; an empty text for a custom one, whatever it is called. */
export function systemFieldOf(item: Json): string {
  const { fieldId, field } = item;
  if (item.fieldtype === 'custom') return '';
  const id = typeof fieldId === 'string' ? fieldId : field;
  return typeof id === 'string' && !id.startsWith('customfield_') ? id : '';
}

/** A text of an item; `toString` is a member of its own, never the one every object inherits. */
export function readTextOrNumber(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

/** The fields of Jira itself: a custom field of such a name is asked for by its id. */
const SYSTEM_FIELDS = new Set([
  ...['status', 'priority', 'resolution', 'reporter', 'assignee', 'creator', 'labels', 'summary', 'project'],
  ...['description', 'environment', 'issuetype', 'issue type', 'components', 'component', 'fixversions'],
  ...['fix version', 'versions', 'version', 'duedate', 'due date', 'created', 'updated', 'resolutiondate'],
  ...['parent', 'security', 'comment', 'attachment', 'worklog', 'issuelinks', 'link', 'timespent', 'votes'],
]);

type ChangeBase = Pick<Change, 'at' | 'id' | 'index' | 'actor'>;

/** What the changes of a history are read with. */
interface Reading {
  today: WorkType | null;
  statuses: PastStatuses;
  priorities: PastPriorities;
  wanted: ReadonlySet<string> | undefined;
}

/** The changes that a history is made of. */
export function changesOf(
  entries: readonly Entry[],
  { fields: wanted }: HistoryOptions,
  { today, statuses, priorities }: Omit<Reading, 'wanted'>,
): Change[] {
  const changes: Change[] = [];
  const reading = { today, statuses, priorities, wanted };
  const asksPlace = wanted?.has('issuetype') || wanted?.has('components');
  for (const entry of entries) {
    const actor = idOf(entry.author);
    for (let index = 0; index < entry.items.length; index += 1) {
      const item = entry.items[index];
      if (typeof item !== 'object' || item === null) continue;
      const change = changeOf(entry, index, actor, item as Json, reading);
      if (change) changes.push(change);
      const other =
        asksPlace && asPlaceOf({ at: entry.at, id: entry.id, index, actor }, item as Json, reading);
      if (other) changes.push(other);
    }
  }
  return changes;
}

function changeOf(
  entry: Entry,
  index: number,
  actor: string | null,
  item: Json,
  { statuses, priorities, wanted }: Reading,
): Change | null {
  const { at, id } = entry;
  switch (systemFieldOf(item)) {
    case 'status': {
      const from = statuses.resolveSource(readTextOrNumber(item.from), readTextOrNumber(item.fromString));
      const to = statuses.resolveTarget(entry, readTextOrNumber(item.to), readTextOrNumber(item.toString));
      return { at, id, index, actor, kind: 'status', from, to };
    }
    case 'priority': {
      const from = priorities.priorityOf(readTextOrNumber(item.from), readTextOrNumber(item.fromString));
      const to = priorities.priorityOf(readTextOrNumber(item.to), readTextOrNumber(item.toString));
      return { at, id, index, actor, kind: 'priority', from, to };
    }
    case 'labels':
      return {
        at,
        id,
        index,
        actor,
        kind: 'labels',
        from: splitWords(readTextOrNumber(item.fromString)),
        to: splitWords(readTextOrNumber(item.toString)),
      };
    case 'summary':
      return {
        at,
        id,
        index,
        actor,
        kind: 'summary',
        from: readTextOrNumber(item.fromString) ?? '',
        to: readTextOrNumber(item.toString) ?? '',
      };
    case 'Link':
    case 'issuelinks':
      return {
        at,
        id,
        index,
        actor,
        kind: 'link',
        added: readTextOrNumber(item.to) !== null,
        ...linkOf(item),
      };
    default:
      return fieldChangeOf({ at, id, index, actor }, item, wanted);
  }
}

/** A change of the work type or of a component, where a scheme asks for it: beside the field of the same name. */
function asPlaceOf(base: ChangeBase, item: Json, { today, wanted }: Reading): Change | null {
  const field = systemFieldOf(item).toLowerCase();
  const [from, to] = [readTextOrNumber(item.from), readTextOrNumber(item.to)];
  const [fromName, toName] = [readTextOrNumber(item.fromString), readTextOrNumber(item.toString)];
  if (field === 'issuetype' && wanted?.has('issuetype')) {
    const types = { from: pastTypeOf(from, fromName, today), to: pastTypeOf(to, toName, today) };
    return { ...base, kind: 'work-type', ...types };
  }
  if (!COMPONENT_FIELDS.has(field) || !wanted?.has('components')) return null;
  const added = Boolean(to || toName);
  const component = added ? { id: to, name: toName } : { id: from, name: fromName };
  return { ...base, kind: 'components', added, component };
}

const COMPONENT_FIELDS = new Set(['components', 'component']);

function linkOf({ from, fromString, to, toString: toName }: Json): Link {
  const [key, type] = readTextOrNumber(to) === null ? [from, fromString] : [to, toName];
  return { key: readTextOrNumber(key) ?? '', type: readTextOrNumber(type) ?? '' };
}

/** A change of a field the scheme names; of any other field nothing is kept. */
function fieldChangeOf(base: ChangeBase, item: Json, wanted: ReadonlySet<string> | undefined): Change | null {
  if (!wanted || wanted.size === 0) return null;
  const own = readTextOrNumber(item.field) ?? '';
  const field = readTextOrNumber(item.fieldId) ?? own;
  const isCustom = systemFieldOf(item) === '';
  const name =
    isCustom && SYSTEM_FIELDS.has(own.toLowerCase()) ? (readTextOrNumber(item.fieldId) ?? '') : own;
  if (!wanted.has(name) && !(wanted.has(field) && field !== own)) return null;
  const from = dateOf(item.from) ?? fieldValueOf(item.fromString) ?? fieldValueOf(item.from);
  const to = dateOf(item.to) ?? fieldValueOf(item.toString) ?? fieldValueOf(item.to);
  return { ...base, kind: 'field', field: field || name, name, from, to };
}

function splitWords(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

/** A day or an instant as Jira keeps it: its text beside it is written as its reader's language has it. */
function dateOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d(T.+)?$/.test(value) ? value : null;
}

/** What a field holds; null where it says nothing, however Jira writes that. */
function fieldValueOf(value: unknown): string | null {
  const text = readTextOrNumber(value);
  return text === null || text.trim() === '' || text === '[]' ? null : text;
}
