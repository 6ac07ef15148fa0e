import { isSameName } from '../../scheme/severity/compare-names';
import type { Named } from '../history/history';
import type { Warning } from '../history/warnings';
import type { Change } from './changes';
import type { IssueJson } from './issue-json';

type Field = Extract<Warning, { code: 'contradiction' }>['field'];

/**
 * Where a history contradicts itself: an entry changes another value than the one before it left, or the last leads to another than
 * today's. One warning a field.
 */
export function findContradictions(issue: IssueJson, changes: readonly Change[]): Warning[] {
  const last: Partial<Record<Field, Change>> = {};
  const warnings: Partial<Record<Field, Warning>> = {};
  for (const change of changes) {
    const field = change.kind;
    if (field === 'field' || field === 'link' || field === 'work-type' || field === 'components') continue;
    const before = last[field];
    if (before && !warnings[field] && !isSame(changeValueOf(before, 'to'), changeValueOf(change, 'from')))
      warnings[field] = { code: 'contradiction', field, entryId: change.id };
    last[field] = change;
  }
  for (const field of Object.keys(last) as Field[]) {
    const [change, today] = [last[field], currentValueOf(issue, field)];
    if (!warnings[field] && change && today !== undefined && !isSame(changeValueOf(change, 'to'), today))
      warnings[field] = { code: 'contradiction', field, entryId: null };
  }
  return Object.values(warnings);
}

type Value = Named | readonly string[] | string | null;

function changeValueOf(change: Change, end: 'from' | 'to'): Value {
  return change[end as keyof Change] as unknown as Value;
}

/** Today's value; undefined where the answer does not hold it. */
function currentValueOf(issue: IssueJson, field: Field): Value | undefined {
  if (!Object.hasOwn(issue.fields, field)) return undefined;
  return issue[field] ?? { id: null, name: null };
}

function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return textOf(a).trim() === textOf(b).trim();
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((label) => b.includes(label));
  const [first, second] = [a as Named, b as Named];
  if (first.id && second.id) return first.id === second.id;
  return isSameName(first.name ?? '', second.name ?? '');
}

const textOf = (value: Value) => (typeof value === 'string' ? value : '');
