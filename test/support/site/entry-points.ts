/** The doors that a client can open, each with everything that comes out of it for one person. */

import { openSurvey, readIssue, readPages, searchByFunctions } from '../clients/client-reads';
import type { TwoClients } from '../clients/two-clients';
import { unzip } from '../word-file';

export type EntryPoint = (site: TwoClients, as: string) => Promise<unknown>;

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
const ownRequest = ({ quays }: TwoClients) => ({ request: { key: quays.key } });
const otherRequestOf = ({ acmes }: TwoClients) => ({ request: { key: acmes.key } });
const otherIssueOf = ({ acmes }: TwoClients) => ({ issue: acmes, project: PROJECT });
const PROJECT = { id: '10000', key: 'SUP' };
const period = { from: '2025-01', to: '2025-12', client: null, token: null, projectId: '10000' };
const month = { client: 'zzacme-corp', month: '2025-06' };

const panelFunctions = [
  ...['showClocks', 'explainIssue', 'showReport', 'readReport', 'listProjects', 'recordEvent'],
  ...['askThirdParty', 'demandEscalation', 'writePart', 'createAction', 'moveReport'],
];
const portalFunctions = ['showRequest', 'explainRequest', 'showBank', 'askEscalation', 'agreeOnRequest'];
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
  ...['listStatements', 'reviewStatement', 'draftStatement', 'sendStatementForReview', 'statementFiles'],
];

const FIGURES = ['showFigures', 'exportClocks', 'showProjectAccounts', 'figureProjects'];
const WORK = { text: 'a', issues: [], issueIds: [] };
const BYLINE = ['showReport', 'moveReport'];
const ownSummary = ({ summaryPage }: TwoClients) =>
  summaryPage === '' ? {} : { content: { id: summaryPage, type: 'page' } };

const DONE = '10003';

/** A workflow that asks the app, for as long as the client tries. */
const closeIssue: EntryPoint = async ({ desk, quays }, as) => {
  const [path, rule] = [
    `/rest/api/3/issue/${quays.key}/transitions`,
    { kind: 'set-validator', project: 'SUP', status: 'Done' } as const,
  ];
  const request = { method: 'POST', path, body: { transition: { id: DONE } } };
  desk.site.changeJira({ ...rule, validator: 'closing' });
  const answer = await desk.site.request({ as, product: 'jira', ...request });
  desk.site.changeJira(rule);
  return answer.body;
};

const readReportText: EntryPoint = async (site) => {
  const answer = await site.desk.callPanel(site.quays, 'readReport');
  const { base64 = '' } = answer as { base64?: string };
  return base64 === '' ? answer : [...unzip(Buffer.from(base64, 'base64'))];
};

const onIssue = ['explain-clock', 'report-state'];
const acts = ['record-contact', 'record-workaround', 'record-restored', 'agree-date'];

/** What an agent that the person talks to has the app do, in both languages; what Jira itself shows of others' issues left out. */
const askAgent =
  (actions: string[], where: (site: TwoClients) => Record<string, string>): EntryPoint =>
  async (site, as) => {
    const calls = actions.flatMap((action) =>
      ['en', 'fr'].map((language) => ({ action, inputs: { ...where(site), language } })),
    );
    const answers = await Promise.all(
      calls.map((call) => site.desk.site.askAgent({ as, ...call }).catch((error: Error) => error.message)),
    );
    return JSON.parse(JSON.stringify(answers), (name, value) => (name === 'summary' ? undefined : value));
  };

export const entryPoints: Record<string, EntryPoint> = {
  'an agent, of its own issue': askAgent([...onIssue, ...acts], ({ quays }) => ({ issue: quays.key })),
  'an agent, of another client’s issue': askAgent([...onIssue, ...acts], ({ acmes }) => ({
    issue: acmes.key,
  })),
  'an agent, of what is due': askAgent(['list-due'], () => ({ project: 'SUP', within: '365d' })),
  'the panel of its own issue': callPageFunctions('panel', panelFunctions, ownIssue),
  'the context of its own issue': callPageFunctions('context', panelFunctions, ownIssue),
  'the panel of another client’s issue': async (site, as) =>
    callPageFunctions(
      'panel',
      ['showClocks', 'explainIssue', 'showReport', 'readReport'],
      otherIssueOf,
    )(site, as),
  'its own request on the portal': callPageFunctions('portal', portalFunctions, ownRequest),
  'another client’s request on the portal': callPageFunctions('portal', portalFunctions, otherRequestOf),
  'the project’s figures': callPageFunctions('queue', FIGURES, () => ({ project: PROJECT }), period),
  'what is done to several of the project’s issues': callPageFunctions(
    'queue',
    ['findAssignees', 'logContacts', 'assignIssues'],
    () => ({ project: PROJECT }),
    WORK,
  ),
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
    ownSummary,
  ),
  'the exported summary': (site, as) =>
    site.desk.site.exported({
      as,
      moduleKey: 'sla-summary',
      extension: { ...ownSummary(site), type: 'macro' },
    }),
  'the pages it may see, with their versions, remarks and files': readPages,
  'its own issue, with what its comments bear and its files': readIssue,
  'what the functions of the search box find': searchByFunctions,
  'the survey’s link': openSurvey,
  'the mails it got': async ({ desk }, as) => desk.site.letters().filter(({ to }) => to.includes(as)),
  'the closing of its own issue, where the workflow asks the app': closeIssue,
  'the report as a file': readReportText,
};
