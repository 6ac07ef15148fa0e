/** What a client reads in Jira, in Confluence and behind a link, each with everything that comes out of it for one person. */

import type { EntryPoint } from '../site/entry-points';
import type { ReportPage } from '../site/finished-report';
import { unzip } from '../word-file';
import type { TwoClients } from './two-clients';

const wikiOf = async <Body>({ desk }: TwoClients, as: string, path: string): Promise<Body> =>
  (await desk.site.request({ as, product: 'confluence', method: 'GET', path: `/wiki${path}` })).body as Body;
const jiraOf = async ({ desk }: TwoClients, as: string, path: string) =>
  (await desk.site.request({ as, product: 'jira', method: 'GET', path: `/rest/api/3/${path}` })).body;

/** Each page with its versions, remarks, files and properties. */
export const readPages: EntryPoint = async (site, as) => {
  const path = '/api/v2/pages?limit=250&body-format=atlas_doc_format';
  const { results = [] } = (await wikiOf<{ results?: ReportPage[] } | undefined>(site, as, path)) ?? {};
  const pageIds = [...results.map(({ id }) => id), site.acmesPage, site.quaysPage].filter(Boolean);
  return [results, ...(await Promise.all(pageIds.map((id) => readWholePage(site, as, id))))];
};

async function readWholePage(site: TwoClients, as: string, id: string): Promise<unknown[]> {
  const at = <Body>(path: string) => wikiOf<Body>(site, as, `/api/v2/pages/${id}${path}`);
  const versions = await at<{ results?: { number: number }[] }>('/versions?limit=250');
  const numbers = versions.results?.map(({ number }) => number) ?? [];
  const each = numbers.map((versionNumber) => at(`?version=${versionNumber}&body-format=atlas_doc_format`));
  const parts = [
    ...['footer', 'inline'].map((kind) => `/${kind}-comments?body-format=atlas_doc_format`),
    '/attachments',
    '/properties',
    '/ancestors',
  ];
  return [
    versions,
    ...(await Promise.all([...each, ...parts.map((part) => at(part))])),
    await readFiles(site, as, id),
  ];
}

/** What lies in the files of a page, a document of Word with all that is said about it. */
async function readFiles({ desk, ...site }: TwoClients, as: string, pageId: string): Promise<unknown[]> {
  const { results = [] } = await wikiOf<{ results?: { downloadLink: string }[] }>(
    ...([{ desk, ...site }, as, `/api/v2/pages/${pageId}/attachments`] as const),
  );
  return results.map(({ downloadLink }) => desk.site.download(as, `/wiki${downloadLink}`));
}

/** What stands on the client's own issue for it, the app's fields, property, links, remarks and files; worklogs are Jira's to show. */
export const readIssue: EntryPoint = async (site, as) => {
  const { id } = site.quays;
  const parts = ['', '/comment?expand=properties', '/remotelink', '/properties/sablier', '/changelog'];
  const answers = await Promise.all(
    [...parts, '/watchers'].map((part) => jiraOf(site, as, `issue/${id}${part || '?fields=*all'}`)),
  );
  const { comments = [] } = answers[1] as { comments?: { id: string }[] };
  const bodies = comments.map((comment) => readCommentProperties(site, as, comment.id));
  const searchResult = jiraOf(site, as, `search/jql?jql=${encodeURIComponent(`id = ${id}`)}&fields=*all`);
  const files = readAttached(site, as, answers[0]);
  const every = JSON.stringify(await Promise.all([...answers, ...bodies, searchResult, files]));
  return JSON.parse(every, (name, value) => (name === 'worklog' ? undefined : value));
};

async function readCommentProperties(site: TwoClients, as: string, id: string): Promise<unknown[]> {
  const { keys = [] } = (await jiraOf(site, as, `comment/${id}/properties`)) as { keys?: { key: string }[] };
  return Promise.all(keys.map(({ key }) => jiraOf(site, as, `comment/${id}/properties/${key}`)));
}

/** What is said about each file of an issue, and what is in it. */
async function readAttached(site: TwoClients, as: string, issue: unknown): Promise<unknown[]> {
  const { attachment = [] } = (issue as { fields?: { attachment?: { id: string }[] } }).fields ?? {};
  return Promise.all(
    attachment.flatMap(({ id }) => [
      jiraOf(site, as, `attachment/${id}`),
      jiraOf(site, as, `attachment/content/${id}?redirect=false`).then(readInside),
    ]),
  );
}

const readInside = (body: unknown): unknown =>
  Buffer.isBuffer(body)
    ? body.subarray(0, 2).toString() === 'PK'
      ? [...unzip(body)]
      : body.toString()
    : body;

const searches = [
  ...['slaBreached()', 'slaBreached("response")', 'slaAtRisk("2h")', 'slaPaused()', 'slaMet()'],
  ...['slaElapsed("response", ">", "1m")', 'reportOwed()', 'slaMet("zz")', 'slaAtRisk("never")'],
];

/** What each function finds, in and not in, with the fields of the app; what Jira's own fields say of the issues is Jira's affair. */
export const searchByFunctions: EntryPoint = async (site, as) => {
  const clauses = searches.flatMap((search) => [`issue in ${search}`, `issue not in ${search}`]);
  const answers = await Promise.all(
    clauses.map((clause) =>
      jiraOf(site, as, `search/jql?jql=${encodeURIComponent(`project = SUP AND ${clause}`)}&fields=*all`),
    ),
  );
  const every = JSON.stringify(answers);
  return JSON.parse(every, function (this: object, name, value) {
    return name !== 'fields' ? value : Object.entries(value).filter(([id]) => id.startsWith('customfield_'));
  });
};

/** The page behind each link that the app said on its issue: opened, answered, answered again, and with a link that is none. */
export const openSurvey: EntryPoint = async (site, as) => {
  const comments = JSON.stringify(await jiraOf(site, as, `issue/${site.quays.id}/comment`));
  const links = [...comments.matchAll(/"href":"([^"]+\?t=[^"]+)"/g)].map(([, href]) => href as string);
  const pages: unknown[] = [];
  for (const link of links)
    pages.push(
      await openLink(site, link, 'GET', ''),
      await openLink(site, link, 'POST', 'score=9'),
      await openLink(site, link, 'POST', 'score=4'),
      await openLink(site, `${link}x`, 'GET', ''),
    );
  return [comments, ...pages];
};

function openLink({ desk }: TwoClients, link: string, method: string, body: string): Promise<unknown> {
  const { pathname, searchParams } = new URL(link, 'http://site');
  const queryParameters = Object.fromEntries(
    [...searchParams.keys()].map((k) => [k, searchParams.getAll(k)]),
  );
  const id = pathname.split('/').at(-1) ?? '';
  return desk.site.webTrigger(id, {
    method,
    path: pathname,
    userPath: '',
    headers: {},
    queryParameters,
    body,
  });
}
