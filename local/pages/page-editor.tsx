/** The editor of a page: its title, its lines of plain words, the word for its history, and publishing over the version that was opened. */
import { own } from '../common/own';
import { isPlainLine, placeOf, type Typed, withTyped, wordsOf } from './edited-document';
import { DocumentView, type Node } from './frame/document';
import { Layout } from './frame/layout';
import { ask, Refused, type Visit } from './frame/visit';
import { nameOf } from './page-comments';

interface PageJson {
  id: string;
  title: string;
  status: 'current' | 'draft';
  version: { number: number; authorId: string };
  body: { atlas_doc_format?: { value: string } };
}

type Form = Record<string, string>;

const pageAt = (id: string) => `/wiki/api/v2/pages/${id}`;

const readPage = (visit: Visit, id: string) =>
  ask<PageJson>(visit, 'GET', `${pageAt(id)}?body-format=atlas_doc_format&get-draft=true`);

/** The site translates no markup, and an editor that shows none of it would delete it. */
function documentOf({ body }: PageJson): Node {
  const { value } = body.atlas_doc_format ?? {};
  if (value === undefined)
    throw new Refused(400, { errors: [{ title: 'NotEmulated: a page in markup is not edited here' }] });
  return JSON.parse(value) as Node;
}

/** Whether the person may change a page: one who may not is not shown the way to its editor. */
export async function mayEdit(visit: Visit, id: string): Promise<boolean> {
  const answer = await ask<{ operations: { operation: string }[] }>(visit, 'GET', `${pageAt(id)}/operations`);
  return answer.operations.some(({ operation }) => operation === 'update');
}

export async function renderPageEditor(visit: Visit, id: string) {
  if (!(await mayEdit(visit, id))) throw new Refused(403, { errors: [{ title: visit.words.notEditable }] });
  const page = await readPage(visit, id);
  return <Editor {...visit} page={page} />;
}

function Editor({ page, ...visit }: Visit & { page: PageJson }) {
  const { words } = visit;
  const isDraft = page.status === 'draft';
  return (
    <Layout {...visit} title={words.editing(page.title)}>
      <form class="editor" method="post" action={`/wiki/pages/${page.id}/edit`}>
        <input type="hidden" name="version" value={String(page.version.number)} />
        <label>
          {words.pageTitle} <input name="title" required maxlength={255} value={page.title} />
        </label>
        <div class="document">
          <EditableNodes {...visit} node={documentOf(page)} place="" />
        </div>
        <label>
          {words.newLines} <textarea name="line.end" />
        </label>
        <label>
          {words.versionMessage} <input name="message" maxlength={500} />
        </label>
        <div class="row">
          <button type="submit" name="do" value="publish">
            {isDraft ? words.publishPage : words.updatePage}
          </button>
          {isDraft ? (
            <button type="submit" name="do" value="draft">
              {words.saveDraft}
            </button>
          ) : null}
          <a href={isDraft ? '/' : `/wiki/pages/${page.id}`}>{words.close}</a>
        </div>
      </form>
    </Layout>
  );
}

/** Every block in its frame; a line of plain words as a field, whatever else as it is. */
function EditableNodes({ node, place, ...visit }: Visit & { node: Node; place: string }) {
  return (
    <>
      {(node.content ?? []).map((child, nth) => (
        <EditableNode {...visit} node={child} place={placeOf(place, nth)} />
      ))}
    </>
  );
}

const FRAMES: Record<string, string> = { layoutSection: 'layout', panel: 'panel' };

function EditableNode({ node, place, ...visit }: Visit & { node: Node; place: string }) {
  if (isPlainLine(node)) return <Line {...visit} node={node} place={place} />;
  if (node.type === 'table') return <EditableTable {...visit} node={node} place={place} />;
  if (!node.content || node.type === 'paragraph' || node.type === 'heading')
    return <DocumentView node={node} />;
  const kind = node.type === 'panel' ? ` ${node.attrs?.panelType}` : '';
  return (
    <div class={`${own(FRAMES, node.type) ?? 'block'}${kind}`}>
      <EditableNodes {...visit} node={node} place={place} />
    </div>
  );
}

function EditableTable({ node, place, ...visit }: Visit & { node: Node; place: string }) {
  return (
    <table>
      {(node.content ?? []).map((row, nth) => (
        <tr>
          {(row.content ?? []).map((cell, at) => (
            <td>
              <EditableNodes {...visit} node={cell} place={placeOf(placeOf(place, nth), at)} />
            </td>
          ))}
        </tr>
      ))}
    </table>
  );
}

function Line({ node, place, words }: Visit & { node: Node; place: string }) {
  const text = wordsOf(node);
  const label = node.type === 'heading' ? words.heading : words.paragraph;
  return (
    <textarea
      class={node.type}
      name={`line.${place}`}
      aria-label={label}
      rows={Math.ceil(text.length / 90) || 1}
    >
      {text}
    </textarea>
  );
}

/** Saves what was typed over the version that was opened; one that somebody saved meanwhile is a conflict, and the words are kept. */
export async function savePage(visit: Visit, id: string, form: Form): Promise<'draft' | 'current'> {
  const page = await readPage(visit, id);
  const status = page.status === 'draft' && form.do === 'draft' ? 'draft' : 'current';
  const opened = Number(form.version);
  const version = { number: page.status === 'draft' ? opened : opened + 1, message: form.message ?? '' };
  const value = JSON.stringify(withTyped(documentOf(page), typedOf(form)));
  const body = { representation: 'atlas_doc_format', value };
  await ask(visit, 'PUT', pageAt(id), { id, status, title: form.title, version, body });
  return status;
}

const typedOf = (form: Form): Typed =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, text]) =>
      name.startsWith('line.') ? [[name.slice('line.'.length), text]] : [],
    ),
  );

/** Somebody was faster: who, and every line as it was typed, to be carried over by hand. */
export async function renderConflict(visit: Visit, id: string, form: Form) {
  const { words } = visit;
  const page = await readPage(visit, id);
  const by = await nameOf(visit, page.version.authorId);
  const lines = Object.values(typedOf(form)).filter((text) => text.trim() !== '');
  return (
    <Layout {...visit} title={words.editing(page.title)}>
      <p role="alert">{words.conflict(by, page.version.number)}</p>
      <p>
        <a href={`/wiki/pages/${id}/edit`}>{words.openAgain}</a>
      </p>
      <h2>{words.yourWords}</h2>
      <pre>{lines.join('\n\n')}</pre>
    </Layout>
  );
}

/** A page of its own, as a draft that nobody else sees, to be written in the editor. */
export async function createDraft(visit: Visit, spaceKey: string, title: string): Promise<string> {
  const path = `/wiki/api/v2/spaces?keys=${encodeURIComponent(spaceKey)}`;
  const { results } = await ask<{ results: { id: string }[] }>(visit, 'GET', path);
  const request = { spaceId: results[0]?.id, status: 'draft', title };
  return (await ask<{ id: string }>(visit, 'POST', '/wiki/api/v2/pages', request)).id;
}
