import { createContext, useContext, useState } from 'react';
import { severityNameIn } from '../../../src/common/local-text';
import type { ProjectView, Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import type { Reader } from '../../shared/reader';
import { type Path, valueAt } from './draft';
import type { SchemeTexts } from './texts';

/** What every part of the page needs: the draft, how to change it, what is wrong with it, and who reads. */
export interface Editing {
  reader: Reader;
  say: SchemeTexts;
  project: ProjectView;
  /** The year it is, by the server's clock. */
  thisYear: number;
  shared: SchemeAnswer['shared'];
  duties: SchemeAnswer['duties'];
  scheme: Scheme;
  base: Scheme | null;
  /** Sentences of the server by place. */
  wrong: ReadonlyMap<string, string>;
  /** Whether what is shown as found is of this draft, not of the one before the last change. */
  isChecked: boolean;
  set(path: Path, value: unknown): void;
  /** What a section holds that is no part of the draft, while another section is shown. */
  held: Map<string, unknown>;
  /** Goes to the section in which a place is changed, and to its field. */
  show(path: string): void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('a part of the scheme page stands outside the page');
  return editing;
}

/** A state that outlives its section: one may look elsewhere and come back. */
export const useHeld = <Value>(name: string, initial: Value) => useHeldIn(useEditing().held, name, initial);

/** The same where there may be no draft yet. */
export function useHeldIn<Value>(
  held: Map<string, unknown>,
  name: string,
  initial: Value,
): [Value, (next: Value) => void] {
  const [value, setValue] = useState(() => (held.has(name) ? (held.get(name) as Value) : initial));
  const change = (next: Value) => {
    held.set(name, next);
    setValue(next);
  };
  return [value, change];
}

export const idOf = (path: Path) => `at-${path.join('.')}`;

/** A severity, clock or status as the reader calls it. */
export function severityNameOf({ scheme, reader }: Pick<Editing, 'scheme' | 'reader'>, name: string): string {
  const match = scheme.severities.find((severity) => severity.name === name);
  return match ? severityNameIn(match, reader.language) : name;
}

/** A priority of the project by its id, as people call it. */
export const priorityNameOf = ({ project }: Pick<Editing, 'project'>, id: string): string =>
  project.priorities.find((priority) => priority.id === id)?.name ?? id;

/** Whether a value differs from the one the draft is compared with, and what that was. */
export function useFormerValue(path: Path): { changed: boolean; was: unknown } {
  const { scheme, base } = useEditing();
  if (!base) return { changed: false, was: undefined };
  const [is, was] = [valueAt(scheme, path), valueAt(base, formerPathOf(scheme, base, path))];
  return { changed: JSON.stringify(is) !== JSON.stringify(was), was };
}

/** Where a value stood before a severity was renamed or a contract moved. */
function formerPathOf(scheme: Scheme, base: Scheme, path: Path): Path {
  const [first, place, ...rest] = path;
  if (first !== 'contracts' || typeof place !== 'number') return formerGoalPathOf(scheme, base, path);
  const id = scheme.contracts[place]?.id;
  return ['contracts', base.contracts.findIndex((contract) => contract.id === id), ...rest];
}

/** A severity in the place of one that is gone is that one. */
function formerGoalPathOf({ severities }: Scheme, base: Scheme, path: Path): Path {
  const [first, name, ...rest] = path;
  if (
    first !== 'goals' ||
    typeof name !== 'string' ||
    base.severities.some((severity) => severity.name === name)
  )
    return path;
  const former = base.severities[severities.findIndex((severity) => severity.name === name)]?.name;
  const isGone = former !== undefined && !severities.some((severity) => severity.name === former);
  return isGone ? ['goals', former, ...rest] : path;
}

/** Brings the field of a place, or the nearest around it, under the reader's eyes and hands. */
export function showPlace(path: string): void {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const id = `at-${parts.slice(0, length).join('.')}`;
    const match =
      document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(`${id}.`)}"]`);
    if (!match) continue;
    for (let part = match.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
      part.open = true;
    match.scrollIntoView({ block: 'center', behavior: 'smooth' });
    match.focus({ preventScroll: true });
    return;
  }
}

/** Puts the reader's hands on a place once it is drawn; what they held is gone, or stands elsewhere. */
export function focusLater(path: Path): void {
  requestAnimationFrame(() => document.getElementById(idOf(path))?.focus());
}
