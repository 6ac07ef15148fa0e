import type { Change } from './changes';
import type { Link } from './history';
import type { IssueJson } from './issue-json';

/** What the fields that were asked for held at the receipt: the first change's `from`, or today's value when there is none. */
export function firstFields(
  issue: IssueJson,
  changes: Change[],
  wanted: ReadonlySet<string> = new Set(),
): Record<string, string[]> {
  return Object.fromEntries([...wanted].map((asked) => [asked, firstValue(issue, changes, asked)]));
}

function firstValue({ fields, names = {} }: IssueJson, changes: Change[], asked: string): string[] {
  const change = changes.find((one) => one.kind === 'field' && (one.field === asked || one.name === asked));
  if (change?.kind === 'field') return change.from === null ? [] : [change.from];
  const id = Object.keys(names).find((key) => names[key] === asked) ?? asked;
  return wordsOf((fields as Record<string, unknown>)[id]);
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
  const told = changes.flatMap((change) => (change.kind === 'link' ? [change] : []));
  const first = new Map<string, Link>();
  for (const { key, type, added } of told.toReversed())
    if (added) first.delete(key);
    else first.set(key, { key, type });
  const touched = new Set(told.map(({ key }) => key));
  const today = (fields.issuelinks ?? []).flatMap(({ type, inwardIssue, outwardIssue }) => {
    const key = (inwardIssue ?? outwardIssue)?.key;
    const words = (inwardIssue ? type?.inward : type?.outward) ?? type?.name ?? '';
    return key !== undefined && !touched.has(key) ? [{ key, type: words }] : [];
  });
  return [...first.values(), ...today];
}
