import type { Instant } from '../../time/instant';
import type { Warning } from '../history/warnings';
import type { Change } from './changes';
import { internStatus } from './interned';
import type { IssueJson } from './issue-json';
import { explainNoInstant, parseJsonInstant } from './json-instant';
import { Unreadable } from './read-json';
import type { PastStatuses } from './statuses';

/** A category that changes this soon after the creation was given by it. */
const CREATION_MS = 10_000;

/** What is known of the closing of an issue that is done and whose history does not tell when. */
export interface Closing {
  change: Change | null;
  isUnknown: boolean;
  warnings: Warning[];
}

const CLOSING_KNOWN: Closing = { change: null, isUnknown: false, warnings: [] };

/**
 * An issue that was imported closed, or whose changelog is not here, was closed when it was resolved, else when its category
 * changed; where neither is told, or both lie before its receipt, nobody knows.
 */
export function closingOf(issue: IssueJson, changes: readonly Change[], statuses: PastStatuses): Closing {
  if (changes.some(({ kind }) => kind === 'status')) return CLOSING_KNOWN;
  const to = statuses.resolveCurrent();
  if (to.category !== 'done') return CLOSING_KNOWN;
  const [field, at] = findClosingDate(issue);
  if (at === null) return { change: null, isUnknown: true, warnings: [{ code: 'closing-unknown' }] };
  const from = internStatus(null, null, 'indeterminate');
  const change: Change = { at, id: '', index: 0, actor: null, kind: 'status', from, to };
  return { change, isUnknown: false, warnings: [{ code: 'closed-without-history', field }] };
}

function findClosingDate({ fields, created }: IssueJson): [string, Instant | null] {
  const resolved = readDate(fields.resolutiondate, 'fields.resolutiondate');
  if (resolved !== null && resolved >= created) return ['resolutiondate', resolved];
  const changed = readDate(fields.statuscategorychangedate, 'fields.statuscategorychangedate');
  const isCreation = changed !== null && changed - created <= CREATION_MS;
  return ['statuscategorychangedate', isCreation ? null : changed];
}

function readDate(value: unknown, path: string): Instant | null {
  if (value === undefined || value === null) return null;
  const at = parseJsonInstant(value);
  if (Number.isNaN(at)) throw new Unreadable(path, explainNoInstant(value));
  return at;
}
