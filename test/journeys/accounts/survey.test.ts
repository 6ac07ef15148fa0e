/** A client is asked how it went: once a closing, by a link that counts one vote, which mail scanners cannot give. */
import { find, put } from '../../../local/documents/documents';
import { loadProducts } from '../../../local/forge/load-products';
import type { Project } from '../../../local/jira/model/model';
import type { ProjectAccountsAnswer } from '../../../src/contract/figures';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import type { ClientAccountsAnswer } from '../../../src/contract/summary';
import {
  ADMIN,
  AGENT,
  CLIENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
} from '../../support/site/desk';

const DAY = 24 * HOUR;
let desk: Desk;
let surveyedIssue: IssueRef;
let url: string;

const harbour = {
  id: null,
  name: 'Harbour',
  language: 'fr',
  timezone: 'America/Toronto',
  projects: ['SUP'],
  accountManager: '',
  contacts: [],
};

const ofScheme = <Answer>(functionKey: string, payload: object = {}) =>
  desk.site.invoke({
    as: ADMIN,
    moduleKey: 'scheme',
    functionKey,
    payload,
    extension: { project: { id: '10000', key: 'SUP' } },
  }) as Promise<Answer>;

async function saveSurvey(satisfaction: object): Promise<void> {
  const { current } = await ofScheme<SchemeAnswer>('showScheme');
  const scheme = structuredClone(current?.scheme) as Scheme;
  scheme.automation = { ...scheme.automation, satisfaction } as Scheme['automation'];
  const answer = await ofScheme('saveScheme', { scheme, basedOn: current?.version });
  expect(answer).toMatchObject({ kind: 'saved' });
  await desk.site.advance(MINUTE);
}

async function closeIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Minor');
  await desk.site.advance(MINUTE);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

/** Where the links in the app's public comments lead. */
async function linksOf({ key }: IssueRef): Promise<string[]> {
  const read = await desk.askJira<object>(AGENT, 'GET', `/rest/api/3/issue/${key}/comment`);
  return [...JSON.stringify(read).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href as string);
}

async function call(link: string, method = 'GET', body = '') {
  const { pathname, searchParams } = new URL(link, 'http://site');
  const answer = await desk.site.webTrigger(pathname.split('/').at(-1) ?? '', {
    method,
    path: pathname,
    userPath: '',
    headers: {},
    queryParameters: Object.fromEntries(
      [...searchParams.keys()].map((key) => [key, searchParams.getAll(key)]),
    ),
    body,
  });
  return { status: answer.status, text: answer.body };
}

async function readVotes(): Promise<Record<string, unknown>[]> {
  const records: Record<string, unknown>[] = [];
  let from: string | null = null;
  do {
    const page = (await desk.callAdmin('exportRecords', { from })) as {
      records: Record<string, Record<string, unknown>>;
      next: string | null;
    };
    records.push(
      ...Object.entries(page.records).flatMap(([key, value]) => (key.startsWith('vote:') ? [value] : [])),
    );
    from = page.next;
  } while (from !== null);
  return records;
}

beforeAll(async () => {
  desk = await openDesk('valtech');
  await desk.callAdmin('saveClient', harbour);
});
afterAll(() => desk.site.stop());

test('nobody is asked until the scheme says so', async () => {
  const issue = await closeIssue();
  expect(await desk.listAppComments(issue)).toEqual([]);
});

test('at the closing the client is asked once, in its language, though an answer was lost on the way', async () => {
  await saveSurvey({ validDays: 10 });
  const isComment = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && path.endsWith('/comment');
  const issue = await desk.createIssue('Minor');
  desk.site.faults.failNext(isComment, { status: 504, afterEffect: true });
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(2 * HOUR);
  surveyedIssue = issue;
  expect(await desk.listAppComments(issue)).toEqual([expect.stringContaining(`${issue.key} est fermé`)]);
  const links = await linksOf(issue);
  expect(links).toHaveLength(1);
  url = links[0] as string;
  expect(url).toContain('/public/');
});

