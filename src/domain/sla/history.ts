import type { Priority } from '../scheme/severity';
import type { Instant } from '../time/instant';
import { type AppEvent, type AppFact, factOf } from './app-events';
import { changesOf, once } from './changes';
import { commentsOf, worklogsOf } from './comments';
import { firstFields, firstLinks } from './first-facts';
import { type IssueJson, idOf, issueJson } from './issue-json';
import { reelOf } from './reel';
import { categoriesOf, currentStatus } from './statuses';

export type { AppEvent } from './app-events';

export type Side = 'client' | 'team' | 'app';
export type StatusCategory = 'new' | 'indeterminate' | 'done';

export interface Status {
  id: string | null;
  name: string | null;
  category: StatusCategory;
}

interface Happened {
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

export type HistoryEvent = Happened &
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
    | ({ kind: 'app' } & AppFact)
  );

/** Everything that happened to an issue, in order. The text of a comment that is not public is not part of it. */
export interface History {
  issueId: string;
  key: string;
  projectId: string;
  summary: string;
  receivedAt: Instant;
  reporter: string | null;
  firstStatus: Status;
  firstPriority: Priority;
  firstLabels: string[];
  firstSummary: string;
  /** The fields that were asked for, by the id or name they were asked by. */
  firstFields: Record<string, string[]>;
  firstLinks: Link[];
  events: HistoryEvent[];
}

export interface Known {
  appEvents?: AppEvent[];
  /** The team's account ids; absent offline, where everybody but the reporter is the team. */
  team?: ReadonlySet<string>;
  /** The contacts a client has listed, as account ids; they speak for the client. */
  contacts?: ReadonlySet<string>;
  /** The project's own statuses by id or name, which decide; a status not among them is judged by its name. */
  statusCategories?: Record<string, StatusCategory>;
  /** The fields whose values and changes are part of the history, by id or name; of the others nothing is kept. */
  fields?: ReadonlySet<string>;
}

/**
 * An issue's history from Jira's REST answers. The first status, priority, labels and summary are the first entry's `from`; events
 * of one instant are ordered by entry id as a number and item index. Nobody but the reporter is the client offline: an issue
 * without a reporter has none.
 */
export function historyOf(json: unknown, known: Known = {}): History {
  const issue = issueJson.parse(json);
  const { key, fields } = issue;
  const categoryOf = categoriesOf(issue, known);
  const changes = changesOf(issue, known, categoryOf);
  const reporter = idOf(fields.reporter);
  const told = [...commentsOf(issue, reporter, known), ...worklogsOf(issue), ...appEventsOf(known)];
  const events = [...changes, ...told].sort(inOrder);
  reelOf(events);
  return {
    issueId: issue.id ?? key,
    key,
    projectId: fields.project?.id ?? '',
    summary: fields.summary ?? '',
    receivedAt: fields.created,
    reporter,
    firstStatus: changes.find((change) => change.kind === 'status')?.from ?? currentStatus(issue, categoryOf),
    firstPriority: changes.find((change) => change.kind === 'priority')?.from ?? currentPriority(issue),
    firstLabels: changes.find((change) => change.kind === 'labels')?.from ?? fields.labels ?? [],
    firstSummary: changes.find((change) => change.kind === 'summary')?.from ?? fields.summary ?? '',
    firstFields: firstFields(issue, changes, known.fields),
    firstLinks: firstLinks(issue, changes),
    events,
  };
}

/** An app event's id is no number of Jira's: at one instant it comes after what Jira tells, in the order it was recorded. */
function inOrder(a: HistoryEvent, b: HistoryEvent): number {
  return a.at - b.at || numberOf(a) - numberOf(b) || a.index - b.index;
}

function numberOf({ id, kind }: HistoryEvent): number {
  const number = Number(id);
  return kind === 'app' || Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}

function currentPriority({ fields }: IssueJson) {
  return { id: fields.priority?.id ?? null, name: fields.priority?.name ?? null };
}

/** What people told the app, each thing once; what makes no sense any more is left out. */
export function appEventsOf({ appEvents = [] }: Pick<Known, 'appEvents'>): HistoryEvent[] {
  return once(appEvents).flatMap((event, index): HistoryEvent[] => {
    const { at, id, actor } = event;
    const fact = factOf(event);
    return fact ? [{ at, id, index, actor, kind: 'app', ...fact }] : [];
  });
}
