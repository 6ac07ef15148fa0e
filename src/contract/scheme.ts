/** What the scheme page asks: the versions of a project's scheme, what is wrong with a draft, what it would change, and to save it. */

import type { Language } from '../../locales/languages';
import * as z from '../common/zod';
import type { Calendar, HolidayEntry } from '../domain/calendar/calendar';
import type { Node } from '../domain/document/node';
import { LENGTHS } from '../domain/lengths';
import type { OwnText } from '../domain/own-texts';
import { plain } from '../domain/plain-shape';
import type { ReportStage } from '../domain/scheme/report-stages';
import type { Scheme } from '../domain/scheme/scheme';
import { type VersionPart, versionParts } from '../domain/scheme/versions/versions';
import type { ContractAnswer, contractPayload, PreviewAnswer, previewPayload } from './preview';
import type { RebuildAnswer, RebuildTrialAnswer, rebuildPayload, tryRebuildPayload } from './rebuild';
import type { RefusedAnswer } from './refused';
import type { ProposalsAnswer, ProposalView, proposePayload } from './site/proposals';

export type { Calendar, Interval } from '../domain/calendar/calendar';
export type { Node } from '../domain/document/node';
export type { Condition } from '../domain/scheme/conditions';
export type { Goal, GoalRule, Scheme } from '../domain/scheme/scheme';
export type { VersionPart } from '../domain/scheme/versions/versions';
export type { RefusedAnswer } from './refused';

/** Who saved a version; no name where Jira tells none any more. */
export type VersionAuthor = { who: 'you' } | { who: 'app' } | { who: 'person'; name: string | null };

/** A saved version as the list shows it. The first is in force since ever. */
export interface VersionView {
  version: number;
  inForceFrom: number | null;
  savedAt: number;
  by: VersionAuthor;
  /** What of it is for the open cycles of issues received before it, too. */
  forOpen: VersionPart[];
}

/** What the project has of its own that a scheme speaks of. */
export interface ProjectView {
  id: string;
  key: string;
  name: string;
  /** In the project's own order. */
  priorities: { id: string; name: string; isDefault: boolean }[];
  statuses: { id: string; name: string; category: 'new' | 'indeterminate' | 'done' }[];
  roles: string[];
}

/** A client whose issues may be of this project, as its administrators read it. */
export interface ClientLine {
  id: string;
  name: string;
  language: Language;
  timezone: string;
  contacts: string[];
  labels: string[];
  components: string[];
  accountManager: string;
  /** Its own place for reports; empty parts are the project's. */
  reports: { space: string; parent: string; readers: string };
}

/** A law's duty to report early, as stages; a helper, not legal advice. */
export interface DutyView {
  id: string;
  name: OwnText;
  note: OwnText;
  sources: { title: string; url: string }[];
  stages: ReportStage[];
}

/** The page's holidays are those of the years around now; the server resolves the rest when it saves. */
export interface SchemeAnswer {
  kind: 'scheme';
  now: number;
  project: ProjectView;
  versions: VersionView[];
  current: { version: number; scheme: Scheme } | null;
  presets: Scheme[];
  /** The duties to report early whose stages a report may take over. */
  duties: DutyView[];
  /** The calendars the site's administration shares, to be taken as they are. */
  shared: { id: string; name: string; calendar: Calendar }[];
  /** The clients entered in the site's administration for this project. */
  clients: ClientLine[];
  /** The clients that were proposed for this project, the newest first, and what became of them. */
  proposals: ProposalView[];
  /** Whether the reader administers Jira, and so may create priorities. */
  mayCreatePriorities: boolean;
}

/** About how many issues have each priority, by its id. */
export interface PriorityCountsAnswer {
  kind: 'counted';
  counts: { priority: string; issues: number }[];
}

/** The other projects whose scheme may be copied. */
export interface CopiesAnswer {
  kind: 'copies';
  projects: { id: string; key: string; name: string }[];
}

export interface CopySchemeAnswer {
  kind: 'copied';
  scheme: Scheme;
}

/** The priorities that were created; those that were there already are not among them. */
export interface PrioritiesAnswer {
  kind: 'created';
  names: string[];
}

/** An entry of a calendar file: its days, what it is said to be of, and why it is no holiday by itself. */
export interface ImportedEntryView {
  line: number;
  name: { en: string; fr: string } | null;
  tags: string[];
  days: HolidayEntry[];
  why: string | null;
}

/** What a calendar file holds, to choose from; and each entry that cannot be read, with its line and why. */
export interface HolidaysAnswer {
  kind: 'holidays';
  entries: ImportedEntryView[];
  broken: string[];
}

