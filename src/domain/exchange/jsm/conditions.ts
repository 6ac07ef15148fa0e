/** JSM’s conditions of start, pause and stop, by their keys or, where a list has none, by their names. */
import type { Condition, During } from '../../scheme/conditions';
import type { JsmCondition } from './shape';

export interface Mapped<Kind> {
  condition: Kind;
  /** How it differs from JSM’s, where it does. */
  how: 'any-change' | null;
}

const KEY_OF_NAME: [RegExp, string][] = [
  [/^(?:issue|work item|request) created$/i, 'issue-created'],
  [/^comment: for customers?$/i, 'comment-for-reporter'],
  [/^comment: by (?:customers?|reporter)$/i, 'comment-by-reporter'],
  [/^resolution: set$/i, 'resolution-set'],
  [/^resolution: cleared$/i, 'resolution-cleared'],
  [/^resolution: not set$/i, 'resolution-not-set'],
  [/^assignee: from unassigned$/i, 'assignee-set'],
  [/^assignee: to unassigned$/i, 'assignee-cleared'],
  [/^assignee: changed$/i, 'assignee-changed'],
  [/^assignee: set$/i, 'assignee-set'],
  [/^assignee: not set$/i, 'assignee-not-set'],
  [/^due date: set$/i, 'duedate-set'],
  [/^due date: cleared$/i, 'duedate-cleared'],
  [/^due date: changed$/i, 'duedate-changed'],
  [/^due date: not set$/i, 'duedate-not-set'],
];

/** What a condition is, without JSM’s ending for events and states. */
function keyOf({ conditionId, name }: JsmCondition): string {
  const byId = conditionId.replace(/-(?:hit|match)-condition$/, '');
  if (/^[a-z-]+$/.test(byId) && byId !== '') return byId;
  return KEY_OF_NAME.find(([words]) => words.test(name.trim()))?.[1] ?? '';
}

/** A status by its name; by its id where a list tells no name. */
function statusOf({ factoryKey, conditionId, name }: JsmCondition): string | null {
  const [, called] = /^(?:entered )?status: (.+)$/i.exec(name.trim()) ?? [];
  if (called) return called;
  return factoryKey.startsWith('status') && conditionId !== '' ? conditionId : null;
}

const FIELDS: Record<string, string> = { assignee: 'assignee', duedate: 'duedate' };

/** What starts or stops; null where a scheme knows nothing of the kind. */
export function toHappening(condition: JsmCondition): Mapped<Condition> | null {
  const status = statusOf(condition);
  if (status) return exact({ on: 'status', to: [status] });
  const key = keyOf(condition);
  if (key === 'issue-created') return exact({ on: 'created' });
  if (key === 'comment-for-reporter') return exact(commentOf('team'));
  if (key === 'comment-by-reporter') return exact(commentOf('client'));
  if (key === 'resolution-set') return exact({ on: 'resolved' });
  if (key === 'resolution-cleared') return exact({ on: 'reopened' });
  const { field, ending } = fieldOf(key);
  if (field && ending === 'set') return exact({ on: 'field', field, set: true });
  if (field && ending === 'cleared') return exact({ on: 'field', field, cleared: true });
  return field && ending === 'changed' ? { condition: { on: 'field', field }, how: 'any-change' } : null;
}

/** While what it is paused; null where a scheme knows nothing of the kind. */
export function toState(condition: JsmCondition): Mapped<During> | null {
  const status = statusOf(condition);
  if (status) return exact({ is: 'status', in: [status] });
  const key = keyOf(condition);
  const { field = key.startsWith('resolution') ? 'resolution' : undefined, ending } = fieldOf(key);
  if (!field) return null;
  const isEmpty: During = { is: 'field', field, empty: true };
  if (ending === 'not-set') return exact(isEmpty);
  return ending === 'set' ? exact({ not: isEmpty }) : null;
}

function fieldOf(key: string): { field?: string; ending: string } {
  const [, name = '', ending = ''] = /^([a-z]+)-(not-set|set|cleared|changed)$/.exec(key) ?? [];
  const field = new Map(Object.entries(FIELDS)).get(name);
  return field === undefined ? { ending } : { field, ending };
}

const commentOf = (side: 'team' | 'client'): Condition => ({
  on: 'comment',
  side,
  visibility: 'public',
  onceResolved: false,
});

const exact = <Kind>(condition: Kind): Mapped<Kind> => ({ condition, how: null });
