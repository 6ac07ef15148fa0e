import type { appEventKinds } from '../scheme/scheme';
import type { Priority } from '../scheme/severity';
import type { Instant } from '../time/instant';
import { type Comment, type Entry, type IssueJson, issueJson, type Person } from './issue-json';

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
    | { kind: 'comment'; public: true; side: Side; text: string }
    | { kind: 'comment'; public: false; side: Side }
    | { kind: 'app'; event: AppEvent['kind'] }
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
  events: HistoryEvent[];
}

export interface Known {
  appEvents?: AppEvent[];
  /** The team's account ids; absent offline, where everybody but the reporter is the team. */
  team?: ReadonlySet<string>;
  /** The project's own statuses, which decide; a status not among them is judged by its name. */
  statusCategories?: Record<string, StatusCategory>;
}

/**
 * An issue's history from Jira's REST answers. The first status and priority are the first entry's `from`; events of one instant
 * are ordered by entry id as a number and item index.
 */
export function historyOf(json: unknown, known: Known = {}): History {
  const issue = issueJson.parse(json);
  const entries = [...(issue.changelog?.histories ?? [])].sort(
    (a, b) => a.created - b.created || Number(a.id) - Number(b.id),
  );
  const changes = entries.flatMap((entry) => changesOf(entry, known));
  const events = [...changes, ...commentsOf(issue, known), ...appEventsOf(known)].sort(inOrder);
  const { fields } = issue;
  return {
    issueId: issue.id,
    key: issue.key,
    projectId: fields.project?.id ?? '',
    summary: fields.summary ?? '',
    receivedAt: fields.created,
    reporter: reporterOf(issue),
    firstStatus: changes.find((change) => change.kind === 'status')?.from ?? currentStatus(issue, known),
    firstPriority: changes.find((change) => change.kind === 'priority')?.from ?? currentPriority(issue),
    events,
  };
}

function inOrder(a: HistoryEvent, b: HistoryEvent): number {
  return a.at - b.at || Number(a.id) - Number(b.id) || 0 || a.index - b.index;
}

function reporterOf(issue: IssueJson): string | null {
  return (issue.fields.reporter ?? issue.fields.creator)?.accountId ?? null;
}

function currentStatus({ fields }: IssueJson, known: Known): Status {
  const { id, name, statusCategory } = fields.status;
  const category =
    known.statusCategories?.[id] ??
    (statusCategory?.key === 'done' ? 'done' : categoryOf(id, name, false, known));
  return { id, name, category };
}

function currentPriority({ fields }: IssueJson): Priority {
  return { id: fields.priority?.id ?? null, name: fields.priority?.name ?? null };
}

type Change = Extract<HistoryEvent, { kind: 'status' | 'priority' }>;

function changesOf(entry: Entry, known: Known): Change[] {
  const resolved = entry.items.some(({ field, to }) => field === 'resolution' && to !== null);
  const happened = { at: entry.created, id: entry.id, actor: entry.author?.accountId ?? null };
  return entry.items.flatMap(({ field, from, fromName, to, toName }, index): Change[] => {
    const status = (id: string | null, name: string | null, done: boolean) => ({
      id,
      name,
      category: categoryOf(id, name, done, known),
    });
    if (field === 'status')
      return [
        {
          ...happened,
          index,
          kind: 'status',
          from: status(from, fromName, false),
          to: status(to, toName, resolved),
        },
      ];
    if (field !== 'priority') return [];
    return [
      {
        ...happened,
        index,
        kind: 'priority',
        from: { id: from, name: fromName },
        to: { id: to, name: toName },
      },
    ];
  });
}

const DONE = new Set([
  'done',
  'closed',
  'resolved',
  'termine',
  'terminee',
  'ferme',
  'fermee',
  'resolu',
  'resolue',
]);

/** Past categories are in no changelog: the project's own statuses decide, else a resolution set with the change, or the name. */
function categoryOf(id: string | null, name: string | null, resolved: boolean, known: Known): StatusCategory {
  const own = id === null ? undefined : known.statusCategories?.[id];
  if (own) return own;
  const plain = (name ?? '').normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
  return resolved || DONE.has(plain) ? 'done' : 'indeterminate';
}

function commentsOf(issue: IssueJson, known: Known): HistoryEvent[] {
  const reporter = reporterOf(issue);
  return (issue.fields.comment?.comments ?? []).map((comment): HistoryEvent => {
    const side = sideOf(comment.author ?? null, reporter, known);
    const happened = {
      at: comment.created,
      id: comment.id,
      index: 0,
      actor: comment.author?.accountId ?? null,
    };
    return isPublic(comment)
      ? { ...happened, kind: 'comment', public: true, side, text: textOf(comment.body) }
      : { ...happened, kind: 'comment', public: false, side };
  });
}

function sideOf(author: Person | null, reporter: string | null, { team }: Known): Side {
  if (author?.accountType === 'app') return 'app';
  const id = author?.accountId ?? null;
  if (author?.accountType === 'customer' || (id !== null && id === reporter)) return 'client';
  return !team || (id !== null && team.has(id)) ? 'team' : 'client';
}

function isPublic(comment: Comment): boolean {
  const property = comment.properties?.find(({ key }) => key === 'sd.public.comment')?.value;
  const internal = (property as { internal?: unknown } | undefined)?.internal === true;
  return !comment.visibility && comment.jsdPublic !== false && !internal;
}

/** The words of a document, or of the plain text that older answers carry. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return '';
  const { text, content } = body as { text?: unknown; content?: unknown };
  const inner = Array.isArray(content) ? content.map(textOf).join(' ') : '';
  return typeof text === 'string' ? text : inner;
}

function appEventsOf({ appEvents = [] }: Known): HistoryEvent[] {
  return appEvents.map(({ id, at, actor, kind }) => ({ at, id, index: 0, actor, kind: 'app', event: kind }));
}
