/** What the site's administration asks with, as it comes from a page. */

import { LANGUAGES } from '../../../locales/languages';
import * as z from '../../common/zod';
import { LENGTHS } from '../../domain/lengths';
import { plain } from '../../domain/plain-shape';
import { recordByName } from '../../domain/record-by-name';

/** What the page showed before; where somebody saved since, nothing is saved. */
const basedOn = z.unknown().optional();
const idShape = z.string().regex(/^[a-z0-9-]{1,60}$/);
const placePayload = z.object({
  space: z.string().trim().max(LENGTHS.summary),
  parent: z.string().trim().max(LENGTHS.key),
  readers: z.string().trim().max(LENGTHS.summary),
});
/** What is searched for where a client is entered; pages within a space. */
export const pickPayload = z.object({
  kind: z.enum(['person', 'group', 'space', 'page', 'organization']),
  text: z.string().max(LENGTHS.address),
  space: z.string().max(LENGTHS.summary).default(''),
});

export const namesPayload = z.object({ ids: z.array(z.string().max(LENGTHS.address)).max(100) });

export const clientPayload = plain(
  z.object({
    id: idShape.nullable(),
    name: z.string().trim().min(1).max(LENGTHS.name),
    language: z.enum(LANGUAGES),
    timezone: z.string().max(LENGTHS.zone),
    projects: z.array(z.string().max(LENGTHS.word)).max(100),
    accountManager: z.string().trim().max(LENGTHS.address),
    contacts: z.array(
      z.object({
        name: z.string().max(LENGTHS.name),
        email: z.string().max(LENGTHS.address).optional(),
        accountId: z.string().max(LENGTHS.account).optional(),
      }),
    ),
    labels: z.array(z.string().trim().regex(/^\S+$/).max(LENGTHS.summary)).max(50).default([]),
    components: z.array(z.string().trim().min(1).max(LENGTHS.summary)).max(50).default([]),
    organizations: z
      .array(z.string().regex(/^\d{1,18}$/))
      .max(50)
      .default([]),
    organizationNames: recordByName(z.string().trim().min(1).max(LENGTHS.summary))
      .refine((names) => Object.keys(names).length <= 50)
      .default({}),
    ladder: recordByName(z.array(z.string().trim().min(1).max(LENGTHS.address)).max(10))
      .refine((steps) => Object.keys(steps).every((step) => step.length <= LENGTHS.word))
      .default({}),
    stepContacts: recordByName(z.string().trim().min(1).max(LENGTHS.summary))
      .refine((steps) => Object.keys(steps).every((step) => step.length <= LENGTHS.word))
      .default({}),
    reports: placePayload.default({ space: '', parent: '', readers: '' }),
    basedOn,
  }),
);
/** A shared calendar begins as a copy of one in a project's scheme; a file replaces the holidays entered by hand. */
export const calendarPayload = z.object({
  id: idShape.nullable(),
  name: plain(z.string().trim().min(1).max(LENGTHS.label)),
  from: z.object({ projectId: z.string().regex(/^\d+$/), calendar: z.string().max(LENGTHS.name) }).optional(),
  ics: z.string().max(LENGTHS.file).optional(),
  lines: z.array(z.number().int().positive()).max(10_000).optional(),
  basedOn,
});
export const calendarFilePayload = z.object({ ics: z.string().max(LENGTHS.file) });
export const presetPayload = plain(
  z.object({
    projectId: z.string().regex(/^\d+$/),
    name: z.string().trim().min(1).max(LENGTHS.label),
  }),
);
export const groupPayload = plain(z.object({ name: z.string().trim().min(1).max(LENGTHS.summary) }));
export const idPayload = z.object({ id: idShape });
export const projectPayload = z.object({ projectId: z.string().regex(/^\d+$/) });
export const exportPayload = z.object({ from: z.string().nullable() });
export const importPayload = z.object({
  records: recordByName(z.unknown()),
  /** The keys of the projects on the site of the export, by their ids. */
  projects: recordByName(z.string().max(LENGTHS.word)).default({}),
});
