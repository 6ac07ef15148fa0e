/** What a client reads of a published report: a page that never held a comment or a version of the team's, and no other client's. */
import type { ReportStatus } from '../../../src/contract/report';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approveReport, publishReport, reportPages } from '../../support/site/finished-report';

const OTHER = '712020:other-client';
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { port: 0 });
  desk.site.addPerson({ accountId: OTHER, displayName: 'Other', email: 'o@reef.example', sees: ['SUP'] });
});
afterAll(() => desk.site.stop());

const askWiki = async <Body>(as: string, method: string, path: string, body?: unknown) =>
  (await desk.site.request({ as, product: 'confluence', method, path: `/wiki${path}`, body })).body as Body;
const documentOf = (text: string, marks: object[] = []) =>
  JSON.stringify({
    ...{ version: 1, type: 'doc' },
    content: [{ type: 'paragraph', content: [{ type: 'text', text, ...(marks.length ? { marks } : {}) }] }],
  });
const bodyOf = (value: string) => ({ representation: 'atlas_doc_format', value });

async function closeFatalIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

/** Everything of a page that whoever sees it may read: its words, its earlier versions, its comments, its files' names. */
async function allOf(as: string, pageId: string): Promise<string> {
  const at = (path: string) => askWiki<object>(as, 'GET', `/api/v2/pages/${pageId}${path}`);
  const { results } = (await at('/versions?limit=50')) as { results?: { number: number }[] };
  const versions = (results ?? []).map(({ number }) => at(`?version=${number}&body-format=atlas_doc_format`));
  const comments = ['footer', 'inline'].map((kind) => `/${kind}-comments?body-format=atlas_doc_format`);
  const rest = [...comments, '/attachments', '/properties'];
  return JSON.stringify(await Promise.all([...versions, ...rest.map(at)]));
}

/** Somebody of the team says something beside the draft, and writes on it what he then takes back. */
async function addTeamRemarks(issue: IssueRef): Promise<void> {
  const [page] = await reportPages(desk, AGENT, issue);
  if (!page) throw new Error('no draft');
  await askWiki(AGENT, 'POST', '/api/v2/footer-comments', {
    pageId: page.id,
    body: bodyOf(documentOf('whisper: it was Bob')),
  });
  await askWiki(AGENT, 'POST', '/api/v2/inline-comments', {
    ...{ pageId: page.id, body: bodyOf(documentOf('whisper: beside the words')) },
    inlineCommentProperties: { textSelection: 'Facts' },
  });
  const value = page.body.atlas_doc_format.value;
  const mark = { type: 'annotation', attrs: { id: 'whisper-id', annotationType: 'inlineComment' } };
  const whispered = JSON.parse(documentOf('whisper: Bob again', [mark])).content;
  const document = JSON.parse(value) as { content: object[] };
  const toPageUpdate = (number: number, text: string) => ({
    ...{ id: page.id, status: 'current', title: page.title },
    ...{ version: { number, message: 'whisper' }, body: bodyOf(text) },
  });
  const next = page.version.number + 1;
  const more = { ...document, content: [...document.content, ...whispered] };
  await askWiki(AGENT, 'PUT', `/api/v2/pages/${page.id}`, toPageUpdate(next, JSON.stringify(more)));
  const marked = JSON.parse(documentOf('The disk.', [mark])).content;
  const less = { ...document, content: [...document.content, ...marked] };
  await askWiki(AGENT, 'PUT', `/api/v2/pages/${page.id}`, toPageUpdate(next + 1, JSON.stringify(less)));
}

test('comments and earlier versions of the draft stay the team’s; the client’s page has the approved words', async () => {
  const issue = await closeFatalIssue();
  await addTeamRemarks(issue);
  const draft = await approveReport(desk, issue);
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published', problem: null });
  const [page] = await reportPages(desk, CLIENT, issue);
  expect(page?.title).toMatch(new RegExp(`^${issue.key}: .+ – incident report, `));
  expect(page?.body.atlas_doc_format.value).toContain('A disk was full.');
  const all = await allOf(CLIENT, page?.id ?? '');
  expect(all).toContain('A disk was full.');
  expect(all).not.toContain('whisper');
  expect(await allOf(CLIENT, draft.id)).not.toContain('A disk was full.');
  expect(await allOf(AGENT, draft.id)).toContain('whisper: it was Bob');
});

/** What a person sees of a page, its history and each of its versions on the site's own pages. */
async function viewPage(as: string, id: string): Promise<string> {
  const view = async (path: string) =>
    (await fetch(`${desk.site.address}/wiki/pages/${id}${path}`, { headers: { cookie: `as=${as}` } })).text();
  const history = await view('/history');
  const versions = [...history.matchAll(/\/versions\/(\d+)/g)].map(([path]) => view(path));
  return [await view(''), history, ...(await Promise.all(versions))].join('\n');
}

test('a person sees on a page what was said beside it, who wrote each version, and what it said then', async () => {
  const issue = await closeFatalIssue();
  await addTeamRemarks(issue);
  const draft = await approveReport(desk, issue);
  await publishReport(desk, issue);
  const [page] = await reportPages(desk, CLIENT, issue);
  const ofTeam = await viewPage(AGENT, draft.id);
  for (const text of [
    'it was Bob',
    'beside the words',
    '<blockquote>Facts',
    'Bob again',
    'Agent A · whisper',
  ])
    expect(ofTeam).toContain(text);
  const ofClient = await viewPage(CLIENT, page?.id ?? '');
  expect(ofClient).toContain('A disk was full.');
  expect(ofClient).toContain('Version 1');
  for (const secret of [ofClient, await viewPage(CLIENT, draft.id)])
    expect(secret).not.toMatch(/whisper|Bob/);
});