test('opening the link shows a form in that language and votes nothing, however often', async () => {
  for (const method of ['GET', 'HEAD', 'GET']) {
    const { status, text } = await call(url, method);
    expect([status, text]).toEqual([200, expect.stringContaining('À quel point êtes-vous satisfait')]);
  }
  expect(await readVotes()).toEqual([]);
});

test('a post without a score from 1 to 5 asks again and counts nothing', async () => {
  for (const body of ['', 'score=', 'score=6', 'score=0', 'score=4.5', 'other=4'])
    expect((await call(url, 'POST', body)).text).toContain('À quel point');
  expect(await readVotes()).toEqual([]);
});

test('pressing a number votes once; the link is then used up', async () => {
  const [first, second] = await Promise.all([call(url, 'POST', 'score=4'), call(url, 'POST', 'score=1')]);
  expect([first.text, second.text].filter((text) => text.includes('Votre réponse est notée'))).not.toEqual(
    [],
  );
  expect(await readVotes()).toHaveLength(1);
  expect(await call(url)).toEqual({ status: 410, text: expect.stringContaining('Ce lien a déjà servi') });
  expect((await call(url, 'POST', 'score=5')).status).toBe(410);
  expect(await readVotes()).toMatchObject([
    { client: 'harbour', month: '2025-06', issueId: surveyedIssue.id },
  ]);
});

test('a forged, foreign or malformed link is told so in both languages', async () => {
  const token = new URL(url, 'http://site').searchParams.get('t') ?? '';
  const other = token.replace(`v1.${surveyedIssue.id}.`, 'v1.10000.');
  for (const bad of [other, '', 'v1', `${token}A`, token.replace('.fr.', '.en.')]) {
    const answer = await call(url.replace(/t=.*/, `t=${bad}`), 'POST', 'score=5');
    expect(answer).toEqual({ status: 404, text: expect.stringMatching(/not valid.*n’est pas valide/) });
  }
  expect(await call(url.replace(/\?.*/, ''))).toMatchObject({ status: 404 });
  expect(await readVotes()).toHaveLength(1);
});

test('a vote that its client wants apart keeps no issue, and no vote names anybody', async () => {
  const issue = await closeIssue();
  const [link = ''] = await linksOf(issue);
  expect((await call(link, 'POST', 'score=5&anonymous=on')).text).toContain('Merci');
  const apart = (await readVotes()).filter(({ issueId }) => issueId === null);
  expect(apart).toEqual([
    { schema: 1, project: '10000', client: 'harbour', month: '2025-06', score: 5, issueId: null },
  ]);
});

async function pageOfClient(): Promise<{ id: string }> {
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour' });
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const body = {
    spaceId: '98305',
    status: 'current',
    title: 'Levels',
    body: { representation: 'atlas_doc_format', value },
  };
  const request = {
    as: AGENT,
    product: 'confluence',
    method: 'POST',
    path: '/wiki/api/v2/pages',
    body,
  } as const;
  return (await desk.site.request(request)).body as { id: string };
}

test('the client’s summary shows the average with its count and margin, on its page and in an export', async () => {
  const { id } = await pageOfClient();
  const [first, second] = (await readVotes()).map(({ score }) => score as number) as [number, number];
  const on = { as: CLIENT, moduleKey: 'sla-summary', extension: { type: 'macro', content: { id } } };
  const answer = (await desk.site.invoke({
    ...on,
    functionKey: 'showClientAccounts',
    payload: { months: 3 },
  })) as ClientAccountsAnswer;
  expect(answer.satisfaction?.whole).toMatchObject({
    count: 2,
    mean: (first + second) * 50,
    margin: expect.any(Number),
  });
  expect(answer.satisfaction?.months.map(({ month, average }) => [month, average.count])).toEqual([
    ['2025-04', 0],
    ['2025-05', 0],
    ['2025-06', 2],
  ]);
  expect(JSON.stringify(await desk.site.exported(on))).toContain(answer.satisfaction?.whole.say.fr);
});

