/**
 * What the app needs from the world, declared where it is used. Adapters live in `src/forge`; `wiring.ts` alone chooses them.
 * Adapters throw when the world fails; an absence is `null`. Instants are epoch milliseconds.
 */
import type { AuditLine, ClientView, HealthView, SharedCalendarView } from '../contract/admin';
import type { ReportStep } from '../domain/incident/annexes';
import type { KeptSection, Node } from '../domain/incident/page';
import type { Scheme } from '../domain/scheme/scheme';
import type { AppEvent, History } from '../domain/sla/history';
import type { IssueState, WorstState } from '../domain/sla/issue-state';
import type { Instant } from '../domain/time/instant';
import type { Accounts } from './account-ports';
import type { Bank, Worklogs } from './bank-ports';
import type { Rollups } from './count-finished';
import type { ServiceRecords } from './service-ports';
import type { Months } from './write-monthly';

/** An issue as one read gives it. `json` is Jira's own answer, whole: the adapter alone looks into it. */
export interface IssueRead {
  id: string;
  key: string;
  project: Project;
  assignee: string | null;
  labels: string[];
  /** Who asked; the address only where Jira shows it. */
  reporter: { accountId: string; email: string | null } | null;
  updatedAt: Instant;
  /** What the app left on the issue at its last pass, as it stands now; null when there is nothing. */
  kept: unknown;
  json: unknown;
}

export interface Project {
  id: string;
  key: string;
  name: string;
}

/** The app's own fields on an issue; null empties one. */
export interface IssueFields {
  acknowledgeDue: Instant | null;
  responseDue: Instant | null;
  updateDue: Instant | null;
  workaroundDue: Instant | null;
  resolutionDue: Instant | null;
  reportDue: Instant | null;
  /** The first breach of its clocks, each by its last cycle. */
  breachedAt: Instant | null;
  state: WorstState | null;
  severity: string;
}

export interface Issues {
  /** An issue with its whole changelog and every comment; null when it is gone. */
  read(issueId: string): Promise<IssueRead | null>;
  /** Its history as the domain reads it: who is on the scheme's team decides whose word a comment is. */
  historyOf(read: IssueRead, scheme: Scheme, appEvents: AppEvent[]): Promise<History>;
  /** Writes the app's fields in one call, without a changelog entry. */
  writeFields(issueId: string, fields: IssueFields): Promise<void>;
  /** Sets the pager's field, with an entry in the changelog that the site's rules run on; the same text again changes nothing. */
  page(issueId: string, text: string): Promise<void>;
  /** Leaves the state of the issue on it, for searches; a cache that anybody may spoil and the next pass mends. */
  keep(issueId: string, kept: object): Promise<void>;
  /** Links the report on the issue; the same `globalId` updates the same link. */
  linkReport(issueId: string, globalId: string, link: { url: string; title: string }): Promise<void>;
  /** About how many issues a project has. */
  countIn(projectId: string): Promise<number>;
  /** About how many issues a search finds for this person. */
  countFor(accountId: string, jql: string): Promise<number>;
  /** A page of what a search finds for this person, as ids; `next` is null on the last. */
  findFor(
    accountId: string,
    jql: string,
    token: string | null,
    size: number,
  ): Promise<{ ids: string[]; next: string | null }>;
  /** A page of a project's issues, the oldest first; `next` is null on the last. */
  pageOf(
    projectId: string,
    token: string | null,
    size: number,
  ): Promise<{ ids: string[]; next: string | null }>;
  /** The share of this hour's calls that Jira still grants the app, as its last answer said; 1 when it said nothing. */
  grantLeft(): number;
  /** The issues of these projects that changed in the last minutes, with the instant of the change. */
  changedSince(projectIds: string[], minutes: number): Promise<{ id: string; updatedAt: Instant }[]>;
}

/** A look at every issue of a project, page by page; one a project. */
export interface RebuildJob {
  projectId: string;
  startedBy: string;
  startedAt: Instant;
  steppedAt: Instant;
  state: 'running' | 'paused' | 'cancelled' | 'done';
  /** Where the next page begins; null is the first. */
  token: string | null;
  done: number;
  total: number;
}

export interface Rebuilds {
  find(projectId: string): Promise<RebuildJob | null>;
  save(job: RebuildJob): Promise<void>;
  running(): Promise<RebuildJob[]>;
  /** Asks for the job's next step after a delay of at most 900 s. */
  push(job: RebuildJob, delaySeconds: number): Promise<void>;
}

