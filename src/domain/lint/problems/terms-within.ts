import type { Scheme } from '../../scheme/scheme';
import { termsOf } from '../../scheme/versions/terms';

/** What one paper within a scheme says itself, the whole it belongs to, and where it is written. */
export interface Paper {
  terms: Scheme;
  goals: Scheme['goals'];
  report: Scheme['report'];
  credits: Scheme['credits'];
  prefix: string;
}

/** The scheme's own promise and each of its contracts. */
export const termsWithin = (scheme: Scheme): Paper[] => [
  { terms: scheme, goals: scheme.goals, report: scheme.report, credits: scheme.credits, prefix: '' },
  ...scheme.contracts.map(({ id, goals = {}, report, credits }, place) => ({
    terms: termsOf(scheme, id),
    goals,
    report,
    credits,
    prefix: `contracts.${place}.`,
  })),
];
