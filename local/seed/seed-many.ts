/** Thousands of issues with a history, the same ones for the same number, written straight into the site's file: no event is sent. */

import { seedRandom } from '../common/seed-random';
import { put, reserveNumbers } from '../documents/documents';
import { applyTransition } from '../jira/issues/transitions';
import {
  type Change,
  type ChangeItem,
  ISSUE_TYPES,
  type Issue,
  nameOf,
  type Project,
  prioritiesOf,
  projectsOf,
  statusesOf,
} from '../jira/model/model';
import { putProperty } from '../jira/properties/properties';
import { saveIssue } from '../jira/writing/write-issue';
import type { SiteContext } from '../product/product';

export interface SeedManyOptions {
  issues: number;
  seed?: number;
  /** Whether things have happened to them; so they have, unless said. */
  history?: boolean;
  /** Over how long they were created; ninety days, unless said. */
  span?: number;
  /** Whether none of them is done. */
  isOpen?: boolean;
  /** What each issue keeps under a property, given its place among them. */
  property?: { key: string; value(at: number): unknown };
}

const HOUR = 3_600_000;
const SPAN = 90 * 24 * HOUR;
const SUBJECTS = ['cart', 'search', 'payment', 'login', 'export', 'mail', 'catalogue', 'invoice'];
const TROUBLES = ['does not work', 'is slow', 'shows an error', 'loses data', 'is unreachable'];

/** Issues in the first project, each with one to five changes and up to two comments, unless without history. */
export function seedMany(
  context: SiteContext,
  { issues, seed = 1, history = true, isOpen = false, span = SPAN, property }: SeedManyOptions,
): void {
  const writer = createWriter(context, seedRandom(seed), isOpen);
  const startedAt = context.now();
  context.db.transaction(() => {
    for (let at = 0; at < issues; at++) {
      const issue = toNewIssue(writer, startedAt - span + Math.floor((span * at) / issues));
      if (property) putProperty(context, issue.id, property.key, property.value(at));
      saveIssue(context, history ? runHistory(writer, issue) : issue);
    }
    for (const series of Object.values(writer.ids)) series.keep();
  })();
}

interface Writer {
  context: SiteContext;
  /** The statuses that they may have. */
  statuses: ReturnType<typeof statusesOf>;
  project: Project;
  random(): number;
  pick<Item>(list: readonly Item[]): Item;
  ids: Record<'issue' | 'key' | 'change' | 'comment', { next(): number; keep(): void }>;
}

function createWriter(context: SiteContext, random: () => number, isOpen: boolean): Writer {
  const [project] = projectsOf(context);
  if (!project) throw new Error('there is no project to put issues in');
  const { db } = context;
  const ids = {
    issue: reserveNumbers(db, 'issue'),
    key: reserveNumbers(db, `key:${project.key}`, 0),
    change: reserveNumbers(db, 'changelog'),
    comment: reserveNumbers(db, 'comment'),
  };
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const statuses = statusesOf(context).filter(({ category }) => !isOpen || category !== 'done');
  return { context, statuses, project, random, pick, ids };
}

function toNewIssue({ context, statuses, project, pick, ids }: Writer, created: number): Issue {
  return {
    id: String(ids.issue.next()),
    key: `${project.key}-${ids.key.next()}`,
    projectId: project.id,
    typeId: pick(ISSUE_TYPES).id,
    summary: `The ${pick(SUBJECTS)} ${pick(TROUBLES)}`,
    description: null,
    labels: [pick(SUBJECTS)],
    statusId: pick(statuses.slice(0, 3)).id,
    priorityId: pick(prioritiesOf(context)).id,
    reporter: pick(project.browsers),
    assignee: null,
    resolution: null,
    resolvedAt: null,
    created,
    updated: created,
    appFields: {},
  };
}

/** The issue after what happened to it, all of which is written down. */
function runHistory(writer: Writer, issue: Issue): Issue {
  const { random, pick, project } = writer;
  const team = project.roles['Service Desk Team']?.members ?? project.admins;
  let current = issue;
  for (let left = 1 + Math.floor(random() * 5); left > 0; left--) {
    const at = current.updated + Math.floor(random() * 4 * HOUR);
    const step = random() < 0.3 ? changePriority(writer, current) : moveIssue(writer, current, at);
    keep(writer, issue.id, { author: pick(team), created: at, items: step.items });
    current = { ...step.next, updated: at };
  }
  for (let left = Math.floor(random() * 3); left > 0; left--) addComment(writer, current, pick(team));
  return current;
}

interface Step {
  next: Issue;
  items: ChangeItem[];
}

function moveIssue({ context, statuses, pick }: Writer, issue: Issue, at: number): Step {
  const otherStatuses = statuses.filter(({ id }) => id !== issue.statusId);
  const { next, items } = applyTransition(context, issue, pick(otherStatuses));
  return { next: { ...next, resolvedAt: next.resolution === null ? null : at }, items };
}

function changePriority({ context, pick }: Writer, issue: Issue): Step {
  const list = prioritiesOf(context);
  const to = pick(list.filter(({ id }) => id !== issue.priorityId)).id;
  const [from, fromString] = [issue.priorityId, nameOf(list, issue.priorityId)];
  const item = { field: 'priority', from, fromString, to, toString: nameOf(list, to) };
  return { next: { ...issue, priorityId: to }, items: [item] };
}

function keep({ context, ids }: Writer, issueId: string, change: Omit<Change, 'id'>): void {
  const id = String(ids.change.next());
  put(context.db, 'change', id, issueId, { id, ...change });
}

function addComment({ context, ids }: Writer, issue: Issue, author: string): void {
  const id = String(ids.comment.next());
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'We are looking into it.' }] }];
  const body = { type: 'doc', version: 1, content };
  const stored = { id, issueId: issue.id, author, created: issue.updated, body, visibility: null };
  put(context.db, 'comment', id, issue.id, stored);
}