export interface People {
  /** Whether this person may see the issue. */
  canBrowse(accountId: string, issueId: string): Promise<boolean>;
  /** Whether this person may work on the issue: edit it, and so record what was done. */
  canWork(accountId: string, issueId: string): Promise<boolean>;
  /** Whether this person may create issues in the project. */
  canCreate(accountId: string, projectId: string): Promise<boolean>;
  /** Whether this person administers the project. */
  canAdminister(accountId: string, projectId: string): Promise<boolean>;
  /** Which of these projects this person works in: edits its issues. */
  worksIn(accountId: string, projectIds: string[]): Promise<string[]>;
  /** Whether this person administers the site. */
  administersSite(accountId: string): Promise<boolean>;
  /** A person's name as others see it; null when Jira doesn't say. */
  nameOf(accountId: string): Promise<string | null>;
  /** The language a person reads; null when Jira doesn't say. */
  languageOf(accountId: string): Promise<'en' | 'fr' | null>;
  /** The one person with this account id, address or exact name; null when there is none, or more than one. */
  called(text: string): Promise<string | null>;
  /** The members of the scheme's team in a project, as account ids. */
  team(projectId: string, scheme: Scheme): Promise<string[]>;
}

/** What a project has of its own that a scheme speaks of. */
export interface ProjectFacts {
  id: string;
  key: string;
  name: string;
  priorities: { id: string; name: string }[];
  statuses: { id: string; name: string; category: 'new' | 'indeterminate' | 'done' }[];
  roles: string[];
}

export interface Projects {
  /** What the project's own priorities, statuses and roles are. */
  factsOf(projectId: string): Promise<ProjectFacts>;
  /** The projects this person sees, fifty at most. */
  seenBy(accountId: string): Promise<Project[]>;
}

export interface PastIssues {
  /** The ids of a project's issues, the newest first, and where the next ones begin; `from` null begins at the newest. */
  idsOf(
    projectId: string,
    from: string | null,
    count: number,
  ): Promise<{ issueIds: string[]; next: string | null }>;
}

/** An issue as a list of many shows it, with the state its last pass left on it. */
export interface KeptIssue {
  id: string;
  key: string;
  summary: string;
  receivedAt: Instant;
  labels: string[];
  reporter: string | null;
  assignee: { id: string; name: string } | null;
  state: Pick<IssueState, 'severity' | 'clocks'> & { scheme: number };
}

/** A screen of Jira, and the app's fields that are not on it. */
export interface ScreenFacts {
  id: string;
  name: string;
  lacks: string[];
}

/** Jira's screens, read and changed with the rights of a person who administers Jira. */
export interface Screens {
  list(accountId: string): Promise<ScreenFacts[]>;
  addFields(accountId: string, screenId: string): Promise<void>;
}

export interface KeptIssues {
  /** A project's followed issues that are not finished and that this person may see, at least `count` while there are more. */
  listFor(
    accountId: string,
    projectId: string,
    from: string | null,
    count: number,
  ): Promise<{ issues: KeptIssue[]; next: string | null }>;
}

/** What the site's administration keeps: shared calendars, clients, who changed what, and what went wrong. */
export interface SiteRecords {
  calendars(): Promise<SharedCalendarView[]>;
  saveCalendar(calendar: SharedCalendarView): Promise<void>;
  removeCalendar(id: string): Promise<void>;
  clients(): Promise<ClientView[]>;
  saveClient(client: ClientView): Promise<void>;
  removeClient(id: string): Promise<void>;
  /** The newest lines of the log, `by` an account id. */
  audit(most: number): Promise<AuditLine[]>;
  note(line: AuditLine): Promise<void>;
  troubles(most: number): Promise<HealthView['troubles']>;
  keepTrouble(trouble: HealthView['troubles'][number]): Promise<void>;
  /** Every record that nothing makes again, a stretch at a time. */
  dump(from: string | null): Promise<{ records: Record<string, unknown>; next: string | null }>;
  /** Changes one record where it lies; false when somebody else is writing it. */
  rewrite(key: string, change: (record: unknown) => unknown, now: Instant): Promise<boolean>;
  /** Writes records that are not there; those that are stay, those not of their shape are refused. */
  restore(
    records: Record<string, unknown>,
  ): Promise<{ written: number; kept: number; refused: { key: string; say: string }[] }>;
}

export interface Privacy {
  /** Of these accounts, those that were closed since; asking is how an app tells Atlassian which accounts it keeps. */
  closedAmong(accountIds: string[], at: Instant): Promise<string[]>;
}

/** A scheme as it stood from an instant on; the first version also judges everything earlier. */
export interface SchemeVersion {
  version: number;
  inForceFrom: Instant | null;
  savedAt: Instant;
  savedBy: string;
  scheme: Scheme;
}

