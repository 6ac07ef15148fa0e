/** What the site's administration asks: health, shared calendars, clients, who changed what, everything as one file. */
import { z } from 'zod';

const idShape = z.string().regex(/^[a-z0-9-]{1,60}$/);
const placePayload = z.object({
  space: z.string().trim().max(255),
  parent: z.string().trim().max(500),
  readers: z.string().trim().max(255),
});
export const clientPayload = z.object({
  id: idShape.nullable(),
  name: z.string().trim().min(1).max(100),
  language: z.enum(['en', 'fr']),
  timezone: z.string(),
  projects: z.array(z.string().max(20)).max(100),
  accountManager: z.string().trim().max(200),
  contacts: z.array(
    z.object({
      name: z.string(),
      email: z.string().optional(),
      accountId: z.string().optional(),
    }),
  ),
  labels: z.array(z.string().trim().regex(/^\S+$/).max(255)).max(50).default([]),
  components: z.array(z.string().trim().min(1).max(255)).max(50).default([]),
  ladder: z.record(z.string().max(40), z.array(z.string().trim().min(1).max(200)).max(10)).default({}),
  reports: placePayload.default({ space: '', parent: '', readers: '' }),
});
/** A shared calendar begins as a copy of one in a project's scheme; a file replaces the holidays entered by hand. */
export const calendarPayload = z.object({
  id: idShape.nullable(),
  name: z.string().trim().min(1).max(60),
  from: z.object({ projectId: z.string().regex(/^\d+$/), calendar: z.string() }).optional(),
  ics: z.string().max(400_000).optional(),
});
export const presetPayload = z.object({
  projectId: z.string().regex(/^\d+$/),
  name: z.string().trim().min(1).max(60),
});
export const groupPayload = z.object({ name: z.string().trim().min(1).max(255) });
export const idPayload = z.object({ id: idShape });
export const exportPayload = z.object({ from: z.string().nullable() });
export const importPayload = z.object({ records: z.record(z.string().max(500), z.unknown()) });
