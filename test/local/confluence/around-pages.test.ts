import { AGENT, CLIENT, SITE_ADMIN } from '../../support/site/jira';
import { openWiki, type PageJson, toDocumentText, type Wiki } from '../../support/site/wiki';

let wiki: Wiki;
beforeAll(async () => {
  wiki = await openWiki();
});
afterAll(() => wiki.site.stop());

const toUser = (accountId: string) => ({ type: 'known', accountId });
const restrictTo = (people: string[], groups: (string | undefined)[] = []) =>
  ['read', 'update'].map((operation) => ({
    operation,
    restrictions: { user: people.map(toUser), group: groups.map((id) => ({ type: 'group', id })) },
  }));
async function groupIdOf(name: string): Promise<string | undefined> {
  const path = `/rest/api/3/group/bulk?groupName=${name}`;
  const { body } = await wiki.site.request({ as: SITE_ADMIN, product: 'jira', method: 'GET', path });
  return (body as { values: { groupId: string }[] }).values[0]?.groupId;
}
const restrict = (as: string, id: string, body: object[]) =>
  wiki.ask(as, 'PUT', `/rest/api/content/${id}/restriction`, body);

describe('restrictions', () => {
  test('keep a page, and what lies below it, to the people and groups named', async () => {
    const page = await wiki.write(AGENT, 'For the team');
    const below = await wiki.write(AGENT, 'Below the team’s', { parentId: page.id });
    expect((await wiki.read(CLIENT, below.id)).status).toBe(200);
    expect((await restrict(AGENT, page.id, restrictTo([], [await groupIdOf('support-team')]))).status).toBe(
      200,
    );
    expect((await wiki.read(AGENT, page.id)).status).toBe(200);
    for (const { id } of [page, below]) expect((await wiki.read(CLIENT, id)).status).toBe(404);
    expect((await wiki.read('app', page.id)).status).toBe(404);
  });

  test('lock out whoever leaves himself out', async () => {
    const page = await wiki.write(AGENT, 'Given away');
    await restrict(AGENT, page.id, restrictTo([CLIENT]));
    expect((await wiki.read(AGENT, page.id)).status).toBe(404);
    expect((await restrict(AGENT, page.id, restrictTo([AGENT]))).status).toBe(404);
  });

  test('of change alone leave the page to be read', async () => {
    const page = await wiki.write(AGENT, 'Read only');
    await restrict(AGENT, page.id, restrictTo([AGENT]).slice(1));
    expect((await wiki.read(CLIENT, page.id)).status).toBe(200);
    expect((await wiki.update(CLIENT, page, 2)).status).toBe(403);
    expect((await wiki.update(AGENT, page, 2)).status).toBe(200);
  });

  test('are told, and lifted', async () => {
    const page = await wiki.write(AGENT, 'Lifted');
    await restrict(AGENT, page.id, restrictTo([AGENT]));
    const { body } = await wiki.ask(AGENT, 'GET', `/rest/api/content/${page.id}/restriction`);
    expect(body).toMatchObject({
      results: [{ operation: 'read', restrictions: { user: { results: [{ accountId: AGENT }] } } }, {}],
    });
    await wiki.ask(AGENT, 'DELETE', `/rest/api/content/${page.id}/restriction`);
    expect((await wiki.read(CLIENT, page.id)).status).toBe(200);
  });

  test('of a page created privately are its creator’s alone', async () => {
    const page = await wiki.write('app', 'The app’s own', {}, '?private=true');
    expect((await wiki.read(AGENT, page.id)).status).toBe(404);
    expect((await wiki.read('app', page.id)).status).toBe(200);
  });
});

describe('properties of a page', () => {
  test('have versions of their own, and a key that is there once', async () => {
    const { id } = await wiki.write(AGENT, 'With a property');
    const place = `/api/v2/pages/${id}/properties`;
    const { body: property } = await wiki.ask<{ id: string }>(AGENT, 'POST', place, {
      key: 'report',
      value: { a: 1 },
    });
    expect((await wiki.ask(AGENT, 'POST', place, { key: 'report', value: 2 })).status).toBe(409);
    const nextVersion = (number: number) => ({ key: 'report', value: { a: 2 }, version: { number } });
    expect((await wiki.ask(AGENT, 'PUT', `${place}/${property.id}`, nextVersion(3))).status).toBe(409);
    expect((await wiki.ask(AGENT, 'PUT', `${place}/${property.id}`, nextVersion(2))).status).toBe(200);
    expect((await wiki.ask(AGENT, 'GET', `${place}?key=report`)).body).toMatchObject({
      results: [{ value: { a: 2 } }],
    });
    expect((await wiki.ask(AGENT, 'GET', `${place}/${property.id}`)).body).toMatchObject({
      version: { number: 2 },
    });
    expect((await wiki.ask(AGENT, 'DELETE', `${place}/${property.id}`)).status).toBe(204);
    expect((await wiki.ask(AGENT, 'GET', place)).body).toMatchObject({ results: [] });
  });

  test('are as long as Confluence lets them be', async () => {
    const { id } = await wiki.write(AGENT, 'With a long property');
    const valueOfLength = (characters: number) => 'x'.repeat(characters - 2);
    const place = `/api/v2/pages/${id}/properties`;
    expect(
      (await wiki.ask(AGENT, 'POST', place, { key: 'short', value: valueOfLength(32_768) })).status,
    ).toBe(200);
    expect((await wiki.ask(AGENT, 'POST', place, { key: 'long', value: valueOfLength(32_769) })).status).toBe(
      400,
    );
  });
});

