import type { appEventKinds } from '../scheme/scheme';
import type { Priority } from '../scheme/severity';
import type { Instant } from '../time/instant';
import { changesOf, currentStatus } from './changes';
import { commentsOf } from './comments';
import { type IssueJson, issueJson } from './issue-json';

export type Side = 'client' | 'team' | 'app';
export type StatusCategory = 'new' | 'indeterminate' | 'done';

export interface Status {
  id: string | null;
  name: string | null;
  category: StatusCategory;
}

/** What a person told the app: a contact, a restoration, a publication … Primary data, never rebuilt. */
export interface AppEvent {
  id: string;
  at: Instant;
  actor: string;
  kind: (typeof appEventKinds)[number];
  payload?: unknown;
}

interface Happened {
  at: Instant;
  id: string;
  index: number;
  actor: string | null;
}

export type HistoryEvent = Happened &
  (
    | { kind: 'status'; from: Status; to: Status }
    | { kind: 'priority'; from: Priority; to: Priority }
    | { kind: 'labels'; from: string[]; to: string[] }
    | { kind: 'comment'; public: true; side: Side; text: string }
    | { kind: 'comment'; public: false; side: Side }
    | { kind: 'app'; event: AppEvent['kind']; payload: unknown }
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
}

/**
 * An issue's history from Jira's REST answers. The first status and priority are the first entry's `from`; events of one instant
 * are ordered by entry id as a number and item index.
 */
export function historyOf(json: unknown, known: Known = {}): History {
  const issue = issueJson.parse(json);
  const changes = changesOf(issue, known);
  const reporter = reporterOf(issue);
  const events = [...changes, ...commentsOf(issue, reporter, known), ...appEventsOf(known)].sort(inOrder);
  const { id: issueId, key, fields } = issue;
  return {
    issueId,
    key,
    projectId: fields.project?.id ?? '',
    summary: fields.summary ?? '',
    receivedAt: fields.created,
    reporter,
    firstStatus: changes.find((change) => change.kind === 'status')?.from ?? currentStatus(issue, known),
    firstPriority: changes.find((change) => change.kind === 'priority')?.from ?? currentPriority(issue),
    firstLabels: changes.find((change) => change.kind === 'labels')?.from ?? fields.labels ?? [],
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

function reporterOf(issue: IssueJson): string | null {
  return (issue.fields.reporter ?? issue.fields.creator)?.accountId ?? null;
}

function currentPriority({ fields }: IssueJson): Priority {
  return { id: fields.priority?.id ?? null, name: fields.priority?.name ?? null };
}

function appEventsOf({ appEvents = [] }: Known): HistoryEvent[] {
  return appEvents.map(({ id, at, actor, kind, payload = null }, index) => ({
    at,
    id,
    index,
    actor,
    kind: 'app',
    event: kind,
    payload,
  }));
}
