/** What of a file's references stands for something here, and what has to be asked. */

import { own } from '../../../common/own';
import * as z from '../../../common/zod';
import { LENGTHS } from '../../lengths';
import type { Scheme } from '../../scheme/scheme';
import { isSameName } from '../../scheme/severity/compare-names';
import { type Origin, type ReferenceKind, referenceKinds } from './origin';
import { collectReferences, mapReferences, type Reference } from './references';

export interface Named {
  id: string;
  name: string;
}

/** What there is here of each kind; a kind that is left out cannot be known, and is never asked about. */
export type Here = Partial<Record<ReferenceKind, readonly Named[]>>;

/** What somebody chose for a reference: something here by its id, to keep it as it is written, or to leave it out. */
export const answerSchema = z.object({
  kind: z.enum(referenceKinds),
  value: z.string().max(LENGTHS.key),
  to: z.discriminatedUnion('by', [
    z.object({ by: z.literal('id'), id: z.string().max(LENGTHS.key) }),
    z.object({ by: z.literal('kept') }),
    z.object({ by: z.literal('left-out') }),
  ]),
});
export type Answer = z.infer<typeof answerSchema>;

/** A reference that nothing here stands for by itself. */
export interface Asked extends Reference {
  /** What it is called where the file comes from. */
  name: string;
  /** Whether the scheme is usable without it. */
  mayBeLeftOut: boolean;
}

export type Fit =
  | { kind: 'asks'; asked: Asked[]; fits: Reference[]; unknown: Reference[] }
  | { kind: 'fits'; scheme: Scheme; unknown: Reference[] };

const LEFT_OUT: readonly ReferenceKind[] = ['priority', 'role', 'group', 'person', 'space'];
/** What a scheme keeps by its id; of the rest it keeps the name. */
const BY_ID: readonly ReferenceKind[] = ['priority', 'person', 'client', 'field'];

/** A file, and the site it comes to. */
interface Arrival {
  scheme: Scheme;
  origin: Origin | null;
  site: string;
  here: Here;
  answers: readonly Answer[];
}

/**
 * The scheme with everything it names standing for something here, or all that is still to be said: never a part of it. An id of
 * another site is no id here; what it is called there decides.
 */
export function fitScheme(arrival: Arrival): Fit {
  const references = collectReferences(arrival.scheme);
  const placed = references.map((reference) => ({ reference, next: placeOf(arrival, reference) }));
  const unknown = placed.flatMap(({ reference, next }) => (next === 'unknown' ? reference : []));
  const isTeamHere = placed.some(
    ({ reference, next }) => reference.kind === 'role' && typeof next === 'object',
  );
  const questions = placed.flatMap(({ reference, next }) =>
    next === 'asked' && !(isTeamHere && isOffered(reference)) ? toAsked(arrival, reference) : [],
  );
  if (questions.length > 0) {
    const fits = placed.flatMap(({ reference, next }) => (typeof next === 'object' ? reference : []));
    return { kind: 'asks', asked: questions, fits, unknown };
  }
  const scheme = mapReferences(arrival.scheme, (reference) => {
    const next = placeOf(arrival, reference);
    return typeof next === 'object' ? next.value : reference.value;
  });
  const isHome = arrival.origin === null || arrival.origin.site === arrival.site;
  return { kind: 'fits', scheme: isHome ? { ...scheme, ...idsOf(arrival.scheme) } : scheme, unknown };
}

/** Of the roles that presets offer a project has one or the other. */
const isOffered = ({ kind, value }: Reference) =>
  kind === 'role' && (value === 'Service Desk Team' || value === 'Developers');

const idsOf = ({ ids }: Scheme) => (ids ? { ids } : {});

type Place = { value: string | null } | 'asked' | 'unknown';

function placeOf(arrival: Arrival, reference: Reference): Place {
  const { kind, value } = reference;
  const here = own(arrival.here, kind);
  if (here === undefined) return 'unknown';
  const answer = arrival.answers.find((other) => other.kind === kind && other.value === value);
  if (answer) return placeOfAnswer(answer, here);
  const match = here.find((named) => standsFor(arrival, reference, named));
  return match ? { value: writtenAs(kind, value, match) } : 'asked';
}

function placeOfAnswer({ kind, value, to }: Answer, here: readonly Named[]): Place {
  if (to.by === 'kept') return { value };
  if (to.by === 'left-out') return LEFT_OUT.includes(kind) ? { value: null } : 'asked';
  const match = here.find(({ id, name }) => id === to.id || name === to.id);
  return match ? { value: writtenAs(kind, '', match) } : 'asked';
}

/** Something that is named stays named; what comes by an id is kept by the id it has here. */
function writtenAs(kind: ReferenceKind, value: string, { id, name }: Named): string {
  if (isSameName(value, name)) return name;
  return BY_ID.includes(kind) ? id : name;
}

/** Accounts are the same on every site. */
const isGlobal = (kind: ReferenceKind) => kind === 'person';

function standsFor({ origin, site }: Arrival, { kind, value }: Reference, { id, name }: Named): boolean {
  const isHome = origin === null || origin.site === site;
  if ((isHome || isGlobal(kind)) && id === value) return true;
  const called = own(own(origin?.names, kind), value) ?? value;
  return isSameName(called, name);
}

function toAsked({ origin }: Arrival, reference: Reference): Asked {
  const { kind, value } = reference;
  const name = own(own(origin?.names, kind), value) ?? value;
  return { ...reference, name, mayBeLeftOut: LEFT_OUT.includes(kind) };
}
