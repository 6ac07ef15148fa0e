/** Issues as the app reads and writes them. */
import type { RecurrenceSearch } from '../../domain/report/recurrence';
import type { ClockKind } from '../../domain/scheme/scheme';
import type { IssueScheme } from '../../domain/scheme/versions/versions';
import type { History, Named, StatusCategory } from '../../domain/sla/history/history';
import type { WorstState } from '../../domain/sla/issue-state';
import type { Instant } from '../../domain/time/instant';
import type { Quota, Writing } from './evaluation';
import type { IssueProperty } from './issue-property';
import type { Recorded } from './messages';

/** An issue as one read gives it. `json` is Jira's own answer, whole: the adapter alone looks into it. */
export interface IssueRead {
  id: string;
  key: string;
  project: Project;
  /** Whether its project is a service project of Jira's, which asks its clients itself. */
  inServiceProject: boolean;
  assignee: string | null;
  assigneeName: string | null;
  /** What its status and its priority are called today; null where it has none. */
  statusName: string | null;
  priorityName: string | null;
  /** The name of its resolution; null while it has none. */
  resolution: string | null;
  labels: string[];
  components: string[];
  /** Who asked; the address only where Jira shows it. */
  reporter: { accountId: string; email: string | null } | null;
  receivedAt: Instant;
  updatedAt: Instant;
  /** What the last evaluation left on the issue; null when there is nothing, or nothing that the app can have written. */
  property: IssueProperty | null;
  /** Whether anything is stored under the property's key, whoever wrote it. */
  hasProperty: boolean;
  json: unknown;
}

/** Issues read whole at once, as few calls as Jira takes. */
export interface PageRead {
  reads: IssueRead[];
  /** What the search told of them is older than what is known otherwise: each is to be read on its own. */
  unsure: string[];
  /** Where the next page begins; null is the last. */
  next: string | null;
  /** What stood there when they were read. */
  basis: unknown;
}

/** What an evaluation leaves on an issue; null where that is not to be written. */
export interface LeftOnIssue {
  issueId: string;
  fields: IssueFields | null;
  property: IssueProperty | null;
}

export interface Project {
  id: string;
  key: string;
  name: string;
}

/** The app's own fields on an issue; null empties one. */
export interface IssueFields {
  /** When each clock is due. */
  dueAt: Record<ClockKind, Instant | null>;
  /** The first breach of its clocks, each by its last cycle. */
  breachedAt: Instant | null;
  state: WorstState | null;
  severity: string;
}

export interface Issues {
  /** An issue with its whole changelog and every comment; null when it is gone. */
  read(issueId: string): Promise<IssueRead | null>;
  /**
   * A page of a project's issues, `size` at most of those a search finds: the unfinished ones first, and the newest of either. They bear the fields that
   * their schemes ask about. An issue that leaves the search while it goes does not shift the others.
   */
  readPage(
    search: { projectId: string; jql: string | null; fields: readonly string[] },
    token: string | null,
    size: number,
  ): Promise<PageRead>;
  /** A hundred issues at most by their ids, each as it stands and with the fields that their schemes ask about; `unsure` are those that are gone, too. */
  readMany(issueIds: readonly string[], fields: readonly string[]): Promise<PageRead>;
  /** Those on which an evaluation has left something since they were read. */
  listWrittenSince(issueIds: readonly string[], basis: unknown): Promise<string[]>;
  /**
   * Leaves on many issues what an evaluation of each would, save on those that another one has written since; answers Jira's tasks
   * that write the state.
   */
  writeMany(left: readonly LeftOnIssue[], basis: unknown): Promise<Writing[]>;
  /** How far Jira is with a task. */
  readTask(task: string): Promise<'under-way' | 'done' | 'failed'>;
  /** Its history as the domain reads it: who is on the scheme's team decides whose word a comment is. */
  historyOf(
    read: IssueRead,
    scheme: IssueScheme,
    recorded: Pick<Recorded, 'events' | 'seals'>,
  ): Promise<History>;
  /** What a status of a project is counted as; null where the project has no such status. */
  categoryOf(projectId: string, statusId: string): Promise<StatusCategory | null>;
  /** The organizations that a request of a service project is shared with. */
  organizationsOf(read: IssueRead): Promise<Named[]>;
  /** The score that the client gave in the survey of Jira's own service projects; null when there is none. */
  scoreOf(issueId: string): Promise<number | null>;
  /** Writes the app's fields in one call, without a changelog entry. */
  writeFields(issueId: string, fields: IssueFields): Promise<void>;
  /** Sets the pager's field, with an entry in the changelog that the site's rules run on; the same text again changes nothing. */
  setPagerField(issueId: string, text: string): Promise<void>;
  /** Takes away what `keep` left on an issue. */
  deleteProperty(issueId: string): Promise<void>;
  /** Whether the app has ever left its state on an issue, whatever stands there now. */
  wasWritten(issueId: string): Promise<boolean>;
  /** Issues that carry what the app keeps on them, in other projects than these; four hundred at most. */
  listOutside(projectIds: string[]): Promise<string[]>;
  /** Leaves the state of the issue on it, for searches; a cache that anybody may spoil and the next evaluation mends. */
  writeProperty(issueId: string, property: IssueProperty): Promise<void>;
  /** What stands there, null when somebody else wrote it; and whether no evaluation has begun to change things since. */
  readOwnProperty(read: IssueRead): Promise<{ property: IssueProperty | null; isDone: boolean }>;
  /** Leaves the state that the evaluation has noted: all that it tells is done. */
  endEvaluation(read: IssueRead, property: IssueProperty): Promise<void>;
  /** Links the report on the issue; the same `globalId` updates the same link. */
  linkReport(issueId: string, globalId: string, link: { url: string; title: string }): Promise<void>;
  /** How many fields and files of an issue are no part of any report. */
  countWithheld(issueId: string): Promise<{ fields: number; files: number }>;
  /** A project's earlier issues that one may repeat; those with a security level are nobody's beyond it. */
  listEarlier(projectId: string, search: RecurrenceSearch): Promise<EarlierIssue[]>;
  /** About how many issues a project has, of those that a search finds. */
  countIn(projectId: string, jql: string | null): Promise<number>;
  /** What Jira says is wrong with a search, in the language of the caller; null when it takes it. */
  findFault(jql: string): Promise<string | null>;
  /** About how many issues a search finds for the caller. */
  countFor(jql: string): Promise<number>;
  /** A page of what a search finds for the caller, as ids; `next` is null on the last. */
  findFor(jql: string, token: string | null, size: number): Promise<{ ids: string[]; next: string | null }>;
  /**
   * A page of a project's issues that a search finds, by their numbers, after those of the last page: an issue that the search finds
   * no more does not shift the others. `next` is null on the last.
   */
  listIssues(
    { projectId, jql }: { projectId: string; jql: string | null },
    token: string | null,
    size: number,
  ): Promise<{ ids: string[]; next: string | null }>;
  /** The address of the site, as people open it. */
  siteUrl(): Promise<string>;
  /** What Jira's last answer said of this hour's points; null when it said nothing. */
  readQuota(): Quota | null;
  /** The issues of these projects that changed in the last minutes, with the instant of the change. */
  listChanged(projectIds: string[], minutes: number): Promise<{ id: string; updatedAt: Instant }[]>;
}

