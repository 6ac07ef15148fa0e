import type { Scheme } from '../../scheme/scheme';
import { termsOf } from '../../scheme/versions/terms';

/** What one paper within a scheme says itself, the whole it belongs to, and where it is written. */
export interface Paper {
  terms: Scheme;
  goals: Scheme['goals'];
  report: Scheme['report'];
  prefix: string;
}

/** The scheme's own promise and each of its contracts. */
export const termsWithin = (scheme: Scheme): Paper[] => [
  { terms: scheme, goals: scheme.goals, report: scheme.report, prefix: '' },
  ...scheme.contracts.map(({ id, goals = {}, report }, place) => ({
    terms: termsOf(scheme, id),
    goals,
    report,
    prefix: `contracts.${place}.`,
  })),
];
