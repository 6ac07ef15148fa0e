/** What the site's administration asks: health, shared calendars, clients, who changed what, everything as one file. */

import { LANGUAGES, type Language } from '../../locales/languages';
import * as z from '../common/zod';
import type { Calendar } from '../domain/calendar/calendar';
import { LENGTHS } from '../domain/lengths';
import type { OwnText } from '../domain/own-texts';
import { plain } from '../domain/plain-shape';
import { recordByName } from '../domain/record-by-name';
import type { RefusedAnswer } from './refused';
import type { HolidaysAnswer } from './scheme';
import type { HealthView } from './site/health';
import type { acceptPayload, declinePayload, OpenProposalView } from './site/proposals';

export interface ProjectLine {
  id: string;
  key: string;
  name: string;
  version: number;
  savedAt: number;
  calendars: string[];
  /** The steps of its ladder, the lowest first. */
  ladder: { key: string; name: OwnText }[];
  /** Its contracts that ask for a client, by the ids of the clients. */
  contracts: { id: string; name: OwnText; clients: string[] }[];
}

export interface SharedCalendarView {
  id: string;
  name: string;
  calendar: Calendar;
}

export interface ContactView {
  name: string;
  email?: string | undefined;
  accountId?: string | undefined;
}

/**
 * Where a client's incident reports go, and who of its side reads them once published: a space by its key, a page above them by its
 * number, a group by its name. Empty is the project's own space, its top, and everybody who sees the space.
 */
export interface ReportPlaceView {
  space: string;
  parent: string;
  readers: string;
  /** The group's id, written when the place is saved. */
  readersId?: string | undefined;
}

/** A client of the desk: how its people are spoken to, and the four at most who may call. */
export interface ClientView {
  id: string;
  name: string;
  language: Language;
  timezone: string;
  projects: string[];
  accountManager: string;
  contacts: ContactView[];
  /** Labels that tell its issues, beside `client:` with its id. */
  labels: string[];
  /** Components that tell its issues. */
  components: string[];
  /** Organizations of service projects that tell its issues, by their ids. */
  organizations: string[];
  /** What they are called, by id, as Jira last said. */
  organizationNames: Record<string, string>;
  /** Who stands on the steps of the ladder for this client, by the step's key, each by name, address or account. */
  ladder: Record<string, string[]>;
  /** The name and number of each step for this client, by the step's key, as the client reads them. */
  stepContacts: Record<string, string>;
  reports: ReportPlaceView;
}

/** Who changed what, the newest first; `what` is told in words by the page. */
export interface AuditLine {
  at: number;
  by: string;
  what:
    | 'scheme-saved'
    | 'calendar-saved'
    | 'calendar-removed'
    | 'holidays-renewed'
    | 'client-saved'
    | 'client-removed'
    | 'client-proposed'
    | 'proposal-declined'
    | 'space-bound'
    | 'space-unbound'
    | 'terms-saved'
    | 'account-entered'
    | 'month-sent'
    | 'statement-drafted'
    | 'statement-approved'
    | 'outage-edited'
    | 'maintenance-saved'
    | 'preset-saved'
    | 'preset-removed'
    | 'judged-again'
    | 'team-group-added'
    | 'team-group-removed'
    | 'app-let-in'
    | 'imported';
  subject: string;
}

/** What a project may start from; `own` is one this site made, which can be removed. */
export interface PresetView {
  id: string;
  name: OwnText;
  source: string;
  severities: OwnText[];
  own: boolean;
}

/** A group whose members are of the team in every project; null people when Jira has it no longer. */
export interface TeamGroupView {
  name: string;
  people: number | null;
}

export interface SiteAnswer {
  kind: 'site';
  now: number;
  health: HealthView;
  projects: ProjectLine[];
  calendars: SharedCalendarView[];
  clients: ClientView[];
  /** Clients that projects' administrators propose, the oldest first. */
  proposals: OpenProposalView[];
  presets: PresetView[];
  teamGroups: TeamGroupView[];
  audit: AuditLine[];
}

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

/** What was found, or named: what is stored, and what people read. */
export interface FoundAnswer {
  kind: 'found';
  found: { id: string; name: string }[];
}

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

/** `leftOut`: each entry of a calendar file that is no holiday, its line and why. */
export type SavedAnswer = { kind: 'saved'; skipped?: number; leftOut?: string[] };
/** Records of the app's storage by key, and where the next ones begin. */
export interface ExportAnswer {
  kind: 'records';
  records: Record<string, unknown>;
  next: string | null;
}
export interface ImportAnswer {
  kind: 'imported';
  written: number;
  kept: number;
  refused: { key: string; say: string }[];
}

export type AdminCalls = {
  acceptProposal: (payload: z.infer<typeof acceptPayload>) => SavedAnswer | RefusedAnswer;
  declineProposal: (payload: z.infer<typeof declinePayload>) => SavedAnswer | RefusedAnswer;
  showSite: () => SiteAnswer | RefusedAnswer;
  pick: (payload: z.input<typeof pickPayload>) => FoundAnswer | RefusedAnswer;
  namePeople: (payload: z.infer<typeof namesPayload>) => FoundAnswer | RefusedAnswer;
  saveClient: (payload: z.infer<typeof clientPayload>) => SavedAnswer | RefusedAnswer;
  removeClient: (payload: z.infer<typeof idPayload>) => SavedAnswer | RefusedAnswer;
  saveCalendar: (payload: z.infer<typeof calendarPayload>) => SavedAnswer | RefusedAnswer;
  readCalendarFile: (payload: z.infer<typeof calendarFilePayload>) => HolidaysAnswer | RefusedAnswer;
  removeCalendar: (payload: z.infer<typeof idPayload>) => SavedAnswer | RefusedAnswer;
  calendarFile: (payload: z.infer<typeof idPayload>) => { kind: 'ics'; text: string } | RefusedAnswer;
  savePreset: (payload: z.infer<typeof presetPayload>) => SavedAnswer | RefusedAnswer;
  removePreset: (payload: z.infer<typeof idPayload>) => SavedAnswer | RefusedAnswer;
  addTeamGroup: (payload: z.infer<typeof groupPayload>) => SavedAnswer | RefusedAnswer;
  removeTeamGroup: (payload: z.infer<typeof groupPayload>) => SavedAnswer | RefusedAnswer;
  letAppIn: (payload: z.infer<typeof projectPayload>) => SavedAnswer | RefusedAnswer;
  exportRecords: (payload: z.infer<typeof exportPayload>) => ExportAnswer | RefusedAnswer;
  importRecords: (payload: z.input<typeof importPayload>) => ImportAnswer | RefusedAnswer;
};