/** An issue by its title, and what may tell whose it is. */
export interface EarlierIssue {
  key: string;
  summary: string;
  at: Instant;
  labels: string[];
  components: string[];
  /** The ids of its organizations, where clients are told by them. */
  organizations: string[];
  reporter: { accountId: string; email?: string } | null;
}

export interface PastIssues {
  /** The ids of a project's issues, the newest first, and where the next ones begin; `from` null begins at the newest. */
  idsOf(
    projectId: string,
    from: string | null,
    count: number,
  ): Promise<{ issueIds: string[]; next: string | null }>;
}

/** An issue as a list of many shows it, with the state its last evaluation left on it. */
export interface ListedIssue {
  id: string;
  key: string;
  summary: string;
  receivedAt: Instant;
  labels: string[];
  components: string[];
  /** The ids of its organizations, where clients are told by them. */
  organizations: string[];
  /** Who reported it, as far as the reader may know. */
  reporter: { accountId: string; email?: string } | null;
  assignee: { id: string; name: string } | null;
  /** What they are called; null where it has none. */
  status: string | null;
  priority: string | null;
  state: Pick<IssueProperty, 'contract' | 'severity' | 'waitsFor' | 'clocks' | 'scheme'>;
}

/** An issue with the project it is in. */
export interface OverdueListed extends ListedIssue {
  projectId: string;
}

export interface IssueList {
  /** The issues of these projects that a clock is overdue on, as the app sees them; two thousand at most. */
  listOverdue(projectIds: string[]): Promise<OverdueListed[]>;
  /** A project's followed issues that are not finished and that the caller may see, at least `count` while there are more. */
  listFor(
    projectId: string,
    from: string | null,
    count: number,
  ): Promise<{ issues: ListedIssue[]; next: string | null }>;
  /** Those that changed within the last minutes, at least `count` while there are more; the finished ones by their ids. */
  listChangedFor(
    projectId: string,
    page: { minutes: number; from: string | null; count: number },
  ): Promise<{ issues: ListedIssue[]; finished: string[]; next: string | null }>;
}

/** Reads at once what will be asked of the storage one by one; whoever asks is answered as ever. */
export interface ReadAhead {
  /** What the evaluation of an issue asks for; its project is known only once Jira has told it. */
  evaluation(issueId: string): Promise<void>;
  /** What it asks for of the issue's project, where that was not among what was read. */
  project(projectId: string): Promise<void>;
  /** What the evaluations of these issues ask for. */
  evaluations(reads: readonly Pick<IssueRead, 'id' | 'project'>[]): Promise<void>;
  /** What the app holds of these issues, which are judged without being evaluated. */
  recorded(issueIds: readonly string[]): Promise<void>;
  /** What the five-minute run asks for. */
  run(): Promise<void>;
  /** What the hourly one asks for. */
  hour(): Promise<void>;
}
