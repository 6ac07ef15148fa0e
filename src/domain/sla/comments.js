import { once } from './changes';
import { idOf } from './issue-json';
/** The comments of an issue: whose side spoke, and the words of the public ones alone. */
export function commentsOf(issue, reporter, known) {
  return once(issue.fields.comment?.comments ?? []).map((comment) => {
    const { created: at, id, author } = comment;
    const side = sideOf(author ?? null, reporter, known);
    const happened = { at, id, index: 0, actor: idOf(author) };
    return isPublic(comment)
      ? { ...happened, kind: 'comment', public: true, side, text: textOf(comment.body) }
      : { ...happened, kind: 'comment', public: false, side };
  });
}
/** The work logged on an issue, at the instant it was begun. */
export function worklogsOf(issue) {
  return once(issue.fields.worklog?.worklogs ?? []).map(({ started: at, id, author, timeSpentSeconds }) => {
    const spent = timeSpentSeconds * 1000;
    return { at, id, index: 0, actor: idOf(author), kind: 'worklog', spent };
  });
}
/** Offline nobody's roles are known: the reporter is the client, everybody else the team. */
function sideOf(author, reporter, { team, contacts }) {
  if (author?.accountType === 'app') return 'app';
  const id = idOf(author);
  const speaksForClient = id !== null && (id === reporter || contacts?.has(id));
  if (author?.accountType === 'customer' || speaksForClient) return 'client';
  return !team || (id !== null && team.has(id)) ? 'team' : 'client';
}
/** Any sign that a comment is not for everybody makes it internal. */
function isPublic(comment) {
  const property = comment.properties?.find(({ key }) => key === 'sd.public.comment')?.value;
  const internal = property?.internal;
  return !comment.visibility && comment.jsdPublic !== false && internal !== true && internal !== 'true';
}
/** The words of a document, or of the plain text that older answers carry. */
function textOf(body) {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return '';
  const { text, content } = body;
  const inner = Array.isArray(content) ? content.map(textOf).join(' ') : '';
  return typeof text === 'string' ? text : inner;
}