export interface Schemes {
  /** Every version of a project's scheme, oldest first; empty when it has none. */
  versionsOf(projectId: string): Promise<SchemeVersion[]>;
  /** The projects that have a scheme. */
  projects(): Promise<string[]>;
  /** Adds a version; the number is the next one. */
  add(projectId: string, scheme: Scheme, by: string, at: Instant): Promise<number>;
}

/** A page of the report as far as drafting needs to know it. */
export interface DraftPage {
  id: string;
  url: string;
  byApp: boolean;
}

/** A page as a look from afar tells it. */
export interface PageSeen {
  version: number;
  url: string;
}

/** What Confluence refuses for a reason with a name, an adapter throws as `PageRefused`. */
export interface Pages {
  /** The space reports of a project go to, or null when there is none. */
  spaceFor(projectKey: string): Promise<string | null>;
  findByTitle(spaceId: string, title: string): Promise<DraftPage | null>;
  /** Creates an empty page only the app can see; null when the title is already taken. */
  createPrivate(spaceId: string, title: string): Promise<DraftPage | null>;
  /** Lets these people and the app, and nobody else, see and edit the page. */
  restrictTo(pageId: string, accountIds: string[]): Promise<void>;
  /** The page as it stands; null when it is gone or hidden from the app. */
  read(pageId: string): Promise<{ title: string; version: number; nodes: Node[] } | null>;
  /** Those of these pages that the app can see, by their id. */
  seen(pageIds: string[]): Promise<Map<string, PageSeen>>;
  /** Writes the page over the version it was read at; `conflict` when somebody was faster. */
  write(
    pageId: string,
    page: { title: string; version: number; nodes: Node[]; owner: string | null },
  ): Promise<'written' | 'conflict'>;
  /** Lets everybody in the space see the page; only these people and the app may still edit it. */
  publish(pageId: string, editors: string[]): Promise<void>;
  /** Leaves on the page where its report stands; the same again writes nothing. */
  mark(pageId: string, standing: { issueId: string } & Record<string, unknown>): Promise<void>;
  /** The issue a page is the report of, as the app left it there; null for any other page. */
  issueOf(pageId: string): Promise<string | null>;
  /** Puts a file on the page; one of the same name is replaced. */
  attach(pageId: string, file: { name: string; mediaType: string; text: string }): Promise<void>;
}

export type ReportState = 'owed' | 'drafted' | 'in-review' | 'approved' | 'published';

/** What is known of a report between two passes. `closedAt` is the closing it is counted from; `nth` counts an issue's reports. */
export interface ReportRecord {
  closedAt: Instant;
  nth: number;
  state: ReportState;
  pageId: string | null;
  url: string | null;
  /** The version of its page that was last read or written; 0 is none. */
  version: number;
  problem: ReportProblem | null;
  sections: Record<string, KeptSection>;
  /** The sections a person wrote in, for which there are newer facts. */
  newer: string[];
  approvedBy: string | null;
  publishedAt: Instant | null;
  /** The languages it was begun in; empty until then. */
  languages: ('en' | 'fr')[];
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
  'confluence-failed',
] as const;
export type ReportProblem = (typeof reportProblems)[number];

/** A report with a page that is not published yet, as it was last looked at. */
export interface OpenReport {
  issueId: string;
  pageId: string;
  version: number;
  url: string;
  gone: boolean;
}

export interface Reports {
  find(issueId: string): Promise<ReportRecord | null>;
  save(issueId: string, record: ReportRecord): Promise<void>;
  /** The issues whose report is owed and not drafted yet. */
  owed(): Promise<string[]>;
  open(): Promise<OpenReport[]>;
}

export interface Claims {
  /** Takes a claim until an instant; false when somebody holds it. An expired claim is free. */
  take(key: string, now: Instant, until: Instant): Promise<boolean>;
  release(key: string): Promise<void>;
}

/** When an issue must be looked at again though nobody touches it; one instant an issue, the next one. */
export interface Timers {
  set(issueId: string, at: Instant | null): Promise<void>;
  of(issueId: string): Promise<Instant | null>;
  /** Those due before an instant, the earliest first; at most a thousand, for the next run takes the rest. */
  dueBefore(at: Instant): Promise<{ issueId: string; at: Instant }[]>;
}

/** What people told the app about an issue: append-only, in no rebuild's reach. */
export interface AppEvents {
  of(issueId: string): Promise<AppEvent[]>;
  /** `known`: an event of this id is there already; `busy`: another append is under way. */
  append(issueId: string, event: AppEvent, now: Instant): Promise<'added' | 'known' | 'busy'>;
}

/**
 * What became of a mail. `queued`: Jira took it; `refused`: it took no recipient; `off`: mail is off; `later`: Jira had too much to
 * do and sent nothing; `unknown`: no answer tells whether it left.
 */
