/** What the site's administration asks: health, shared calendars, clients, who changed what, everything as one file. */

import type { Language } from '../../locales/languages';
import type * as z from '../common/zod';
import type { Calendar } from '../domain/calendar/calendar';
import type { OwnText } from '../domain/own-texts';
import type { RefusedAnswer } from './refused';
import type { HolidaysAnswer } from './scheme';
import type {
  calendarFilePayload,
  calendarPayload,
  clientPayload,
  exportPayload,
  groupPayload,
  idPayload,
  importPayload,
  namesPayload,
  pickPayload,
  presetPayload,
  projectPayload,
} from './site/admin-payloads';
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

/** What was found, or named: what is stored, and what people read. */
export interface FoundAnswer {
  kind: 'found';
  found: { id: string; name: string }[];
}

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
