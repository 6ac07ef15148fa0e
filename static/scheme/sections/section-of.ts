import type { Scheme } from '../../../src/contract/scheme';
import { listDifferences } from '../draft/draft';

interface Placed<Id extends string> {
  id: Id;
  places: readonly string[];
}

/** The section in which a place of a scheme is changed: the one with the longest place around it, or the first. */
export function sectionOf<Id extends string>(sections: readonly Placed<Id>[], path: string): Id {
  const around = sections.flatMap(({ id, places }) =>
    places.filter((place) => path === place || path.startsWith(`${place}.`)).map((place) => ({ id, place })),
  );
  const [nearest] = around.toSorted((a, b) => b.place.length - a.place.length);
  return nearest?.id ?? (sections[0] as Placed<Id>).id;
}

export interface SectionState {
  isChanged: boolean;
  problems: number;
  findings: number;
}

interface Checked {
  problems: readonly { path: string }[];
  findings: readonly { path: string }[];
}

/** What is to be seen of a section from outside: whether the draft changes it, and what was found in it. */
export function sectionStatesOf<Id extends string>(
  sections: readonly Placed<Id>[],
  { base, scheme }: { base: Scheme | null; scheme: Scheme },
  checked: Checked | null,
): ReadonlyMap<Id, SectionState> {
  const idOf = (path: string) => sectionOf(sections, path);
  const changed = base ? listDifferences(base, scheme).map(({ path }) => idOf(path.join('.'))) : [];
  const problems = (checked?.problems ?? []).map(({ path }) => idOf(path));
  const findings = (checked?.findings ?? []).map(({ path }) => idOf(path));
  const countOf = (ids: Id[], id: Id) => ids.filter((other) => other === id).length;
  const stateOf = ({ id }: Placed<Id>) => ({
    isChanged: changed.includes(id),
    problems: countOf(problems, id),
    findings: countOf(findings, id),
  });
  return new Map(sections.map((section) => [section.id, stateOf(section)]));
}
