/** The bodies of storage requests. */
import { z } from 'zod';
import { filtersShape } from './kvs-conditions';

export const units = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
const optionsShape = z
  .looseObject({
    ttl: z
      .looseObject({ value: z.number().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) })
      .optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).default('OVERRIDE'),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: z.array(z.string()).optional(),
    metadataFields: z.array(z.string()).optional(),
  })
  .default({ keyPolicy: 'OVERRIDE' });
export const itemShape = z.looseObject({
  key: z.unknown(),
  value: z.unknown().optional(),
  entityName: z.string().optional(),
  conditions: filtersShape.optional(),
  options: optionsShape,
});
export const transactionShape = z.strictObject({
  set: z.array(itemShape).default([]),
  delete: z.array(itemShape).default([]),
  check: z.array(itemShape).default([]),
});

export type Item = z.infer<typeof itemShape>;
