import { withoutHidden } from '../../../common/plain-text';
import * as z from '../../../common/zod';
import { promisedShape } from '../../../contract/clients/client-accounts';
import { maintenanceSchema } from '../../../domain/availability/maintenance';
import { outageEditSchema } from '../../../domain/availability/outage';
import { availabilityTermsSchema } from '../../../domain/availability/terms';
import { adjustmentSchema, purchaseSchema, travelSchema } from '../../../domain/billing/by-hand';
import { sentFields } from '../../../domain/billing/entry';
import { billingTermsSchema } from '../../../domain/billing/terms';
import { worklogEvent } from '../../../domain/billing/worklog';
import { isPossible } from '../../../domain/time/instant';
import { recordShape, shown } from '../records/schema';
import { webAddress } from '../records/web-address';
import { contentsShape, reviewShape, statementShape } from './statement-shapes';

/** Whether a record goes on under the next number. */
const next = z.boolean().optional();

export const bindingShape = shown(
  recordShape({
    spaceId: z.string(),
    spaceKey: z.string(),
    spaceName: z.string(),
    clientId: z.string(),
    anonymous: z.boolean(),
    promised: promisedShape,
    by: z.string(),
    at: z.number(),
  }),
);
const watched = z.number().refine(isPossible, 'impossible-instant').nullable();
const termsShape = recordShape({
  billing: billingTermsSchema.nullable(),
  availability: availabilityTermsSchema.nullable(),
  watchedSince: watched,
});
/** As it may be stored: each part is read for itself. */
export const storedTermsShape = recordShape({
  billing: z.unknown().transform((part) => withoutHidden(part ?? null)),
  availability: z.unknown().transform((part) => withoutHidden(part ?? null)),
  watchedSince: watched,
});
const byHandShape = recordShape({
  purchases: z.array(purchaseSchema),
  travels: z.array(travelSchema),
  adjustments: z.array(adjustmentSchema),
  next,
});
export const workShape = recordShape({ events: z.array(worklogEvent) });
const importedSentShape = recordShape({ ...sentFields, url: webAddress.nullable() });
/** What is no address of the web is none; the month stays closed. */
export const sentShape = recordShape({ ...sentFields, url: webAddress.nullable().catch(null) });

const editsShape = recordShape({ edits: z.array(outageEditSchema), next });
const maintenanceShape = recordShape({ maintenance: z.array(maintenanceSchema), next });

/** The records of clients' accounts that nothing makes again, by the beginning of their keys. */
export const accountPrefixes = [
  'space:',
  'terms:',
  'by-hand:',
  'work:',
  'sent:',
  'outages:',
  'maintenance:',
  'statement:',
  'review:',
  'contents:',
];
export const accountShapes: [RegExp, z.ZodType][] = [
  [/^space:\d+$/, bindingShape],
  [/^terms:[a-z0-9-]+$/, termsShape],
  [/^by-hand:[a-z0-9-]+(:\d{4})?$/, byHandShape],
  [/^work:[a-z0-9-]+:\d{4}$/, workShape],
  [/^outages:[a-z0-9-]+(:\d{4})?$/, editsShape],
  [/^maintenance:[a-z0-9-]+(:\d{4})?$/, maintenanceShape],
  [/^statement:[a-z0-9-]+:\d{4}-\d{2}$/, statementShape],
  [/^review:[a-z0-9-]+:\d{4}-\d{2}(:\d{4})?$/, reviewShape],
  [/^contents:[a-z0-9-]+:\d{4}-\d{2}(:\d{4})?$/, contentsShape],
  [/^sent:[a-z0-9-]+:\d{4}-\d{2}:\d{4}$/, importedSentShape],
];