/** People, groups or organizations to choose from: what the scheme keeps, and what people read. */
export interface PeopleFoundAnswer {
  kind: 'found';
  found: { id: string; name: string }[];
}

export interface PeopleNamedAnswer {
  kind: 'named';
  people: { id: string; name: string }[];
}

/** A value that cannot be saved: its place, and what would be right. */
export interface ProblemView {
  path: string;
  say: string;
}

/** Something that will surprise somebody; it stops nobody from saving who has read what is to be acknowledged. */
export interface FindingView {
  code: string;
  path: string;
  clause: string | null;
  say: string;
  toAcknowledge: boolean;
  change: string;
  /** What would put it right by itself; without a value the place is taken away. */
  remedy: { path: string[]; value?: unknown; say: string } | null;
}

export interface SchemeCheckAnswer {
  kind: 'checked';
  problems: ProblemView[];
  findings: FindingView[];
  /** The severity each of the project's priorities, by its id, stands for in this draft. */
  mapping: { priority: string; severity: string }[];
  /** The holidays the rules of each calendar give for the years around now. */
  holidays: Record<string, { date: string; name: OwnText }[]>;
}

/** An incident report as this draft would have it, of an incident that never was; or what keeps it from being written. */
export type ReportExampleAnswer =
  | { kind: 'example'; title: string; nodes: Node[] }
  | { kind: 'wrong'; problems: ProblemView[] };

export const draftPayload = z.object({ scheme: z.unknown() });
const forOpen = z.array(z.enum(versionParts)).optional();
export const savePayload = z.object({
  scheme: z.unknown(),
  basedOn: z.number().int().nullable(),
  forOpen,
  acknowledged: z
    .array(z.string().max(LENGTHS.word))
    .max(20)
    .optional()
    .describe('the findings that were read'),
});
export const filePayload = z.object({ ics: z.string().max(LENGTHS.file) });
export const findPayload = z.object({
  kind: z.enum(['person', 'group', 'organization']),
  text: z.string().max(LENGTHS.address),
});
export const prioritiesPayload = plain(
  z.object({
    names: z.array(z.string().trim().min(1).max(LENGTHS.label)).min(1).max(20),
    /** What Jira says of each beside its name. */
    descriptions: z.record(z.string(), z.string().max(LENGTHS.summary)).default({}),
  }),
);
export const namePayload = z.object({ ids: z.array(z.string().max(LENGTHS.address)).max(100) });
export const copyPayload = z.object({ from: z.string().regex(/^\d+$/) });
export const versionPayload = z.object({ version: z.number().int().positive() });

export type SchemeCalls = {
  proposeClient: (payload: z.input<typeof proposePayload>) => ProposalsAnswer | RefusedAnswer;
  orderRebuild: (payload: z.input<typeof rebuildPayload>) => RebuildAnswer;
  tryRebuild: (payload: z.input<typeof tryRebuildPayload>) => RebuildTrialAnswer | RefusedAnswer;
  showRebuild: () => RebuildAnswer;
  showScheme: () => SchemeAnswer | RefusedAnswer;
  checkScheme: (payload: z.infer<typeof draftPayload>) => SchemeCheckAnswer | RefusedAnswer;
  findContract: (payload: z.infer<typeof contractPayload>) => ContractAnswer | RefusedAnswer;
  previewScheme: (payload: z.infer<typeof previewPayload>) => PreviewAnswer | RefusedAnswer;
  saveScheme: (
    payload: z.infer<typeof savePayload>,
  ) => { kind: 'saved'; version: number } | { kind: 'wrong'; problems: ProblemView[] } | RefusedAnswer;
  showReportExample: (payload: z.infer<typeof draftPayload>) => ReportExampleAnswer | RefusedAnswer;
  findPeople: (payload: z.infer<typeof findPayload>) => PeopleFoundAnswer | RefusedAnswer;
  createPriorities: (payload: z.input<typeof prioritiesPayload>) => PrioritiesAnswer | RefusedAnswer;
  namePeople: (payload: z.infer<typeof namePayload>) => PeopleNamedAnswer | RefusedAnswer;
  readHolidays: (payload: z.infer<typeof filePayload>) => HolidaysAnswer | RefusedAnswer;
  countPriorities: () => PriorityCountsAnswer | RefusedAnswer;
  listCopies: () => CopiesAnswer | RefusedAnswer;
  copyScheme: (payload: z.infer<typeof copyPayload>) => CopySchemeAnswer | RefusedAnswer;
  readVersion: (
    payload: z.infer<typeof versionPayload>,
  ) => { kind: 'version'; version: number; scheme: Scheme } | RefusedAnswer;
};
