import type { Change } from './changes';
import type { Link } from './history';
import type { IssueJson } from './issue-json';
import { listIn, objectIn, text } from './read-json';

/** What the fields that were asked for held at the receipt: the first change's `from`, or today's value when there is none. */
export function firstFields(
  issue: IssueJson,
  changes: Change[],
  wanted: ReadonlySet<string> = NONE,
): Record<string, string[]> {
  if (wanted.size === 0) return {};
  return Object.fromEntries([...wanted].map((asked) => [asked, firstValue(issue, changes, asked)]));
}

const NONE: ReadonlySet<string> = new Set();

/** A field is asked for by its id or by its name; a custom field of the name of a field of Jira's own is not that field. */
function firstValue({ fields, names }: IssueJson, changes: Change[], asked: string): string[] {
  const change = changes.find((one) => one.kind === 'field' && (one.field === asked || one.name === asked));
  if (change?.kind === 'field') return change.from === null ? [] : [change.from];
  const ids = Object.keys(names).filter((key) => names[key] === asked);
  const id = ids.find((key) => !key.startsWith('customfield_')) ?? ids[0] ?? asked;
  const known = Object.hasOwn(fields, asked) ? asked : id;
  return Object.hasOwn(fields, known) ? wordsOf(fields[known]) : [];
}

/** A field's value as people read it, whatever kind of field it is. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const { value: option, name } = value as { value?: unknown; name?: unknown };
  return wordsOf(option ?? name);
}

/** The links an issue had at its receipt: today's that no entry added, and those that entries removed before adding them. */
export function firstLinks({ fields }: IssueJson, changes: Change[]): Link[] {
  const told = changes.filter((change) => change.kind === 'link');
  const first = new Map<string, Link>();
  for (const { key, type, added } of told.toReversed())
    if (added) first.delete(key);
    else first.set(key, { key, type });
  const touched = new Set(told.map(({ key }) => key));
  const links = listIn(fields.issuelinks, 'fields.issuelinks') ?? [];
  return [...first.values(), ...links.flatMap(linkIn).filter(({ key }) => !touched.has(key))];
}

function linkIn(value: unknown): Link[] {
  const path = 'fields.issuelinks';
  const link = objectIn(value, path);
  const inward = objectIn(link?.inwardIssue, path);
  const key = text((inward ?? objectIn(link?.outwardIssue, path))?.key, path);
  const type = objectIn(link?.type, path);
  const words = text(inward ? type?.inward : type?.outward, path) ?? text(type?.name, path) ?? '';
  return key === null ? [] : [{ key, type: words }];
}