describe('labels, comments and files', () => {
  test('labels are put on and taken off', async () => {
    const { id } = await wiki.write(AGENT, 'Labelled');
    const place = `/rest/api/content/${id}/label`;
    const globalLabel = (name: string) => ({ prefix: 'global', name });
    expect(
      (await wiki.ask(AGENT, 'POST', place, [globalLabel('Incident'), globalLabel('fatal')])).status,
    ).toBe(200);
    expect((await wiki.ask(AGENT, 'POST', place, [globalLabel('two words')])).status).toBe(400);
    const { body } = await wiki.ask(AGENT, 'GET', `/api/v2/pages/${id}/labels`);
    expect(body).toMatchObject({ results: [{ name: 'incident' }, { name: 'fatal' }] });
    expect((await wiki.ask(AGENT, 'DELETE', `${place}/fatal`)).status).toBe(204);
    expect((await wiki.ask(AGENT, 'DELETE', `${place}/fatal`)).status).toBe(404);
  });

  test('comments stand below the page', async () => {
    const { id: pageId } = await wiki.write(AGENT, 'Commented');
    const body = { representation: 'atlas_doc_format', value: toDocumentText('Well done') };
    const newComment = { pageId, body };
    const { status, body: comment } = await wiki.ask<{ id: string }>(
      CLIENT,
      'POST',
      '/api/v2/footer-comments',
      newComment,
    );
    expect(status).toBe(201);
    const query = '?body-format=atlas_doc_format';
    const list = await wiki.ask(AGENT, 'GET', `/api/v2/pages/${pageId}/footer-comments${query}`);
    expect(list.body).toMatchObject({ results: [{ id: comment.id, body: { atlas_doc_format: body } }] });
    expect((await wiki.ask(AGENT, 'GET', `/api/v2/footer-comments/${comment.id}`)).status).toBe(200);
  });

  test('files are attached by those who say they mean it, once by each name', async () => {
    const { id } = await wiki.write(AGENT, 'With a file');
    const place = `/rest/api/content/${id}/child/attachment`;
    const form = [
      '--edge',
      'Content-Disposition: form-data; name="file"; filename="facts.csv"',
      'Content-Type: text/csv',
      '',
      'a,b\r\n1,2',
      '--edge--',
      '',
    ].join('\r\n');
    const headers = { 'content-type': 'multipart/form-data; boundary=edge', 'x-atlassian-token': 'nocheck' };
    expect(
      (await wiki.ask(AGENT, 'POST', place, form, { 'content-type': headers['content-type'] })).status,
    ).toBe(403);
    expect((await wiki.ask(AGENT, 'POST', place, form, headers)).status).toBe(200);
    expect((await wiki.ask(AGENT, 'POST', place, form, headers)).status).toBe(400);
    expect((await wiki.ask(AGENT, 'PUT', place, form, headers)).status).toBe(200);
    const { body } = await wiki.ask<{ results: { id: string }[] }>(
      AGENT,
      'GET',
      `/api/v2/pages/${id}/attachments`,
    );
    expect(body.results).toMatchObject([
      { title: 'facts.csv', mediaType: 'text/csv', fileSize: 8, version: { number: 2 } },
    ]);
    expect((await wiki.ask(AGENT, 'GET', `/api/v2/attachments/${body.results[0]?.id}`)).status).toBe(200);
  });
});

describe('a search by CQL', () => {
  let page: PageJson;
  beforeAll(async () => {
    page = await wiki.write(AGENT, 'Zebra crossing');
    await wiki.ask(AGENT, 'POST', `/rest/api/content/${page.id}/label`, [{ prefix: 'global', name: 'zoo' }]);
  });
  const findTitles = async (cql: string, as = AGENT) => {
    const path = `/rest/api/content/search?cql=${encodeURIComponent(cql)}`;
    const { status, body } = await wiki.ask<{ results: { id: string }[] }>(as, 'GET', path);
    return status === 200
      ? body.results.map(({ id }) => id === page.id)
      : (body as { message?: string }).message;
  };

  test.each([
    ['label = zoo'],
    ['type = page AND space = SUP AND label in (zoo, circus)'],
    ['title ~ zebra'],
    ['title = "Zebra crossing"'],
    ['text ~ "crossing zebra" AND creator = currentUser()'],
    ['label = zoo AND created >= startOfDay() AND lastmodified <= now()'],
    ['label = zoo AND created > now("-1w") ORDER BY created DESC'],
    ['NOT (label != zoo)'],
  ])('%s', async (cql) => {
    expect(await findTitles(cql)).toEqual([true]);
  });

  test.each([
    ['label ='],
    ['colour = red'],
    ['created > someday'],
    ['title > a'],
  ])('%s is refused', async (cql) => {
    expect(await findTitles(cql)).toContain('Could not parse cql');
  });

  test('tells how many there are', async () => {
    const { body } = await wiki.ask(
      AGENT,
      'GET',
      `/rest/api/search?cql=${encodeURIComponent('label = zoo')}`,
    );
    expect(body).toMatchObject({ totalSize: 1, results: [{ title: 'Zebra crossing' }] });
  });

  test('finds nothing that one does not see', async () => {
    await restrict(AGENT, page.id, restrictTo([AGENT]));
    expect(await findTitles('label = zoo', CLIENT)).toEqual([]);
  });
});

test('people are known by their accounts', async () => {
  const { body } = await wiki.ask(AGENT, 'GET', `/rest/api/user?accountId=${CLIENT}`);
  expect(body).toMatchObject({ displayName: 'Client A' });
  expect((await wiki.ask(AGENT, 'GET', '/rest/api/user?accountId=nobody')).status).toBe(404);
  expect((await wiki.ask(AGENT, 'GET', '/rest/api/user/current')).body).toMatchObject({ accountId: AGENT });
});
