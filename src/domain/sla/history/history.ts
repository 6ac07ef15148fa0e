import type { PriorityOrder } from '../../scheme/priority-orders';
import type { Priority } from '../../scheme/severity';
import type { Instant } from '../../time/instant';
import type { Sealing } from '../seals/seal';
import { type AppEvent, type AppFact, factOf } from './app-events';
import { arrivalOf } from './arrival';
import { type Change, changesOf, dedupeById, entriesOf } from './changes';
import { closingOf } from './closing';
import { commentsOf, worklogsOf } from './comments';
import { findContradictions } from './contradictions';
import { firstFieldsOf, firstLinksOf } from './first-facts';
import { internStatus } from './interned';
import { type IssueJson, type Page, readIssue } from './issue-json';
import { idOf, People, sideOf } from './people';
import { PastPriorities } from './priorities';
import { scanChangelog } from './scan-changelog';
import { PastStatuses } from './statuses';
import { type Warning, warnNoChangelog, warnNoComments, warnNoReporter, warnPartial } from './warnings';

export type { AppEvent } from './app-events';

/** Whose word something is; nobody's is that of somebody without an identity. */
export type Side = 'client' | 'team' | 'app' | 'nobody';
export type StatusCategory = 'new' | 'indeterminate' | 'done';

export interface Status {
  id: string | null;
  name: string | null;
  category: StatusCategory;
  /** Every name it bore in this history, where there are several: it was renamed. */
  names?: readonly string[] | undefined;
}

interface EventBase {
  at: Instant;
  id: string;
  index: number;
  actor: string | null;
}

/** A link to another issue: that issue's key, and the words Jira has for the link. */
export interface Link {
  key: string;
  type: string;
}

export type HistoryEvent = EventBase &
  (
    | { kind: 'status'; from: Status; to: Status }
    | { kind: 'priority'; from: Priority; to: Priority }
    | { kind: 'labels'; from: string[]; to: string[] }
    | { kind: 'summary'; from: string; to: string }
    | { kind: 'field'; field: string; name: string; from: string | null; to: string | null }
    | ({ kind: 'link'; added: boolean } & Link)
    | { kind: 'comment'; public: true; side: Side; text: string }
    | { kind: 'comment'; public: false; side: Side }
    | { kind: 'worklog'; spent: number }
    /** `recordedAt`: when it was told, where that was later than it happened. */
    | ({ kind: 'app'; recordedAt?: Instant } & AppFact)
  );

/** Everything that happened to an issue, in order. The text of a comment that is not public is not part of it. */
export interface History {
  issueId: string;
  key: string;
  projectId: string;
  summary: string;
  receivedAt: Instant;
  reporter: string | null;
  /** Whose side the reporter is of. */
  reporterSide: Side;
  /** When it was moved into its project; null for one that was received there. */
  arrivedAt: Instant | null;
  firstStatus: Status;
  firstPriority: Priority;
  firstLabels: string[];
  firstSummary: string;
  /** The fields that were asked for, by the id or name they were asked by. */
  firstFields: Record<string, string[]>;
  firstLinks: Link[];
  events: HistoryEvent[];
  /** It is done, and nothing tells since when. */
  closingUnknown: boolean;
  /** The project's priorities in its own order, where somebody told them. */
  priorities: PriorityOrder | null;
  /** What is missing or uncertain in what Jira told. */
  warnings: readonly Warning[];
  /** The verdicts that stand, in the order in which they were sealed; offline there are none. */
  seals: readonly Sealing[];
}

export interface HistoryOptions {
  appEvents?: AppEvent[];
  seals?: readonly Sealing[];
  /** The team's account ids; absent offline, where everybody but the reporter is the team. */
  team?: ReadonlySet<string>;
  /** The contacts a client has listed, as account ids; they speak for the client. */
  contacts?: ReadonlySet<string>;
  /** The project's own statuses by id or name, which decide; a status not among them is judged by its name. */
  statusCategories?: Record<string, StatusCategory>;
  /** The project's priorities, most urgent first. */
  priorities?: PriorityOrder | null;
  /** The fields whose values and changes are part of the history, by id or name; of the others nothing is kept. */
  fields?: ReadonlySet<string>;
}

/**
 * An issue's history from Jira's REST answers. The first status, priority, labels and summary are the first entry's `from`; events
 * of one instant are ordered by entry id as a number and item index. What is missing is told in its warnings; what is not as Jira
 * writes it is thrown as `Unreadable`.
 */
