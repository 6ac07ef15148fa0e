import type { HistoryEvent, Known, Side } from './history';
import type { Comment, IssueJson, Person } from './issue-json';

/** The comments of an issue: whose side spoke, and the words of the public ones alone. */
export function commentsOf(issue: IssueJson, reporter: string | null, known: Known): HistoryEvent[] {
  return (issue.fields.comment?.comments ?? []).map((comment): HistoryEvent => {
    const { created: at, id, author } = comment;
    const side = sideOf(author ?? null, reporter, known);
    const happened = { at, id, index: 0, actor: author?.accountId ?? null };
    return isPublic(comment)
      ? { ...happened, kind: 'comment', public: true, side, text: textOf(comment.body) }
      : { ...happened, kind: 'comment', public: false, side };
  });
}

/** Offline nobody's roles are known: the reporter is the client, everybody else the team. */
function sideOf(author: Person | null, reporter: string | null, { team, contacts }: Known): Side {
  if (author?.accountType === 'app') return 'app';
  const id = author?.accountId ?? null;
  const speaksForClient = id !== null && (id === reporter || contacts?.has(id));
  if (author?.accountType === 'customer' || speaksForClient) return 'client';
  return !team || (id !== null && team.has(id)) ? 'team' : 'client';
}

function isPublic(comment: Comment): boolean {
  const property = comment.properties?.find(({ key }) => key === 'sd.public.comment')?.value;
  const internal = (property as { internal?: unknown } | null | undefined)?.internal;
  return !comment.visibility && comment.jsdPublic !== false && internal !== true && internal !== 'true';
}

/** The words of a document, or of the plain text that older answers carry. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return '';
  const { text, content } = body as { text?: unknown; content?: unknown };
  const inner = Array.isArray(content) ? content.map(textOf).join(' ') : '';
  return typeof text === 'string' ? text : inner;
}
