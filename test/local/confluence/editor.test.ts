/** The editor of the site's Confluence, by the form a browser sends: a draft is published, a page updated, and nobody overwrites another. */
import { withTyped } from '../../../local/pages/edited-document';
import type { Node } from '../../../local/pages/frame/document';
import { startSite } from '../../../local/site';
import { AGENT, CLIENT } from '../../support/site/jira';
import { Wiki } from '../../support/site/wiki';

let wiki: Wiki;
beforeAll(async () => {
  wiki = new Wiki(await startSite({ now: '2025-06-05T14:00:00Z', port: 0 }));
});
afterAll(() => wiki.site.stop());

/** What a browser gets, and where it is sent to. */
async function browse(as: string, path: string, form?: Record<string, string>) {
  const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const headers = { cookie: `as=${encodeURIComponent(as)}` };
  const reply = await fetch(`${wiki.site.address}${path}`, { ...sent, headers, redirect: 'manual' });
  return { status: reply.status, to: reply.headers.get('location') ?? '', text: await reply.text() };
}

const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';

test('a page is created as a draft nobody else sees, saved, and published with its word in the history', async () => {
  const created = await browse(AGENT, '/wiki/spaces/SUP/create', { title: 'Runbook' });
  const id = /pages\/(\d+)\/edit/.exec(created.to)?.[1] ?? '';
  expect((await wiki.read(AGENT, id)).status).toBe(404);
  const opened = await browse(AGENT, created.to);
  expect(opened.text).toContain('Save draft');
  const draft = { version: versionIn(opened.text), title: 'Runbook', 'line.end': 'First, breathe.' };
  expect(await browse(AGENT, created.to, { ...draft, do: 'draft' })).toMatchObject({
    status: 303,
    to: created.to,
  });
  expect((await browse(CLIENT, created.to)).status).toBe(404);
  const published = await browse(AGENT, created.to, { ...draft, message: 'First edition', do: 'publish' });
  expect(published).toMatchObject({ status: 303, to: `/wiki/pages/${id}` });
  expect((await wiki.read(AGENT, id)).body).toMatchObject({ status: 'current', title: 'Runbook' });
  expect((await browse(AGENT, `/wiki/pages/${id}/history`)).text).toContain('First edition');
});

test('the second of two people who opened a page is told of the first, and reads what they wrote', async () => {
  const page = await wiki.write(AGENT, 'Shared');
  const edit = `/wiki/pages/${page.id}/edit`;
  const [first, second] = [await browse(AGENT, edit), await browse(CLIENT, edit)];
  const form = (text: string, line: string) => ({
    version: versionIn(text),
    title: 'Shared',
    'line.0': line,
  });
  expect(await browse(AGENT, edit, form(first.text, 'By the agent.'))).toMatchObject({ status: 303 });
  const refused = await browse(CLIENT, edit, form(second.text, 'By the client.'));
  expect(refused.status).toBe(409);
  for (const words of ['By the client.', 'Agent A', 'version 2']) expect(refused.text).toContain(words);
  const { body } = await wiki.read(AGENT, page.id, '?body-format=atlas_doc_format');
  expect(body.version.number).toBe(2);
  expect(body.body.atlas_doc_format?.value).toContain('By the agent.');
});

test('whoever may not edit a page is not led to the editor, and not let in', async () => {
  const page = await wiki.write(AGENT, 'Closed');
  const user = [{ type: 'known', accountId: AGENT }];
  const restriction = [{ operation: 'update', restrictions: { user, group: [] } }];
  await wiki.ask(AGENT, 'PUT', `/rest/api/content/${page.id}/restriction`, restriction);
  expect((await browse(CLIENT, `/wiki/pages/${page.id}`)).text).not.toContain('/edit"');
  expect((await browse(CLIENT, `/wiki/pages/${page.id}/edit`)).status).toBe(403);
  expect((await browse(AGENT, `/wiki/pages/${page.id}`)).text).toContain('/edit"');
});

describe('a document with what was typed', () => {
  const paragraph = (text: string): Node => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const link: Node = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'a page', marks: [{ type: 'link', attrs: { href: 'https://a.test' } }] }],
  };
  const panel: Node = {
    type: 'panel',
    attrs: { panelType: 'note' },
    content: [paragraph('Why?'), paragraph('For example: rain.')],
  };
  const document: Node = { type: 'doc', content: [paragraph('One.'), link, panel] };

  test('keeps what was not typed over, and makes a paragraph of each line', () => {
    expect(withTyped(document, {})).toEqual(document);
    const { content } = withTyped(document, { '0': 'One.\r\nTwo.', '2.0': 'A disk.', end: 'Last.' });
    expect(content?.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'panel',
      'paragraph',
    ]);
    expect(content?.[2]).toEqual(link);
    expect(JSON.stringify(content?.[3])).toContain('A disk.');
  });

  test('loses a line that was emptied, a panel with its last line, and never a cell', () => {
    expect(withTyped(document, { '2.0': '', '2.1': ' ' }).content).toEqual([paragraph('One.'), link]);
    const cell: Node = { type: 'tableCell', content: [paragraph('x')] };
    const table: Node = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] };
    const emptied = withTyped({ type: 'doc', content: [table] }, { '0.0.0.0': '' });
    expect(JSON.stringify(emptied)).toContain('{"type":"tableCell","content":[{"type":"paragraph"}]}');
  });
});

test('a page in Confluence’s own markup is not opened, for the editor would lose it', async () => {
  const body = { representation: 'storage', value: '<p>Hello</p>' };
  const { id } = await wiki.write(AGENT, 'In markup', { body });
  expect((await browse(AGENT, `/wiki/pages/${id}/edit`)).status).toBe(400);
});