export function historyOf(json: unknown, options: HistoryOptions = {}): History {
  const issue = readIssue(json);
  const entries = entriesOf(issue);
  const statuses = new PastStatuses(issue.status, options);
  const priorities = new PastPriorities(issue.priority);
  const reporters = new People(issue.reporter);
  scanChangelog(entries, { statuses, priorities, reporters });
  const changes = changesOf(entries, options, statuses, priorities);
  const closing = closingOf(issue, changes, statuses);
  const warnings = [...findMissing(issue), ...closing.warnings, ...findContradictions(issue, changes)];
  const comments = commentsOf(issue, reporters, options, warnings);
  if (closing.change) {
    changes.push(closing.change);
    changes.sort(compareEvents);
  }
  const events = [worklogsOf(issue), appEventsOf(options)].reduce(
    mergeEvents,
    mergeEvents(changes, comments),
  );
  return {
    issueId: issue.id ?? issue.key,
    key: issue.key,
    projectId: issue.projectId ?? '',
    summary: issue.summary ?? '',
    receivedAt: issue.created,
    reporter: idOf(issue.reporter),
    reporterSide: sideOf(issue.reporter, reporters, options),
    arrivedAt: arrivalOf(entries, issue.projectId),
    firstStatus: closing.isUnknown ? OPEN : (firstOf(changes, 'status')?.from ?? statuses.resolveCurrent()),
    firstPriority: firstOf(changes, 'priority')?.from ?? priorities.resolveCurrent(),
    firstLabels: firstOf(changes, 'labels')?.from ?? issue.labels ?? [],
    firstSummary: firstOf(changes, 'summary')?.from ?? issue.summary ?? '',
    firstFields: firstFieldsOf(issue, changes, options.fields),
    firstLinks: firstLinksOf(issue, changes),
    events,
    closingUnknown: closing.isUnknown,
    priorities: options.priorities ?? null,
    warnings: [...warnings, ...statuses.listWarnings()],
    seals: options.seals ?? [],
  };
}

/** The status of an issue that was once open, and of which nothing else is known. */
const OPEN = internStatus(null, null, 'indeterminate');

function firstOf<Kind extends Change['kind']>(changes: readonly Change[], kind: Kind) {
  return changes.find((change): change is Extract<Change, { kind: Kind }> => change.kind === kind);
}

/** What the answer does not hold, or only in part. */
function findMissing({ changelog, comments, reporter }: IssueJson): Warning[] {
  const warnings: Warning[] = [];
  if (changelog === null) warnings.push(warnNoChangelog());
  else if (isPartial(changelog))
    warnings.push(warnPartial('changelog', changelog.list.length, totalOf(changelog)));
  if (comments === null) warnings.push(warnNoComments());
  else if (isPartial(comments))
    warnings.push(warnPartial('comments', comments.list.length, totalOf(comments)));
  if (reporter === null) warnings.push(warnNoReporter());
  return warnings;
}

function isPartial({ list, total, hasMore }: Page): boolean {
  return hasMore || (total !== null && total > list.length);
}

function totalOf({ list, total }: Page): number | null {
  return total !== null && total > list.length ? total : null;
}

/** Two lists of events that are each in order, as one. */
function mergeEvents(a: readonly HistoryEvent[], b: HistoryEvent[]): HistoryEvent[] {
  if (a.length === 0) return b;
  const events: HistoryEvent[] = [];
  let place = 0;
  for (const event of a) {
    for (; place < b.length && compareEvents(b[place] as HistoryEvent, event) < 0; place += 1)
      events.push(b[place] as HistoryEvent);
    events.push(event);
  }
  for (; place < b.length; place += 1) events.push(b[place] as HistoryEvent);
  return events;
}

/** An app event's id is no number of Jira's: at one instant it comes after what Jira tells, in the order it was recorded. */
export function compareEvents(a: HistoryEvent, b: HistoryEvent): number {
  return a.at - b.at || numberOf(a) - numberOf(b) || a.index - b.index;
}

function numberOf({ id, kind }: HistoryEvent): number {
  const number = Number(id);
  return kind === 'app' || Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}

/** What people told the app, each thing once; what makes no sense any more is left out. */
export function appEventsOf({ appEvents = [] }: Pick<HistoryOptions, 'appEvents'>): HistoryEvent[] {
  if (appEvents.length === 0) return [];
  const events = dedupeById(appEvents).flatMap((event, index): HistoryEvent[] => {
    const { at, id, actor, recordedAt } = event;
    const late = recordedAt === undefined ? {} : { recordedAt };
    const fact = factOf(event);
    return fact ? [{ at, id, index, actor, kind: 'app', ...late, ...fact }] : [];
  });
  return events.sort(compareEvents);
}