async function report(client: string | null, from = '2025-06', as = AGENT): Promise<ProjectAccountsAnswer> {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const payload = { from, to: '2025-06', client };
  const call = { as, moduleKey: 'queue', functionKey: 'showProjectAccounts', payload, extension };
  return (await desk.site.invoke(call)) as ProjectAccountsAnswer;
}

test('the project’s report shows it of all clients and of one, for those who work there', async () => {
  expect((await report(null)).satisfaction?.whole.count).toBe(2);
  expect((await report('harbour', '2025-05')).satisfaction?.whole.count).toBe(2);
  expect((await report('another')).satisfaction?.whole).toMatchObject({ count: 0, mean: null });
  expect(await report(null, '2025-06', CLIENT)).toMatchObject({ code: 'not-allowed' });
  expect(await report(null, '2020-06')).toMatchObject({ code: 'invalid' });
});

test('an old link has expired', async () => {
  const issue = await closeIssue();
  const [link = ''] = await linksOf(issue);
  await desk.skipTo(desk.site.clock.now() + 11 * DAY);
  expect(await call(link, 'POST', 'score=5')).toEqual({
    status: 410,
    text: expect.stringContaining('Ce lien a expiré'),
  });
});

test('an issue that is opened and closed again is asked about again, once', async () => {
  const issue = await closeIssue();
  await desk.moveIssue(issue, 'To Do');
  await desk.site.advance(MINUTE);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(HOUR);
  const links = await linksOf(issue);
  expect(new Set(links).size).toBe(2);
  expect(links).toHaveLength(2);
});

test('under faults every closing is asked about exactly once', async () => {
  desk.site.faults.plan({ seed: 4, rate: 0.1 });
  desk.site.disturb({ seed: 4, lose: 0.15, double: 0.3, late: 0.3, kill: 0.02 });
  const issues: IssueRef[] = [];
  for (let nth = 0; nth < 5; nth += 1) issues.push(await desk.createIssue('Minor'));
  for (const issue of issues) await desk.moveIssue(issue, 'Done');
  await desk.site.advance(20 * MINUTE);
  desk.site.disturb({});
  desk.site.faults.clear();
  await desk.site.advance(HOUR);
  for (const issue of issues) expect(await linksOf(issue)).toHaveLength(1);
});

describe('in a service project, whose own survey is read', () => {
  const readScores = async () => (await readVotes()).map(({ score }) => score);

  beforeAll(async () => {
    await desk.site.stop();
    const products = await loadProducts();
    const seed: typeof products.seed = (context) => {
      products.seed(context);
      const project = find<Project>(context.db, 'project', '10000');
      if (project) put(context.db, 'project', '10000', '', { ...project, type: 'service_desk' });
    };
    desk = await openDesk('valtech', { products: { ...products, seed } });
    await saveSurvey({});
    surveyedIssue = await closeIssue();
  });

  test('no link is sent', async () => {
    expect(await linksOf(surveyedIssue)).toEqual([]);
    expect(await readScores()).toEqual([]);
  });

  test('its answer counts once, however often it is looked at, and a new answer takes its place', async () => {
    desk.site.rate(CLIENT, surveyedIssue.id, 2);
    await desk.site.advance(HOUR);
    await desk.addComment(AGENT, surveyedIssue, 'Thank you.');
    expect(await readScores()).toEqual([2]);
    desk.site.rate(CLIENT, surveyedIssue.id, 5);
    await desk.site.advance(HOUR);
    expect(await readScores()).toEqual([5]);
    expect((await report(null)).satisfaction?.whole).toMatchObject({ count: 1, mean: 500, margin: null });
  });

  test('a request closed again in another month keeps its one vote', async () => {
    await desk.moveIssue(surveyedIssue, 'To Do');
    await desk.skipTo(Date.parse('2025-07-10T14:00:00Z'));
    await desk.moveIssue(surveyedIssue, 'Done');
    desk.site.rate(CLIENT, surveyedIssue.id, 3);
    await desk.site.advance(HOUR);
    expect(await readScores()).toEqual([3]);
  });
});
