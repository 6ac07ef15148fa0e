import type { AvailabilityTerms } from '../domain/availability/terms';
import type { BillingTerms } from '../domain/billing/terms';
import type { Scheme } from '../domain/scheme/scheme';

/** All that ships of one desk: what it promises, and what it charges or measures where it does. */
export interface Desk {
  scheme: Scheme;
  billing?: BillingTerms;
  availability?: AvailabilityTerms;
}
