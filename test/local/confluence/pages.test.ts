import { AGENT, CLIENT } from '../../support/site/jira';
import { openWiki, type PageJson, SPACE, toDocumentText, type Wiki } from '../../support/site/wiki';

let wiki: Wiki;
beforeAll(async () => {
  wiki = await openWiki();
});
afterAll(() => wiki.site.stop());

const ADF = '?body-format=atlas_doc_format';
interface Listed {
  results: PageJson[];
  _links: { next?: string };
}

describe('a page', () => {
  test('is written and read as an Atlassian document in a text', async () => {
    const page = await wiki.write(AGENT, 'Runbook');
    expect((await wiki.read(AGENT, page.id)).body.body).toEqual({});
    const { body } = await wiki.read(AGENT, page.id, ADF);
    expect(body.body.atlas_doc_format?.value).toBe(toDocumentText('Runbook'));
  });

  test('is written and read in Confluence’s markup too, and not translated', async () => {
    const body = { representation: 'storage', value: '<p>Hello</p>' };
    const { id } = await wiki.write(AGENT, 'In markup', { body });
    expect((await wiki.read(AGENT, id, '?body-format=storage')).body.body.storage?.value).toBe(
      '<p>Hello</p>',
    );
    expect((await wiki.read(AGENT, id, ADF)).body.body).toEqual({});
  });

  test('is refused when its document is none', async () => {
    for (const value of [
      'Hello',
      '{"type":"doc"}',
      '{"version":1,"type":"doc","content":[{"type":"text","text":""}]}',
    ]) {
      const body = { representation: 'atlas_doc_format', value };
      const newPage = { spaceId: SPACE, status: 'current', title: `No ${value}`, body };
      expect((await wiki.ask(AGENT, 'POST', '/api/v2/pages', newPage)).status).toBe(400);
    }
  });

  test('has a title that no other page of the space has, seen or not', async () => {
    await wiki.write(AGENT, 'Only one', {}, '?private=true');
    const newPage = { spaceId: SPACE, status: 'current', title: 'Only one' };
    const { status, body } = await wiki.ask<{ errors: { title: string }[] }>(
      CLIENT,
      'POST',
      '/api/v2/pages',
      newPage,
    );
    expect(status).toBe(400);
    expect(body.errors[0]?.title).toContain('already exists with the same TITLE');
  });

  test('changes version by version: a stale or a skipped one is a conflict', async () => {
    const page = await wiki.write(AGENT, 'Versions');
    expect((await wiki.update(AGENT, page, 2)).status).toBe(200);
    for (const number of [2, 4]) {
      const { status, body } = await wiki.update(AGENT, page, number);
      expect(status).toBe(409);
      expect(body).toMatchObject({
        errors: [{ code: 'CONFLICT', title: expect.stringContaining('Current Version: [2]') }],
      });
    }
    const { body } = await wiki.read(AGENT, page.id, `${ADF}&version=1`);
    expect(body.body.atlas_doc_format?.value).toBe(toDocumentText('Versions'));
    const versions = await wiki.ask(AGENT, 'GET', `/api/v2/pages/${page.id}/versions`);
    expect(versions.body).toMatchObject({ results: [{ number: 2 }, { number: 1 }] });
  });

  test('goes to the trash, where it is found only by those who ask for it, and then away', async () => {
    const page = await wiki.write(AGENT, 'Rubbish');
    expect((await wiki.ask(AGENT, 'DELETE', `/api/v2/pages/${page.id}`)).status).toBe(204);
    expect((await wiki.read(AGENT, page.id)).status).toBe(404);
    const trash = await wiki.ask<Listed>(AGENT, 'GET', '/api/v2/pages?status=trashed');
    expect(trash.body.results.map(({ id }) => id)).toEqual([page.id]);
    await wiki.write(AGENT, 'Rubbish');
    expect((await wiki.ask(AGENT, 'DELETE', `/api/v2/pages/${page.id}?purge=true`)).status).toBe(204);
    expect((await wiki.ask<Listed>(AGENT, 'GET', '/api/v2/pages?status=trashed')).body.results).toEqual([]);
  });

  test('lies under others, and says which', async () => {
    const top = await wiki.write(AGENT, 'Top');
    const below = await wiki.write(AGENT, 'Below', { parentId: top.id });
    const bottom = await wiki.write(AGENT, 'Bottom', { parentId: below.id });
    const children = await wiki.ask<Listed>(AGENT, 'GET', `/api/v2/pages/${top.id}/children`);
    expect(children.body.results.map(({ title }) => title)).toEqual(['Below']);
    const above = await wiki.ask<Listed>(AGENT, 'GET', `/api/v2/pages/${bottom.id}/ancestors`);
    expect(above.body.results.map(({ id }) => id)).toEqual([top.id, below.id]);
  });
});

describe('a draft', () => {
  test('is its author’s alone until it is published, as version one', async () => {
    const draft = await wiki.write(AGENT, 'Draft', { status: 'draft' });
    expect((await wiki.read(AGENT, draft.id)).status).toBe(404);
    expect((await wiki.read(AGENT, draft.id, '?get-draft=true')).status).toBe(200);
    expect((await wiki.read(CLIENT, draft.id, '?get-draft=true')).status).toBe(404);
    expect((await wiki.update(AGENT, draft, 2)).status).toBe(409);
    expect((await wiki.update(AGENT, draft, 1)).body).toMatchObject({ status: 'current' });
    expect((await wiki.read(CLIENT, draft.id)).status).toBe(200);
  });
});

describe('lists of pages', () => {
  test('come a part at a time, the next by the link given', async () => {
    for (const nth of [1, 2, 3]) await wiki.write(CLIENT, `Chapter ${nth}`);
    const titles: string[] = [];
    let path: string | undefined = `/wiki/api/v2/pages?space-id=${SPACE}&limit=2&sort=title`;
    while (path) {
      const { body }: { body: Listed } = await wiki.ask<Listed>(CLIENT, 'GET', path.replace('/wiki', ''));
      expect(body.results.length).toBeLessThanOrEqual(2);
      titles.push(...body.results.map(({ title }) => title));
      path = body._links.next;
    }
    expect(titles).toEqual([...titles].sort());
    expect(titles).toEqual(expect.arrayContaining(['Chapter 1', 'Chapter 2', 'Chapter 3']));
  });

  test('are of a space, or of a title', async () => {
    const { body } = await wiki.ask<Listed>(AGENT, 'GET', `/api/v2/spaces/${SPACE}/pages?title=Chapter%202`);
    expect(body.results.map(({ title }) => title)).toEqual(['Chapter 2']);
    expect((await wiki.ask(AGENT, 'GET', '/api/v2/pages?limit=251')).status).toBe(400);
  });

  test('hold nothing of a space that one does not see', async () => {
    const stranger = '712020:stranger';
    expect((await wiki.ask<Listed>(stranger, 'GET', '/api/v2/pages')).body.results).toEqual([]);
    expect((await wiki.ask<Listed>(stranger, 'GET', '/api/v2/spaces')).body.results).toEqual([]);
    expect((await wiki.ask(stranger, 'GET', `/api/v2/spaces/${SPACE}`)).status).toBe(404);
    expect((await wiki.ask(AGENT, 'GET', `/api/v2/spaces/${SPACE}`)).body).toMatchObject({ key: 'SUP' });
    expect((await wiki.ask<Listed>(AGENT, 'GET', '/api/v2/spaces?keys=NO')).body.results).toEqual([]);
  });
});
