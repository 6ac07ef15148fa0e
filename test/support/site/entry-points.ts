/** The doors that a client can open, each with everything that comes out of it for one person. */

import { unzip } from '../word-file';
import type { ReportPage } from './finished-report';
import type { TwoClients } from './two-clients';

type EntryPoint = (site: TwoClients, as: string) => Promise<unknown>;

/** What every function of a page answers to a payload of its own, or to none. */
const callPageFunctions =
  (
    moduleKey: string,
    names: string[],
    where: (site: TwoClients) => Record<string, unknown>,
    payload: object = {},
  ): EntryPoint =>
  (site, as) =>
    Promise.all(
      names.map((functionKey) =>
        site.desk.site
          .invoke({ as, moduleKey, functionKey, payload, extension: where(site) })
          .catch((error: Error) => error.message),
      ),
    );

const ownIssue = ({ quays }: TwoClients) => ({ issue: quays, project: PROJECT });
const otherIssueOf = ({ acmes }: TwoClients) => ({ issue: acmes, project: PROJECT });
const PROJECT = { id: '10000', key: 'SUP' };
const period = { from: '2025-01', to: '2025-12', client: null, token: null, projectId: '10000' };
const month = { client: 'zzacme-corp', month: '2025-06' };

const panelFunctions = [
  ...['showClocks', 'explainIssue', 'showReport', 'readReport', 'listProjects', 'recordEvent'],
  ...['askThirdParty', 'demandEscalation', 'writePart', 'createAction', 'moveReport'],
];
const schemeFunctions = [
  ...['showScheme', 'checkScheme', 'previewScheme', 'saveScheme', 'readVersion', 'countPriorities'],
  ...['listCopies', 'copyScheme', 'orderRebuild', 'tryRebuild', 'showRebuild', 'findPeople', 'namePeople'],
];
const adminFunctions = [
  ...['showSite', 'saveClient', 'removeClient', 'exportRecords', 'importRecords', 'calendarFile'],
  ...[
    'listBindings',
    'bindSpace',
    'showTerms',
    'saveTerms',
    'readCalendarFile',
    'saveCalendar',
    'savePreset',
  ],
];
const accountFunctions = [
  ...['showBanks', 'showStatement', 'statementFile', 'sendMonth', 'showServices', 'showService'],
];

const FIGURES = ['showFigures', 'exportClocks', 'showProjectAccounts', 'figureProjects'];
const BYLINE = ['showReport', 'moveReport'];
const SPACE = { space: { id: '98305', key: 'HARBOUR' } };

const wikiOf = async <Body>({ desk }: TwoClients, as: string, path: string): Promise<Body> =>
  (await desk.site.request({ as, product: 'confluence', method: 'GET', path: `/wiki${path}` })).body as Body;
const jiraOf = async ({ desk }: TwoClients, as: string, path: string) =>
  (await desk.site.request({ as, product: 'jira', method: 'GET', path: `/rest/api/3/${path}` })).body;

/** Each page with its versions, remarks, files and properties. */
const readPages: EntryPoint = async (site, as) => {
  const { results } = await wikiOf<{ results: ReportPage[] }>(
    ...([site, as, '/api/v2/pages?limit=250&body-format=atlas_doc_format'] as const),
  );
  const pageIds = [...results.map(({ id }) => id), site.acmesPage, site.quaysPage].filter(Boolean);
  return [results, ...(await Promise.all(pageIds.map((id) => readWholePage(site, as, id))))];
};

async function readWholePage(site: TwoClients, as: string, id: string): Promise<unknown[]> {
  const at = <Body>(path: string) => wikiOf<Body>(site, as, `/api/v2/pages/${id}${path}`);
  const versions = await at<{ results?: { number: number }[] }>('/versions?limit=250');
  const numbers = versions.results?.map(({ number }) => number) ?? [];
  const each = numbers.map((versionNumber) => at(`?version=${versionNumber}&body-format=atlas_doc_format`));
  const parts = [
    '/footer-comments?body-format=atlas_doc_format',
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
const readIssue: EntryPoint = async (site, as) => {
  const { id } = site.quays;
  const parts = ['', '/comment', '/remotelink', '/properties/sablier', '/changelog', '/watchers'];
  const requests = parts.map((part) =>
    jiraOf(site, as, `issue/${id}${part}${part === '' ? '?fields=*all' : ''}`),
  );
  const searchResult = jiraOf(site, as, `search/jql?jql=${encodeURIComponent(`id = ${id}`)}&fields=*all`);
  const every = JSON.stringify(await Promise.all([...requests, searchResult]));
  return JSON.parse(every, (name, value) => (name === 'worklog' ? undefined : value));
};

const readReportText: EntryPoint = async (site) => {
  const answer = await site.desk.callPanel(site.quays, 'readReport');
  const { base64 = '' } = answer as { base64?: string };
  return base64 === '' ? answer : [...unzip(Buffer.from(base64, 'base64'))];
};

export const entryPoints: Record<string, EntryPoint> = {
  'the panel of its own issue': callPageFunctions('panel', panelFunctions, ownIssue),
  'the context of its own issue': callPageFunctions('context', panelFunctions, ownIssue),
  'the panel of another client’s issue': async (site, as) =>
    callPageFunctions(
      'panel',
      ['showClocks', 'explainIssue', 'showReport', 'readReport'],
      otherIssueOf,
    )(site, as),
  'the project’s figures': callPageFunctions('queue', FIGURES, () => ({ project: PROJECT }), period),
  'a dashboard': callPageFunctions('attainment', FIGURES, () => ({ project: PROJECT }), period),
  'the project’s queue': async (site, as) => {
    const rows = await callPageFunctions('queue', ['listQueue'], () => ({ project: PROJECT }), {
      from: null,
    })(site, as);
    return JSON.parse(JSON.stringify(rows), (name, value) => (name === 'summary' ? undefined : value));
  },
  'the scheme’s page': callPageFunctions('scheme', schemeFunctions, () => ({ project: PROJECT })),
  'the administration': callPageFunctions('admin', adminFunctions, () => ({})),
  'the setup': callPageFunctions(
    'get-started',
    ['showStart', 'choosePreset', 'showScreens', 'putFields'],
    () => ({}),
  ),
  'the accounts': callPageFunctions('accounts', accountFunctions, () => ({}), month),
  'the byline of its own report': callPageFunctions('report-byline', BYLINE, ({ quaysPage }) => ({
    content: { id: quaysPage, type: 'page' },
  })),
  'the byline of another client’s report': callPageFunctions('report-byline', BYLINE, ({ acmesPage }) => ({
    content: { id: acmesPage, type: 'page' },
  })),
  'the summary of its space': callPageFunctions(
    'sla-summary',
    ['showSummary', 'showClientAccounts'],
    () => SPACE,
  ),
  'the exported summary': (site, as) =>
    site.desk.site.exported({ as, moduleKey: 'sla-summary', extension: { ...SPACE, type: 'macro' } }),
  'the pages it may see, with their versions, remarks and files': readPages,
  'its own issue': readIssue,
  'the mails it got': async ({ desk }, as) => desk.site.letters().filter(({ to }) => to.includes(as)),
  'the report as a file': readReportText,
};
