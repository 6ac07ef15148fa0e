import type { AvailabilityTerms } from '../domain/availability/terms';
import type { BillingTerms } from '../domain/billing/terms';
import type { Scheme } from '../domain/scheme/scheme';
import { altilogixDesk } from './altilogix';
import { tracktikDesk } from './tracktik';
import { valtechDesk } from './valtech';
import { velsoftDesk } from './velsoft';
import { vircomDesk } from './vircom';

/** All that ships of one desk: what it promises, and what it charges or measures where it does. */
interface Desk {
  scheme: Scheme;
  billing?: BillingTerms;
  availability?: AvailabilityTerms;
}

/** The desks that ship, in the order in which they are offered. */
const desks: Desk[] = [valtechDesk, altilogixDesk, tracktikDesk, velsoftDesk, vircomDesk];

/** What each desk has of a kind, by the desk's id. */
const collect = <Part>(partOf: (desk: Desk) => Part | undefined): Record<string, Part> =>
  Object.fromEntries(
    desks.flatMap((desk) => {
      const part = partOf(desk);
      return part === undefined ? [] : [[desk.scheme.id, part]];
    }),
  );

/** The shipped schemes by id, one a desk. */
export const presets: Record<string, Scheme> = collect(({ scheme }) => scheme);

/** The terms of billing that ship, by the desk's id. */
export const billingPresets: Record<string, BillingTerms> = collect(({ billing }) => billing);

/** The terms of availability that ship, by the desk's id. */
export const availabilityPresets: Record<string, AvailabilityTerms> = collect(
  ({ availability }) => availability,
);
