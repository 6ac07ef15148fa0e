/**
 * What the app needs from the world, declared where it is used. Adapters live in `src/forge`; `wiring.ts` alone chooses them.
 * Adapters throw when the world fails; an absence is `null`. Instants are epoch milliseconds.
 */
import type { IncidentReport } from '../domain/incident/report';
import type { Scheme } from '../domain/scheme/scheme';
import type { AppEvent, History } from '../domain/sla/history';
import type { Instant } from '../domain/time/instant';

/** A followed issue as one read gives it: its history, and the names a page shows. */
export interface IssueRead {
  history: History;
  projectName: string;
  assignee: string | null;
}

/** The due instants kept in the issue's own fields; null leaves the last value where it stands. */
export interface DueInstants {
  response: Instant | null;
  resolution: Instant | null;
}

export interface Issues {
  /** The project an issue lives in, or null when the issue is gone. */
  projectOf(issueId: string): Promise<{ id: string; key: string; name: string } | null>;
  /** The whole history of an issue, judged by who is on the scheme's team; null when the issue is gone. */
  read(issueId: string, scheme: Scheme, appEvents: AppEvent[]): Promise<IssueRead | null>;
  /** Writes the app's fields in one call, without a changelog entry. */
  writeDue(issueId: string, due: DueInstants): Promise<void>;
  /** Links the report on the issue; the same `globalId` updates the same link. */
  linkReport(issueId: string, globalId: string, link: { url: string; title: string }): Promise<void>;
}

export interface People {
  /** Whether this person may see the issue. */
  canBrowse(accountId: string, issueId: string): Promise<boolean>;
  /** Whether this person may work on the issue: edit it, and so record what was done. */
  canWork(accountId: string, issueId: string): Promise<boolean>;
  /** Whether this person administers the project. */
  canAdminister(accountId: string, projectId: string): Promise<boolean>;
  /** The members of the scheme's team in a project, as account ids. */
  team(projectId: string, scheme: Scheme): Promise<string[]>;
}

/** A scheme as it stood from an instant on; the first version also judges everything earlier. */
export interface SchemeVersion {
  version: number;
  inForceFrom: Instant | null;
  scheme: Scheme;
}

export interface Schemes {
  /** Every version of a project's scheme, oldest first; empty when it has none. */
  versionsOf(projectId: string): Promise<SchemeVersion[]>;
  /** Adds a version; the number is the next one. */
  add(projectId: string, scheme: Scheme, by: string, at: Instant): Promise<number>;
}

/** A page of the report as far as drafting needs to know it. */
export interface DraftPage {
  id: string;
  url: string;
  byApp: boolean;
}

export interface Pages {
  /** The space reports of a project go to, or null when there is none. */
  spaceFor(projectKey: string): Promise<string | null>;
  findByTitle(spaceId: string, title: string): Promise<DraftPage | null>;
  /** Creates an empty page only the app can see; null when the title is already taken. */
  createPrivate(spaceId: string, title: string): Promise<DraftPage | null>;
  /** Lets these people and the app, and nobody else, see and edit the page. */
  restrictTo(pageId: string, accountIds: string[]): Promise<void>;
  /** Writes the report into the page and gives it to its owner. */
  fill(pageId: string, title: string, report: IncidentReport, owner: string | null): Promise<void>;
}

/** What is known of a report between two passes. `closedAt` is the closing it is counted from. */
export interface ReportRecord {
  closedAt: Instant;
  state: 'owed' | 'drafted';
  pageId: string | null;
  url: string | null;
  problem: ReportProblem | null;
}

/** Named outcomes that keep a report owed; each has a sentence with its way out. */
export type ReportProblem = 'no-space' | 'title-taken' | 'confluence-failed';

export interface Reports {
  find(issueId: string): Promise<ReportRecord | null>;
  save(issueId: string, record: ReportRecord): Promise<void>;
  /** The issues whose report is owed and not drafted yet. */
  owed(): Promise<string[]>;
}

export interface Claims {
  /** Takes a claim until an instant; false when somebody holds it. An expired claim is free. */
  take(key: string, now: Instant, until: Instant): Promise<boolean>;
  release(key: string): Promise<void>;
}

/** The last due instants written on an issue, so that a pass that changes nothing writes nothing. */
export interface Followed {
  lastDue(issueId: string): Promise<DueInstants | null>;
  remember(issueId: string, due: DueInstants): Promise<void>;
}

/** What people told the app about an issue: append-only, in no rebuild's reach. */
export interface AppEvents {
  of(issueId: string): Promise<AppEvent[]>;
  /** `known`: an event of this id is there already; `busy`: another append is under way. */
  append(issueId: string, event: AppEvent, now: Instant): Promise<'added' | 'known' | 'busy'>;
}

export interface FollowQueue {
  push(issueId: string): Promise<void>;
}

export interface Ports {
  issues: Issues;
  people: People;
  schemes: Schemes;
  pages: Pages;
  reports: Reports;
  claims: Claims;
  followed: Followed;
  events: AppEvents;
  queue: FollowQueue;
  now(): Instant;
  log(message: string, facts: Record<string, string | number | null>): void;
}
