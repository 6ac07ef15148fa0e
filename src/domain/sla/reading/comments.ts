import type { HistoryEvent, HistoryOptions, Side } from '../history/history';
import type { Warning } from '../history/warnings';
import { sortUnique } from './changes';
import { type IssueJson, instantOf, readPerson } from './issue-json';
import { idOf, type People, type Person, sideOf } from './people';
import { type Json, memberOf, readEach, readId, readList, Unreadable } from './read-json';

/** The comments of an issue: whose side spoke, and the words of the public ones alone. */
export function commentsOf(
  { comments }: IssueJson,
  reporters: People,
  options: HistoryOptions,
  warnings: Warning[],
): HistoryEvent[] {
  if (comments === null) return [];
  const sides = new Map<string, Side>();
  const events = readEach(comments.list, 'fields.comment.comments', (raw): HistoryEvent => {
    const id = readId(raw.id, 'id') ?? '';
    const at = instantOf(raw.created, 'comment', id, 'created');
    const author = readPerson(raw.author, 'author');
    const actor = idOf(author);
    const side = cachedSideOf(sides, actor, author, reporters, options);
    if (actor === null && side !== 'app')
      warnings.push({ code: side === 'nobody' ? 'no-author' : 'no-identity', commentId: id });
    return isPublic(raw)
      ? { at, id, index: 0, actor, kind: 'comment', public: true, side, text: textOf(raw.body) }
      : { at, id, index: 0, actor, kind: 'comment', public: false, side };
  });
  return sortUnique(events);
}

/** A few people say everything: each is looked up once. */
function cachedSideOf(
  sides: Map<string, Side>,
  actor: string | null,
  author: Person | null,
  reporters: People,
  options: HistoryOptions,
): Side {
  const side = (actor === null ? undefined : sides.get(actor)) ?? sideOf(author, reporters, options);
  if (actor !== null) sides.set(actor, side);
  return side;
}

/** Any sign that a comment is not for everybody makes it internal. */
function isPublic(raw: Json): boolean {
  if (raw.visibility || isFalse(raw.jsdPublic) || isFalse(raw.public)) return false;
  return (
    raw.properties === undefined || !(readList(raw.properties, 'properties') ?? NONE).some(isInternalMark)
  );
}

const NONE: readonly unknown[] = [];

function isInternalMark(property: unknown): boolean {
  const internal = memberOf(memberOf(property, 'value'), 'internal');
  return memberOf(property, 'key') === 'sd.public.comment' && (internal === true || internal === 'true');
}

function isFalse(value: unknown): boolean {
  if (value !== undefined && value !== null && typeof value !== 'boolean')
    throw new Unreadable('', 'whether a comment is public is true or false');
  return value === false;
}

/** The words of a document, or of the plain text that older answers carry. Documents may be nested deeper than calls can be. */
export function textOf(body: unknown): string {
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
  if (worklogs === null) return [];
  const events = readEach(worklogs.list, 'fields.worklog.worklogs', (raw): HistoryEvent => {
    const id = readId(raw.id, 'id') ?? '';
    const at = instantOf(raw.started, 'worklog', id, 'started');
    const seconds = raw.timeSpentSeconds ?? 0;
    if (typeof seconds !== 'number') throw new Unreadable('timeSpentSeconds', 'this is not a number');
    const actor = idOf(readPerson(raw.author, 'author'));
    return { at, id, index: 0, actor, kind: 'worklog', spent: seconds * 1000 };
  });
  return sortUnique(events);
}
