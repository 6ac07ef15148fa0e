import { own } from '../../../src/common/own';
import type { ProjectView, Scheme } from '../../../src/contract/scheme';

type Priority = Pick<ProjectView['priorities'][number], 'id' | 'name'>;
type Table = Scheme['severityFrom']['priorities'];

const isSameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The severity that a scheme's own table says a priority stands for, by its id or by its name; null where it says nothing. */
export function priorityOf({ severityFrom: { priorities } }: Scheme, { id, name }: Priority): string | null {
  const byName = Object.keys(priorities).find((key) => isSameName(key, name));
  return own(priorities, id) ?? (byName === undefined ? null : (own(priorities, byName) ?? null));
}

/** The table with a priority's severity under its id, and its name no more in it; nothing chosen takes it out. */
export function withPriority(
  { severityFrom: { priorities } }: Scheme,
  { id, name }: Priority,
  to: string,
): Table {
  const others = Object.entries(priorities).filter(([key]) => key !== id && !isSameName(key, name));
  return Object.fromEntries(to === '' ? others : [...others, [id, to]]);
}
