import { zoneOfDesk } from '../figures/finished';
import type { Scheme } from '../scheme/scheme';
import { termsOf } from '../scheme/versions/terms';
import type { DeskTerms } from './attainment';

/** What a desk aims at and what a miss costs, for its own promise and for each of its contracts. */
export function termsOfDesk(id: string, scheme: Scheme): DeskTerms {
  const promises = ['', ...scheme.contracts.map((contract) => contract.id)];
  const terms = promises.map((promise) => ({ promise, ...termsOf(scheme, promise === '' ? null : promise) }));
  return {
    ...{ id, timezone: zoneOfDesk(scheme) },
    targets: Object.fromEntries(terms.map(({ promise, targets }) => [promise, targets])),
    credits: Object.fromEntries(
      terms.flatMap(({ promise, credits }) => (credits ? [[promise, credits]] : [])),
    ),
  };
}
