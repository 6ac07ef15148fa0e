import type { ClockKind } from '../scheme/scheme';

const KINDS: [RegExp, ClockKind][] = [
  [/first response|premi[eè]re r[ée]ponse|response|r[ée]ponse/i, 'response'],
  [/resol|r[ée]sol|close|fix/i, 'resolution'],
  [/update|suivi|mise à jour/i, 'update'],
  [/work-?around|contournement/i, 'workaround'],
  [/acknowledg|accus/i, 'acknowledge'],
];

/** Of which kind an SLA of another system is, by what it is called; undefined where the name says nothing. */
export const kindSaid = (name: string): ClockKind | undefined =>
  KINDS.find(([words]) => words.test(name))?.[1];

/** The same, where a name that says nothing is one of a resolution. */
export const kindFor = (name: string): ClockKind => kindSaid(name) ?? 'resolution';
