import type { HistoryEvent, Known, Link } from './history';
import { type Entry, type IssueJson, instantAt, personIn } from './issue-json';
import { idOf } from './people';
import { type Json, listIn, numbered, objectIn, Unreadable } from './read-json';
import { sharedPriority } from './shared';
import type { PastStatuses } from './statuses';

/** A change the changelog tells. */
export type Change = Extract<
  HistoryEvent,
  { kind: 'status' | 'priority' | 'labels' | 'summary' | 'field' | 'link' }
>;

/** One item of an entry, by the id of its system field; a custom field's is never one of these. */
export interface Item {
  field: string;
  name: string;
  isCustom: boolean;
  from: string | null;
  fromName: string | null;
  to: string | null;
  toName: string | null;
}

/** The entries of an issue's changelog, oldest first; those of one instant by their numbers, one that is told twice once. */
export function entriesOf({ changelog }: IssueJson): Entry[] {
  return inOrder((changelog?.list ?? []).map(entryIn));
}

function entryIn(value: unknown, place: number): Entry {
  const path = `changelog.histories.${place}`;
  const entry = objectIn(value, path);
  if (!entry) throw new Unreadable(path, 'this is not an entry');
  const id = numbered(entry.id, `${path}.id`) ?? '';
  return {
    id,
    at: instantAt(entry.created, id ? `changelog entry ${id}` : `${path}.created`),
    author: personIn(entry.author, `${path}.author`),
    items: listIn(entry.items, `${path}.items`) ?? [],
  };
}

/** What has an instant and an id, oldest first; of one instant by id as a number. What is there twice is taken once. */
export function inOrder<Thing extends { at: number; id: string }>(things: Thing[]): Thing[] {
  things.sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id) || compared(a.id, b.id));
  return things.filter(({ id, at }, place) => {
    const before = things[place - 1];
    return place === 0 || id === '' || before?.id !== id || before.at !== at;
  });
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** An item as it is read; `toString` is a member of its own, never the one every object inherits. */
export function itemIn(value: unknown): Item | null {
  if (typeof value !== 'object' || value === null) return null;
  const raw = value as Json;
  const name = textIn(raw.field) ?? '';
  const id = textIn(raw.fieldId);
  const isCustom = raw.fieldtype === 'custom' || (id?.startsWith('customfield_') ?? false);
  return {
    field: id ?? name,
    name: isCustom && SYSTEM_FIELDS.has(name.toLowerCase()) ? (id ?? '') : name,
    isCustom,
    from: textIn(raw.from),
    fromName: textIn(raw.fromString),
    to: textIn(raw.to),
    toName: Object.hasOwn(raw, 'toString') ? textIn(raw.toString) : null,
  };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

/** The fields of Jira itself: a custom field of such a name is asked for by its id. */
const SYSTEM_FIELDS = new Set([
  ...['status', 'priority', 'resolution', 'reporter', 'assignee', 'creator', 'labels', 'summary', 'project'],
  ...['description', 'environment', 'issuetype', 'issue type', 'components', 'component', 'fixversions'],
  ...['fix version', 'versions', 'version', 'duedate', 'due date', 'created', 'updated', 'resolutiondate'],
  ...['parent', 'security', 'comment', 'attachment', 'worklog', 'issuelinks', 'link', 'timespent', 'votes'],
]);

/** The changes that a history is made of. */
export function changesOf(entries: Entry[], { fields }: Known, statuses: PastStatuses): Change[] {
  const changes: Change[] = [];
  for (const entry of entries)
    for (const [index, value] of entry.items.entries()) {
      const item = itemIn(value);
      const change = item && changeOf(entry, index, item, statuses, fields);
      if (change) changes.push(change);
    }
  return changes;
}

function changeOf(
  entry: Entry,
  index: number,
  item: Item,
  statuses: PastStatuses,
  wanted: ReadonlySet<string> | undefined,
): Change | null {
  const happened = { at: entry.at, id: entry.id, index, actor: idOf(entry.author) };
  const { from, fromName, to, toName } = item;
  switch (item.isCustom ? '' : item.field) {
    case 'status':
      return {
        ...happened,
        kind: 'status',
        from: statuses.left(from, fromName),
        to: statuses.entered(entry, to, toName),
      };
    case 'priority':
      return {
        ...happened,
        kind: 'priority',
        from: sharedPriority(from, fromName),
        to: sharedPriority(to, toName),
      };
    case 'labels':
      return { ...happened, kind: 'labels', from: words(fromName), to: words(toName) };
    case 'summary':
      return { ...happened, kind: 'summary', from: fromName ?? '', to: toName ?? '' };
    case 'Link':
    case 'issuelinks':
      return { ...happened, kind: 'link', added: to !== null, ...linkOf(item) };
    default:
      return otherChange(happened, item, wanted);
  }
}

function linkOf({ from, fromName, to, toName }: Item): Link {
  const [key, type] = to === null ? [from, fromName] : [to, toName];
  return { key: key ?? '', type: type ?? '' };
}

/** A change of a field the scheme names; of any other field nothing is kept. */
function otherChange(
  happened: Pick<Change, 'at' | 'id' | 'index' | 'actor'>,
  { field, name, from, fromName, to, toName }: Item,
  wanted: ReadonlySet<string> | undefined,
): Change | null {
  if (!wanted?.has(field) && !wanted?.has(name)) return null;
  return { ...happened, kind: 'field', field, name, from: fromName ?? from, to: toName ?? to };
}

export function words(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

/** What has an id is taken once, however often it is told. */
export function once<Thing extends { id: string }>(things: readonly Thing[]): Thing[] {
  const seen = new Set<string>();
  return things.filter(({ id }) => id === '' || (!seen.has(id) && Boolean(seen.add(id))));
}
