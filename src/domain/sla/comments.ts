import { inOrder } from './changes';
import type { HistoryEvent, Known, Side } from './history';
import { type Comment, type IssueJson, instantAt, personIn, type Worklog } from './issue-json';
import { idOf, type People, type Person, sideOf } from './people';
import { type Json, listIn, numbered, objectIn, Unreadable } from './read-json';
import { noIdentity, type Warning } from './warnings';

/** The comments of an issue: whose side spoke, and the words of the public ones alone. */
export function commentsOf(
  issue: IssueJson,
  reporters: People,
  known: Known,
  warnings: Warning[],
): HistoryEvent[] {
  const sides = new Map<string, Side>();
  return inOrder((issue.comments?.list ?? []).map(commentIn)).map(({ id, at, author, isPublic, body }) => {
    const actor = idOf(author);
    const side = sideRemembered(sides, actor, author, reporters, known);
    if (actor === null && side !== 'app') warnings.push(noIdentity(id, side === 'nobody'));
    return isPublic
      ? { at, id, index: 0, actor, kind: 'comment', public: true, side, text: textOf(body) }
      : { at, id, index: 0, actor, kind: 'comment', public: false, side };
  });
}

/** A few people say everything: each is looked up once. */
function sideRemembered(
  sides: Map<string, Side>,
  actor: string | null,
  author: Person | null,
  reporters: People,
  known: Known,
): Side {
  const side = (actor === null ? undefined : sides.get(actor)) ?? sideOf(author, reporters, known);
  if (actor !== null) sides.set(actor, side);
  return side;
}

function commentIn(value: unknown, place: number): Comment {
  const path = `fields.comment.comments.${place}`;
  const comment = objectIn(value, path);
  if (!comment) throw new Unreadable(path, 'this is not a comment');
  const id = numbered(comment.id, `${path}.id`) ?? '';
  return {
    id,
    at: instantAt(comment.created, id ? `comment ${id}` : `${path}.created`),
    author: personIn(comment.author, `${path}.author`),
    isPublic: isPublic(comment, path),
    body: comment.body,
  };
}

/** Any sign that a comment is not for everybody makes it internal. */
function isPublic({ visibility, jsdPublic, public: isOpen, properties }: Json, path: string): boolean {
  if (visibility || isFalse(jsdPublic, path) || isFalse(isOpen, path)) return false;
  return !(listIn(properties, `${path}.properties`) ?? []).some((property) => {
    const { key, value } = objectIn(property, `${path}.properties`) ?? {};
    const internal = (value as { internal?: unknown } | null | undefined)?.internal;
    return key === 'sd.public.comment' && (internal === true || internal === 'true');
  });
}

function isFalse(value: unknown, path: string): boolean {
  if (value !== undefined && value !== null && typeof value !== 'boolean')
    throw new Unreadable(path, 'whether a comment is public is true or false');
  return value === false;
}

/** The words of a document, or of the plain text that older answers carry. Documents may be nested deeper than calls can be. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  const nodes: unknown[] = [body];
  let words = '';
  while (nodes.length > 0) {
    const node = nodes.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { text, content } = node as { text?: unknown; content?: unknown };
    if (typeof text === 'string') words = words === '' ? text : `${words} ${text}`;
    else if (Array.isArray(content))
      for (let place = content.length - 1; place >= 0; place -= 1) nodes.push(content[place]);
  }
  return words;
}

/** The work logged on an issue, at the instant it was begun. */
export function worklogsOf({ worklogs }: IssueJson): HistoryEvent[] {
  return inOrder((worklogs?.list ?? []).map(worklogIn)).map(
    ({ id, at, author, spentSeconds }): HistoryEvent => {
      return { at, id, index: 0, actor: idOf(author), kind: 'worklog', spent: spentSeconds * 1000 };
    },
  );
}

function worklogIn(value: unknown, place: number): Worklog {
  const path = `fields.worklog.worklogs.${place}`;
  const worklog = objectIn(value, path);
  if (!worklog) throw new Unreadable(path, 'this is not a worklog');
  const id = numbered(worklog.id, `${path}.id`) ?? '';
  const spentSeconds = worklog.timeSpentSeconds ?? 0;
  if (typeof spentSeconds !== 'number') throw new Unreadable(path, 'timeSpentSeconds is a number');
  const at = instantAt(worklog.started, id ? `worklog ${id}` : `${path}.started`);
  return { id, at, author: personIn(worklog.author, `${path}.author`), spentSeconds };
}
