/** What the administration says is accounted for to each client. */
import * as z from '../../common/zod';
import type { AvailabilityTerms } from '../../domain/availability/terms';
import type { BillingTerms } from '../../domain/billing/terms';
import { plain } from '../../domain/plain-shape';
import type { RefusedAnswer } from '../refused';
import { instant } from '../values/dates';

/** What a desk accounts for to a client; each part is null where it does not. */
export interface ClientTerms {
  billing: BillingTerms | null;
  availability: AvailabilityTerms | null;
  /** Since when the client's service is watched, as an instant. */
  watchedSince: number | null;
}

const client = z.string().regex(/^[a-z0-9-]{1,60}$/);
/** Both kinds of terms are checked by their own shapes, with a sentence and a place. */
export const termsPayload = plain(
  z.object({
    client,
    billing: z.unknown().nullable(),
    availability: z.unknown().nullable(),
    watchedSince: instant.nullable().default(null),
    /** What the page showed before; where somebody saved since, nothing is saved. */
    basedOn: z.unknown().optional(),
  }),
);

export interface TermsAnswer {
  kind: 'terms';
  terms: Record<string, ClientTerms>;
  presets: {
    billing: Record<string, BillingTerms>;
    availability: Record<string, AvailabilityTerms>;
  };
}

export type ClientTermsCalls = {
  showTerms: () => TermsAnswer | RefusedAnswer;
  saveTerms: (payload: z.input<typeof termsPayload>) => TermsAnswer | RefusedAnswer;
};