export type MailOutcome = 'queued' | 'refused' | 'off' | 'later' | 'unknown';

export interface Mail {
  /** Sends Jira's notification about an issue to these people and groups. */
  notify(
    issueId: string,
    to: { people: string[]; groups: string[] },
    message: { subject: string; text: string },
  ): Promise<MailOutcome>;
  /** A public word of the app on the issue, once for its key. */
  say(issueId: string, key: string, text: string): Promise<void>;
  /** A note on the issue that only the team's role reads; false when Jira refuses. Found again by its key. */
  note(issueId: string, role: string, key: string, text: string): Promise<boolean>;
}

/** A ticket for a third party: where it goes, the issue it is for, and what it says. */
export interface TicketOrder {
  projectId: string;
  forIssueId: string;
  forKey: string;
  askId: string;
  summary: string;
  text: string;
  /** Who has it, and by which day; left out where the project's screens have no such fields. */
  assignee?: string | undefined;
  due?: string | undefined;
}

/** What the app does to an issue on the desk's behalf; false is Jira's refusal, which is no failure. */
export interface Deeds {
  assign(issueId: string, accountId: string): Promise<boolean>;
  watch(issueId: string, accountId: string): Promise<boolean>;
  /** Gives the issue a priority by its name; false when Jira refuses. */
  prioritise(issueId: string, priority: string): Promise<boolean>;
  /** Moves the issue to the first status within reach that finishes it; false when there is none, or Jira refuses. */
  finish(issueId: string): Promise<boolean>;
  /** The ticket that was created for this asking, as far as Jira's search has caught up; null when there is none. */
  ticketOf(ticket: TicketOrder): Promise<string | null>;
  /** Creates a ticket for a third party; null when Jira refuses. */
  openTicket(ticket: TicketOrder): Promise<string | null>;
  /** Links a ticket to the issue it is for, once. */
  linkTicket(ticket: TicketOrder, issueKey: string): Promise<void>;
  /** Whether an issue is finished; one that is gone is. */
  isFinished(issueKey: string): Promise<boolean>;
  /** How many unfinished issues of a project somebody has. */
  loadOf(projectId: string, accountId: string): Promise<number>;
}

/** Whose turn it was last in a project, and to whom its newest issues were to be given. */
export interface Turn {
  accountId: string | null;
  given: { issueId: string; accountId: string }[];
}

export interface Turns {
  lastIn(projectId: string): Promise<Turn>;
  /** Notes whose turn an issue was, before it is given. */
  take(projectId: string, turn: Turn, given: { issueId: string; accountId: string }): Promise<void>;
}

/** The alerts of an issue that have been dealt with: each is begun once and never sent a second time. */
export interface Alerts {
  /** False when the alert was begun before. */
  begin(issueId: string, key: string, at: Instant): Promise<boolean>;
  /** Records the outcome; one of `later` lets the alert be begun again. */
  settle(issueId: string, key: string, outcome: MailOutcome): Promise<void>;
}

/** When the search for lost changes last ended well. */
export interface Sweeps {
  lastAt(): Promise<Instant | null>;
  ended(at: Instant): Promise<void>;
}

/** A pass that is wanted. With `timer`, only if the issue's timer still stands at that instant: clocks that were met need none. */
export interface Wanted {
  issueId: string;
  delaySeconds?: number;
  timer?: Instant;
}

export interface FollowQueue {
  /** Asks for passes over issues, each at once or after a delay of at most 900 s. */
  push(wanted: Wanted[]): Promise<void>;
}

export interface Ports {
  issues: Issues;
  people: People;
  projects: Projects;
  pastIssues: PastIssues;
  keptIssues: KeptIssues;
  screens: Screens;
  site: SiteRecords;
  accounts: Accounts;
  bank: Bank;
  worklogs: Worklogs;
  services: ServiceRecords;
  privacy: Privacy;
  schemes: Schemes;
  pages: Pages;
  reports: Reports;
  claims: Claims;
  timers: Timers;
  mail: Mail;
  sweeps: Sweeps;
  rebuilds: Rebuilds;
  rollups: Rollups;
  months: Months;
  alerts: Alerts;
  deeds: Deeds;
  turns: Turns;
  events: AppEvents;
  queue: FollowQueue;
  /** A short name for a text: equal texts have equal ones. */
  digest(text: string): string;
  /** The SHA-256 of a text, in hexadecimal: what `sha256sum` prints of a file that holds it. */
  sha256(text: string): string;
  /** The version of the time zone data at hand, as IANA names it. */
  timeZones: string;
  now(): Instant;
  log(message: string, facts: Record<string, string | number | null>): void;
}
