import { withComponent } from '../history/components';
import type { Link, Named } from '../history/history';
import type { Change } from './changes';
import { textOf } from './comments';
import type { IssueJson } from './issue-json';
import { readList, readObject, readText } from './read-json';

/** What the fields that were asked for held at the receipt: the first change's `from`, or today's value when there is none. */
export function firstFieldsOf(
  issue: IssueJson,
  changes: Change[],
  wanted: ReadonlySet<string> = NONE,
): Record<string, string[]> {
  if (wanted.size === 0) return {};
  return Object.fromEntries([...wanted].map((field) => [field, firstValueOf(issue, changes, field)]));
}

const NONE: ReadonlySet<string> = new Set();

/** A field is asked for by its id or by its name; a custom field of the name of a field of Jira's own is not that field. */
function firstValueOf({ fields, names }: IssueJson, changes: Change[], field: string): string[] {
  const change = changes.find(
    (change) => change.kind === 'field' && (change.field === field || change.name === field),
  );
  if (change?.kind === 'field') return change.from === null ? [] : [change.from];
  const ids = Object.keys(names).filter((key) => names[key] === field);
  const id = ids.find((key) => !key.startsWith('customfield_')) ?? ids[0] ?? field;
  const fieldKey = Object.hasOwn(fields, field) ? field : id;
  return Object.hasOwn(fields, fieldKey) ? toTexts(fields[fieldKey]) : [];
}

/** A field's value as people read it, whatever kind of field it is. */
function toTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(toTexts);
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const { type, value: option, name } = value as { type?: unknown; value?: unknown; name?: unknown };
  if (type === 'doc') return toTexts(textOf(value));
  return toTexts(option ?? name);
}

/** The links an issue had at its receipt: today's that no entry added, and those that entries removed before adding them. */
export function firstLinksOf({ fields }: IssueJson, changes: Change[]): Link[] {
  const links = readList(fields.issuelinks, 'fields.issuelinks') ?? [];
  const linkChanges = changes.filter((change) => change.kind === 'link');
  if (linkChanges.length === 0 && links.length === 0) return [];
  const first = new Map<string, Link>();
  for (const { key, type, added } of linkChanges.toReversed())
    if (added) first.delete(key);
    else first.set(key, { key, type });
  const touched = new Set(linkChanges.map(({ key }) => key));
  return [...first.values(), ...links.flatMap(readLink).filter(({ key }) => !touched.has(key))];
}

function readLink(value: unknown): Link[] {
  const path = 'fields.issuelinks';
  const link = readObject(value, path);
  const inward = readObject(link?.inwardIssue, path);
  const key = readText((inward ?? readObject(link?.outwardIssue, path))?.key, path);
  const type = readObject(link?.type, path);
  const words = readText(inward ? type?.inward : type?.outward, path) ?? readText(type?.name, path) ?? '';
  return key === null ? [] : [{ key, type: words }];
}

/** The components an issue had at its receipt: today's, with its changes undone from the last to the first. */
export function firstComponentsOf({ components }: IssueJson, changes: Change[]): Named[] {
  return changes
    .filter((change) => change.kind === 'components')
    .reduceRight((held, { added, component }) => withComponent(held, component, !added), components);
}
