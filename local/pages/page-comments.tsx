/** What people say about a page, at its foot and beside its words, as a person who may see the page reads it. */
import { DocumentView, type Node, toDocument } from './frame/document';
import { ask, type Visit } from './frame/visit';

interface CommentJson {
  version: { authorId: string; createdAt: string };
  body: { atlas_doc_format?: { value: string } };
  properties?: { inlineOriginalSelection?: string };
}

export interface Said {
  by: string;
  at: string;
  node: Node;
  /** The words that it is about. */
  about: string | undefined;
}

export async function listPageComments(visit: Visit, id: string): Promise<Said[]> {
  const listOf = async (kind: string) => {
    const path = `/wiki/api/v2/pages/${id}/${kind}?body-format=atlas_doc_format&limit=250`;
    return (await ask<{ results: CommentJson[] }>(visit, 'GET', path)).results;
  };
  const comments = [...(await listOf('inline-comments')), ...(await listOf('footer-comments'))];
  return Promise.all(
    comments.map(async ({ version, body, properties }) => ({
      ...{ by: await nameOf(visit, version.authorId), at: formatInstant(visit, version.createdAt) },
      node: JSON.parse(body.atlas_doc_format?.value ?? '{"type":"doc"}') as Node,
      about: properties?.inlineOriginalSelection,
    })),
  );
}

export async function nameOf(visit: Visit, accountId: string): Promise<string> {
  const path = `/wiki/rest/api/user?accountId=${encodeURIComponent(accountId)}`;
  return (await ask<{ displayName: string }>(visit, 'GET', path)).displayName;
}

export function formatInstant({ locale, timeZone }: Visit, instant: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(instant));
}

export function PageComments({ words, id, comments }: Visit & { id: string; comments: Said[] }) {
  return (
    <section id="comments">
      <h2>{words.comments}</h2>
      <ul>
        {comments.map(({ by, at, node, about }) => (
          <li>
            {by} · {at}
            {about === undefined ? null : <blockquote>{about}</blockquote>}
            <DocumentView node={node} />
          </li>
        ))}
      </ul>
      <form class="create" method="post" action={`/wiki/pages/${id}/comment`}>
        <input name="text" required aria-label={words.comment} />
        <button type="submit">{words.addComment}</button>
      </form>
    </section>
  );
}

/** A comment at the foot of a page. */
export async function addPageComment(visit: Visit, pageId: string, text: string): Promise<void> {
  const body = { representation: 'atlas_doc_format', value: JSON.stringify(toDocument(text)) };
  await ask(visit, 'POST', '/wiki/api/v2/footer-comments', { pageId, body });
}
