import { sameName } from '../../scheme/same-name';
import type { Change } from './changes';
import type { IssueJson, Named } from './issue-json';
import { contradiction, type Warning } from './warnings';

const FIELDS = {
  status: { en: 'status', fr: 'l’état' },
  priority: { en: 'priority', fr: 'la priorité' },
  labels: { en: 'set of labels', fr: 'les étiquettes' },
  summary: { en: 'summary', fr: 'le résumé' },
} as const;
type Field = keyof typeof FIELDS;

/**
 * Where a history contradicts itself: an entry changes another value than the one before it left, or the last leads to another than
 * today's. One warning a field.
 */
export function contradictionsIn(issue: IssueJson, changes: readonly Change[]): Warning[] {
  const last: Partial<Record<Field, Change>> = {};
  const found: Partial<Record<Field, Warning>> = {};
  for (const change of changes) {
    const field = change.kind;
    if (field === 'field' || field === 'link') continue;
    const before = last[field];
    if (before && !found[field] && !isSame(valueIn(before, 'to'), valueIn(change, 'from')))
      found[field] = contradiction(FIELDS[field], change.id);
    last[field] = change;
  }
  for (const field of Object.keys(last) as Field[]) {
    const [change, today] = [last[field], todayIn(issue, field)];
    if (!found[field] && change && today !== undefined && !isSame(valueIn(change, 'to'), today))
      found[field] = contradiction(FIELDS[field], null);
  }
  return Object.values(found);
}

type Value = Named | readonly string[] | string | null;

function valueIn(change: Change, end: 'from' | 'to'): Value {
  return change[end as keyof Change] as unknown as Value;
}

/** Today's value; undefined where the answer does not hold it. */
function todayIn(issue: IssueJson, field: Field): Value | undefined {
  if (!Object.hasOwn(issue.fields, field)) return undefined;
  return issue[field] ?? { id: null, name: null };
}

function isSame(a: Value, b: Value): boolean {
  if (typeof a === 'string' || typeof b === 'string') return textOf(a).trim() === textOf(b).trim();
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one) => b.includes(one));
  const [one, other] = [a as Named, b as Named];
  if (one.id && other.id) return one.id === other.id;
  return sameName(one.name ?? '', other.name ?? '');
}

const textOf = (value: Value) => (typeof value === 'string' ? value : '');
