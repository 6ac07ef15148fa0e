import * as z from '../../common/zod';
import { outageSchema } from '../availability/outage';
import { availabilityTermsSchema } from '../availability/terms';
import { sentFields } from '../billing/entry';
import { isoInstant } from '../evidence/shape';
import { recordByName } from '../record-by-name';
import { creditTermsSchema } from '../scheme/credits/credit-terms';
import { MOST_VERSIONS } from '../scheme/versions/versions';

/** What the parts of a statement's file must be; its issues are read one by one. */

const instant = isoInstant;
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const aboutShape = z.strictObject({
  client: z.strictObject({ id: z.string(), name: z.string() }),
  month,
  judgedAt: instant,
  timeZones: z.string(),
});

export const deskShape = z.strictObject({
  id: z.string(),
  timezone: z.string(),
  targets: recordByName(recordByName(z.number())),
  credits: recordByName(creditTermsSchema),
});

export const serviceShape = z.strictObject({
  terms: availabilityTermsSchema,
  since: instant,
  outages: z.array(outageSchema.extend({ from: instant, to: instant.nullable() })),
  maintenance: z.array(
    z.object({
      ...{ id: z.string(), from: instant, to: instant, announcedAt: instant.nullable() },
      ...{ critical: z.boolean(), cancelled: z.boolean() },
    }),
  ),
});

export const bankShape = z.strictObject({ client: z.string(), entries: sentFields.entries });
export const votesShape = z.array(z.strictObject({ month, score: z.number().int().min(1).max(5) }));

export const releasedSchemeShape = z.strictObject({
  rules: z.unknown(),
  earlier: z
    .array(z.strictObject({ until: instant, rules: z.unknown() }))
    .max(MOST_VERSIONS)
    .default([]),
});

export const issueShape = z.strictObject({
  desk: z.string(),
  scheme: z.number().int().nonnegative(),
  history: z.unknown(),
});

export const ISSUES = 'issues ';

const PARTS = new Set(['about', 'desks', 'schemes', 'service', 'bank', 'votes', 'figures']);
const OF_MONTH = /^issues \d{4}-(0[1-9]|1[0-2])$/;

/** Whether a statement has such a part: of any other nobody would know what it is there for. */
export const isKnownPart = (name: string): boolean => PARTS.has(name) || OF_MONTH.test(name);
