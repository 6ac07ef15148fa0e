import * as z from '../../common/zod';
import { daysOfAYear, lengthOfAYear } from '../time/a-year';
import { timeZone } from '../time/time-zone';

const maintenance = z.object({
  /** How much planned maintenance a month may hold; what is more counts as an outage. */
  monthly: lengthOfAYear,
  /** How long before it begins a maintenance must be announced; PT0S is any time before. */
  notice: lengthOfAYear.default('PT0S'),
  /** Planned maintenance leaves the time that is judged, or is judged and counts as up. */
  reading: z.enum(['excluded', 'counted-as-up']).default('excluded'),
  clause: z.string(),
});

/** What a desk promises of a service's availability. */
export const availabilityTermsSchema = z.object({
  id: z.string(),
  timezone: timeZone,
  /** The least share of the time a service is up, in hundredths of a percent: 9950 is 99.50 %. */
  share: z.number().int().min(0).max(10_000),
  windowDays: daysOfAYear.positive(),
  /** The severities whose incidents are outages. */
  severities: z.array(z.string()).min(1),
  /** An incident that bears one of these labels was caused by the client. */
  clientLabels: z.array(z.string()).default(['cause:client']),
  maintenance,
  clause: z.string(),
});

export type AvailabilityTerms = z.infer<typeof availabilityTermsSchema>;