test('the issue, the panel and the word to the client lead to the client’s page', async () => {
  const issue = await closeFatalIssue();
  await approveReport(desk, issue);
  const { url } = (await publishReport(desk, issue)) as ReportStatus;
  const [page] = await reportPages(desk, CLIENT, issue);
  expect(url).toContain(`/pages/${page?.id}`);
  const { comments } = await desk.askJira<{ comments: { body: unknown }[] }>(
    CLIENT,
    'GET',
    `/rest/api/3/issue/${issue.key}/comment`,
  );
  expect(comments.filter(({ body }) => JSON.stringify(body).includes(`"href":"${url}"`))).toHaveLength(1);
  const links = await desk.askJira<{ object: object }[]>(
    AGENT,
    'GET',
    `/rest/api/3/issue/${issue.key}/remotelink`,
  );
  expect(links.map(({ object }) => object)).toMatchObject([{ url, title: page?.title }]);
});

test('a page that an approval left and that was then taken back is shown to nobody', async () => {
  const issue = await closeFatalIssue();
  const draft = await approveReport(desk, issue);
  const isRestriction = ({
    as,
    method,
    path,
    body,
  }: {
    as: string;
    method: string;
    path: string;
    body?: unknown;
  }) =>
    as === 'app' &&
    method === 'PUT' &&
    path.endsWith('/restriction') &&
    JSON.stringify(body).indexOf('"read"') < 0;
  desk.site.faults.failNext(isRestriction, { status: 403, body: { statusCode: 403, message: 'No' } });
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'approved' });
  const [left] = (await reportPages(desk, AGENT, issue)).filter(({ id }) => id !== draft.id);
  const title = `${draft.title} (draft)`;
  const currentPage = await askWiki<{
    version: { number: number };
    body: { atlas_doc_format: { value: string } };
  }>(...([AGENT, 'GET', `/api/v2/pages/${draft.id}?body-format=atlas_doc_format`] as const));
  await askWiki(AGENT, 'PUT', `/api/v2/pages/${draft.id}`, {
    ...{ id: draft.id, status: 'current', title, version: { number: currentPage.version.number + 1 } },
    body: bodyOf(currentPage.body.atlas_doc_format.value.replaceAll('A disk was full.', 'A fan was loud.')),
  });
  await desk.site.advance(6 * MINUTE);
  await desk.callPanel(issue, 'moveReport', { step: 'approve' });
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
  const clientPages = await reportPages(desk, CLIENT, issue);
  expect(clientPages).toHaveLength(1);
  const all = await allOf(CLIENT, clientPages[0]?.id ?? '');
  expect(all).toContain('A fan was loud.');
  expect(all).not.toContain('A disk was full.');
  if (left) expect(await allOf(CLIENT, left.id)).not.toContain('A disk was full.');
});

test('a report that shows files of its draft is not published until they are taken off', async () => {
  const issue = await closeFatalIssue();
  const [page] = await reportPages(desk, AGENT, issue);
  const document = JSON.parse(page?.body.atlas_doc_format.value ?? '');
  const media = { type: 'media', attrs: { type: 'file', id: 'f', collection: 'contentId-1' } };
  const content = [
    ...document.content,
    { type: 'mediaSingle', attrs: { layout: 'center' }, content: [media] },
  ];
  await askWiki(AGENT, 'PUT', `/api/v2/pages/${page?.id}`, {
    ...{ id: page?.id, status: 'current', title: page?.title },
    version: { number: (page?.version.number ?? 0) + 1 },
    body: bodyOf(JSON.stringify({ ...document, content })),
  });
  await approveReport(desk, issue);
  expect(await publishReport(desk, issue)).toMatchObject({
    code: 'invalid',
    say: expect.stringMatching(/files/),
  });
  expect(await reportPages(desk, CLIENT, issue)).toEqual([]);
});

describe('where another client looks into the same project', () => {
  const toClient = (name: string, contacts: object[], more: object = {}) => ({
    ...{ id: null, name, language: 'en', timezone: 'America/Toronto', accountManager: '' },
    ...{ projects: ['SUP'], contacts, ...more },
  });

  test('and no group of readers is named, the client’s own accounts read its report and nobody else', async () => {
    const cove = [{ name: 'Client A', accountId: CLIENT }];
    expect(await desk.callAdmin('saveClient', toClient('Cove', cove))).toMatchObject({ kind: 'saved' });
    const reef = [{ name: 'Other', email: 'o@reef.example' }];
    expect(await desk.callAdmin('saveClient', toClient('Reef', reef))).toMatchObject({ kind: 'saved' });
    const issue = await closeFatalIssue();
    await approveReport(desk, issue);
    expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
    expect(await reportPages(desk, CLIENT, issue)).toHaveLength(1);
    expect(await reportPages(desk, AGENT, issue)).toHaveLength(1);
    expect(await reportPages(desk, OTHER, issue)).toEqual([]);
  });

  test('a group of readers that is named reads it', async () => {
    const contacts = [{ name: 'Client A', accountId: CLIENT }];
    const reports = { space: '', parent: '', readers: 'harbour-people' };
    const saved = await desk.callAdmin('saveClient', {
      ...toClient('Cove', contacts, { reports }),
      id: 'cove',
    });
    expect(saved).toMatchObject({ kind: 'saved' });
    const issue = await closeFatalIssue();
    await approveReport(desk, issue);
    expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
    expect(await reportPages(desk, CLIENT, issue)).toHaveLength(1);
    expect(await reportPages(desk, OTHER, issue)).toEqual([]);
  });
});
