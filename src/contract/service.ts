/** What the accounts' page asks of a client's service: its outages, its maintenance, and how available it was. */
import * as z from '../common/zod';
import type { Maintenance } from '../domain/availability/maintenance';
import type { Outage, OutageEdit } from '../domain/availability/outage';
import type { Measure } from '../domain/availability/service';
import type { StripDay } from '../domain/availability/strip';
import { LENGTHS } from '../domain/lengths';
import { plain } from '../domain/plain-shape';
import type { RefusedAnswer } from './refused';
import { instant } from './values/dates';
import type { InEachLanguage } from './values/in-each-language';

const client = z.string().regex(/^[a-z0-9-]{1,60}$/);
export const servicePayload = z.object({ client });
export const outagePayload = plain(
  z.object({
    client,
    outageId: z.string().max(LENGTHS.label),
    reason: z.string().trim().min(3).max(LENGTHS.note),
    from: instant.optional(),
    to: instant.nullable().optional(),
    cause: z.enum(['ours', 'client']).optional(),
  }),
);
export const maintenancePayload = plain(
  z.object({
    client,
    id: z.uuid(),
    from: instant,
    to: instant,
    critical: z.boolean().default(false),
    cancelled: z.boolean().default(false),
    what: z.object({
      en: z.string().trim().min(1).max(LENGTHS.note),
      fr: z.string().trim().min(1).max(LENGTHS.note),
    }),
  }),
);
/** `byHand`: somebody has sent the notice himself, where the app reached nobody. */
export const announcePayload = z.object({ client, id: z.uuid(), byHand: z.boolean().default(false) });

/** A message to the clients, in one language. */
export interface Notice {
  subject: string;
  body: string;
}

export type DayView = Omit<StripDay, 'rolling'> & { rolling: Pick<Measure, 'share' | 'met'> };
export type MaintenanceView = Maintenance & {
  /** Whether it was announced in time, or needs no notice. */
  inTime: boolean;
  /** The last moment at which it can be announced in time. */
  announceBy: number;
  notice: InEachLanguage<Notice>;
};
export type OutageView = Outage & { edits: Pick<OutageEdit, 'at' | 'actor' | 'reason'>[] };

/** How available a service is, as a client may see it. */
export interface AvailabilityView {
  timezone: string;
  /** The promised share, in hundredths of a percent, over so many days. */
  promised: number;
  windowDays: number;
  /** Planned maintenance leaves the time that is judged, or counts as up. */
  reading: 'excluded' | 'counted-as-up';
  since: number;
  rolling: Measure;
  month: Measure;
  strip: DayView[];
  upcoming: MaintenanceView[];
}

export interface ServiceAnswer {
  kind: 'service';
  now: number;
  client: string;
  name: string;
  availability: AvailabilityView;
  outages: OutageView[];
  maintenance: MaintenanceView[];
}
export interface ServicesAnswer {
  kind: 'services';
  clients: { id: string; name: string }[];
}
/** `why` there is no page of it where the client has a space: the notice is sent by hand then. */
export type AnnouncedAnswer = {
  kind: 'announced';
  notice: Notice;
  url: string | null;
  /** The people it was mailed to, by name; with nobody and no page it is not announced until somebody has sent it. */
  people: string[];
  why: 'title-taken' | 'no-restrictions' | 'no-permission' | null;
};

export type ServiceCalls = {
  showServices: () => ServicesAnswer | RefusedAnswer;
  showService: (payload: z.input<typeof servicePayload>) => ServiceAnswer | RefusedAnswer;
  editOutage: (payload: z.input<typeof outagePayload>) => ServiceAnswer | RefusedAnswer;
  saveMaintenance: (payload: z.input<typeof maintenancePayload>) => ServiceAnswer | RefusedAnswer;
  announceMaintenance: (payload: z.input<typeof announcePayload>) => AnnouncedAnswer | RefusedAnswer;
};
