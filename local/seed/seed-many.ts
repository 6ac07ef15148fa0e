/** Thousands of issues with a history, the same ones for the same number, written straight into the site's file: no event is sent. */
import { numbers, put } from '../documents/documents';
import { seeded } from '../forge/events/disturbances';
import { save } from '../jira/issues/write-issue';
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
} from '../jira/model';
import { movedTo } from '../jira/projects/transitions';
import { putProperty } from '../jira/properties/properties';
import type { Ground } from '../product';

export interface Many {
  issues: number;
  seed?: number;
  /** Whether things have happened to them; so they have, unless said. */
  history?: boolean;
  /** What each issue keeps under a property, given its place among them. */
  property?: { key: string; value(at: number): unknown };
}

const HOUR = 3_600_000;
const SPAN = 90 * 24 * HOUR;
const SUBJECTS = ['cart', 'search', 'payment', 'login', 'export', 'mail', 'catalogue', 'invoice'];
const TROUBLES = ['does not work', 'is slow', 'shows an error', 'loses data', 'is unreachable'];

/** Issues of the last ninety days in the first project, each with one to five changes and up to two comments, unless without history. */
export function seedMany(ground: Ground, { issues, seed = 1, history = true, property }: Many): void {
  const writer = writerFor(ground, seeded(seed));
  const begun = ground.now();
  ground.db.transaction(() => {
    for (let at = 0; at < issues; at++) {
      const issue = newIssue(writer, begun - SPAN + Math.floor((SPAN * at) / issues));
      if (property) putProperty(ground, issue.id, property.key, property.value(at));
      save(ground, history ? lived(writer, issue) : issue);
    }
    for (const one of Object.values(writer.ids)) one.keep();
  })();
}

interface Writer {
  ground: Ground;
  project: Project;
  random(): number;
  pick<One>(list: readonly One[]): One;
  ids: Record<'issue' | 'key' | 'change' | 'comment', { next(): number; keep(): void }>;
}

function writerFor(ground: Ground, random: () => number): Writer {
  const [project] = projectsOf(ground);
  if (!project) throw new Error('there is no project to put issues in');
  const { db } = ground;
  const ids = {
    issue: numbers(db, 'issue'),
    key: numbers(db, `key:${project.key}`, 0),
    change: numbers(db, 'changelog'),
    comment: numbers(db, 'comment'),
  };
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  return { ground, project, random, pick, ids };
}

function newIssue({ ground, project, pick, ids }: Writer, created: number): Issue {
  return {
    id: String(ids.issue.next()),
    key: `${project.key}-${ids.key.next()}`,
    projectId: project.id,
    typeId: pick(ISSUE_TYPES).id,
    summary: `The ${pick(SUBJECTS)} ${pick(TROUBLES)}`,
    description: null,
    labels: [pick(SUBJECTS)],
    statusId: pick(statusesOf(ground).slice(0, 3)).id,
    priorityId: pick(prioritiesOf(ground)).id,
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
function lived(writer: Writer, issue: Issue): Issue {
  const { random, pick, project } = writer;
  const team = project.roles['Service Desk Team']?.members ?? project.admins;
  let now = issue;
  for (let left = 1 + Math.floor(random() * 5); left > 0; left--) {
    const at = now.updated + Math.floor(random() * 4 * HOUR);
    const step = random() < 0.3 ? reprioritised(writer, now) : moved(writer, now, at);
    keep(writer, issue.id, { author: pick(team), created: at, items: step.items });
    now = { ...step.next, updated: at };
  }
  for (let left = Math.floor(random() * 3); left > 0; left--) comment(writer, now, pick(team));
  return now;
}

interface Step {
  next: Issue;
  items: ChangeItem[];
}

function moved({ ground, pick }: Writer, issue: Issue, at: number): Step {
  const others = statusesOf(ground).filter(({ id }) => id !== issue.statusId);
  const { next, items } = movedTo(ground, issue, pick(others));
  return { next: { ...next, resolvedAt: next.resolution === null ? null : at }, items };
}

function reprioritised({ ground, pick }: Writer, issue: Issue): Step {
  const list = prioritiesOf(ground);
  const to = pick(list.filter(({ id }) => id !== issue.priorityId)).id;
  const [from, fromString] = [issue.priorityId, nameOf(list, issue.priorityId)];
  const item = { field: 'priority', from, fromString, to, toString: nameOf(list, to) };
  return { next: { ...issue, priorityId: to }, items: [item] };
}

function keep({ ground, ids }: Writer, issueId: string, change: Omit<Change, 'id'>): void {
  const id = String(ids.change.next());
  put(ground.db, 'change', id, issueId, { id, ...change });
}

function comment({ ground, ids }: Writer, issue: Issue, author: string): void {
  const id = String(ids.comment.next());
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'We are looking into it.' }] }];
  const body = { type: 'doc', version: 1, content };
  const kept = { id, issueId: issue.id, author, created: issue.updated, body, visibility: null };
  put(ground.db, 'comment', id, issue.id, kept);
}
