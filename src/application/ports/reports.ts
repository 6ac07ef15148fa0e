import type { Language } from '../../../locales/languages';
/** What the app knows of each report between two evaluations. */
import type { ReportStep } from '../../domain/report/annexes';
import type { StoredSection } from '../../domain/report/page';
import type { Instant } from '../../domain/time/instant';
import type { Claim } from './evaluation';

type ReportState = 'owed' | 'drafted' | 'in-review' | 'approved' | 'published';

/** The scheme asks for a file, there is no Confluence or the app is not connected to it, or it would not keep the draft to the team. */
export const fileReasons = ['asked', 'absent', 'not-connected', 'no-restrictions'] as const;
export type FileReason = (typeof fileReasons)[number];

/** What is known of a report between two evaluations. `closedAt` is the closing it is counted from; `nth` counts an issue's reports. */
export interface ReportRecord {
  closedAt: Instant;
  nth: number;
  state: ReportState;
  /** Its page, or the draft that the app keeps where it becomes a file on its issue. */
  pageId: string | null;
  onIssue: boolean;
  /** The page it was drafted on, once its client has a page of its own; it stays the team's. */
  draftId: string | null;
  /** Why it was drafted as a file; null where it was drafted on a page. */
  asFile: FileReason | null;
  /** How the client has it: by its page, or by a file on the issue. */
  through: 'page' | 'jira';
  /** Where that file is. */
  file: string | null;
  url: string | null;
  /** What its link on the issue is called; null is none yet. */
  title: string | null;
  /** What its page is created as, whatever its issue is called by then; null until that is tried. */
  plannedTitle: string | null;
  /** The version of its page that was last read or written; 0 is none. */
  version: number;
  problem: ReportProblem | null;
  sections: Record<string, StoredSection>;
  /** The sections a person wrote in, for which there are newer facts. */
  newer: string[];
  approvedBy: string | null;
  publishedAt: Instant | null;
  /** When its page's byline has to be written anew; null is never. */
  bylineUntil: Instant | null;
  /** The languages it was begun in; empty until then. */
  languages: Language[];
  /** Who asked for a publishing that is under way, and how; whoever finds it so may finish it. */
  publishing: { by: string; through: 'page' | 'jira' } | null;
  /** What became of it, by account ids. */
  log: ReportStep[];
}

/** Named outcomes that keep a report from going on; each has a sentence with its way out. */
export const reportProblems = [
  'no-space',
  'space-archived',
  'title-taken',
  'page-gone',
  'no-permission',
  'restriction-refused',
  'parent-gone',
  'no-readers',
  'other-clients',
  'no-restrictions',
  'not-connected',
  'confluence-failed',
] as const;

export type ReportProblem = (typeof reportProblems)[number];

/** The document of a stage before the last: a page of the team's, kept true until the stage was sent. */
export interface StageDocument {
  pageId: string;
  url: string;
  title: string;
  sections: Record<string, StoredSection>;
  /** The sections a person wrote in, for which there are newer facts. */
  newer: string[];
  /** Whether the stage was sent: what was sent is not changed any more. */
  sent: boolean;
}

/** A report with a page that is not published yet, as it was last looked at. */
export interface OpenReport {
  issueId: string;
  pageId: string;
  version: number;
  url: string;
  gone: boolean;
  bylineUntil: Instant | null;
}

export interface Reports {
  find(issueId: string): Promise<ReportRecord | null>;
  /** Takes the right to draft it, and keeps the record with that, where there is a new one; null where another drafts it, and nothing is kept. */
  begin(
    issueId: string,
    record: ReportRecord | null,
    claimed: { now: Instant; until: Instant },
  ): Promise<Claim | null>;
  /** With the claim under which it was drafted, gives that back. */
  save(issueId: string, record: ReportRecord, claim?: Claim): Promise<void>;
  findStage(issueId: string, stage: string): Promise<StageDocument | null>;
  saveStage(issueId: string, stage: string, document: StageDocument): Promise<void>;
  /** Of an issue that is gone: nothing is owed of it any more, and its page is looked at no more; the record stays. */
  forget(issueId: string): Promise<void>;
  /** The issues whose report is owed and not drafted yet, or half published. */
  listOwed(): Promise<string[]>;
  listOpen(): Promise<OpenReport[]>;
}
