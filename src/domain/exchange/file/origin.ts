import * as z from '../../../common/zod';
import { LENGTHS } from '../../lengths';
import { recordByName } from '../../record-by-name';

export const fileFormats = ['yaml', 'json'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What a scheme names that belongs to a site: another has other ids, and other names. */
export const referenceKinds = [
  'priority',
  'status',
  'role',
  'group',
  'person',
  'field',
  'client',
  'organization',
  'work-type',
  'component',
  'space',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

const names = recordByName(z.string().max(LENGTHS.key));

/** Where a file was written, and what is behind the ids in it. */
export const originSchema = z.object({
  site: z.string().max(LENGTHS.key),
  project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  names: z.partialRecord(z.enum(referenceKinds), names).default({}),
});

export type Origin = z.infer<typeof originSchema>;
