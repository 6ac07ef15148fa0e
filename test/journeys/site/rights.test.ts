/** Who may ask what: every function a page can invoke, by every kind of person. Display conditions are no protection. */
import { randomUUID } from 'node:crypto';
import type { SiteAnswer } from '../../../src/contract/admin';
import type { TermsAnswer } from '../../../src/contract/clients/client-terms';
import { presets } from '../../../src/presets';
import {
  ADMIN,
  AGENT,
  CLIENT,
  type Desk,
  type IssueRef,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';

const STRANGER = '712020:nobody-here';
const people = { team: AGENT, client: CLIENT, admin: ADMIN, site: SITE_ADMIN, stranger: STRANGER };
type Who = keyof typeof people;

interface Row {
  module: string;
  call: string;
  payload: () => object;
  may: Who[];
}

const everyone: Who[] = ['team', 'client', 'admin', 'site'];
const workers: Who[] = ['team', 'admin', 'site'];
const admins: Who[] = ['admin', 'site'];
const scheme = presets.valtech;
const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//desk//EN\r\nEND:VCALENDAR\r\n';
const window = randomUUID();
const from = Date.parse('2025-06-20T02:00:00Z');
const maintenance = { id: window, from, to: from + 1, what: { en: 'Disks', fr: 'Disques' } };
/** The proposals that wait, by their names. */
const proposed: Record<string, { projectId: string; id: string }> = {};
const forAcme = (more: object) => ({ client: 'acme', ...more });
const rows: Row[] = [
  { module: 'panel', call: 'showClocks', payload: () => ({}), may: everyone },
  { module: 'panel', call: 'explainIssue', payload: () => ({}), may: everyone },
  {
    module: 'panel',
    call: 'recordEvent',
    payload: () => ({ id: randomUUID(), event: { kind: 'workaround' } }),
    may: workers,
  },
  {
    module: 'panel',
    call: 'judgeAgain',
    payload: () => ({ id: randomUUID(), why: 'The group was wrong.' }),
    may: admins,
  },
  // whoever sees the issue is told what cannot be agreed to; that only the client's people can agree is in escalation.test.ts
  { module: 'panel', call: 'agree', payload: () => ({ id: randomUUID(), of: 'none' }), may: everyone },
  { module: 'panel', call: 'demandEscalation', payload: () => ({ id: randomUUID() }), may: everyone },
  { module: 'panel', call: 'listProjects', payload: () => ({}), may: workers },
  {
    module: 'panel',
    call: 'askThirdParty',
    payload: () => ({ id: randomUUID(), projectId: '10001' }),
    may: workers,
  },
  { module: 'scheme', call: 'orderRebuild', payload: () => ({ order: 'start' }), may: admins },
  { module: 'scheme', call: 'tryRebuild', payload: () => ({ jql: '', from: null }), may: admins },
  { module: 'scheme', call: 'showRebuild', payload: () => ({}), may: admins },
  { module: 'panel', call: 'showReport', payload: () => ({}), may: workers },
  { module: 'panel', call: 'writePart', payload: () => ({ part: 'cause', text: 'A disk.' }), may: workers },
  {
    module: 'panel',
    call: 'createAction',
    payload: () => ({ id: randomUUID(), summary: 'Watch the disks' }),
    may: workers,
  },
  // a customer without a licence, a participant, an organization: who-sees-what.test.ts and journeys/portal
  { module: 'portal', call: 'showRequest', payload: () => ({}), may: everyone },
  { module: 'portal', call: 'explainRequest', payload: () => ({}), may: everyone },
  { module: 'portal', call: 'showBank', payload: () => ({}), may: everyone },
  { module: 'portal', call: 'askEscalation', payload: () => ({ id: randomUUID() }), may: ['client'] },
  {
    module: 'portal',
    call: 'agreeOnRequest',
    payload: () => ({ id: randomUUID(), of: { solution: 'resolution' } }),
    may: ['client'],
  },
  {
    module: 'portal',
    call: 'disagreeOnRequest',
    payload: () => ({ id: randomUUID(), of: { solution: 'resolution' }, reason: 'It is still down' }),
    may: ['client'],
  },
  { module: 'portal', call: 'sayRequestSolved', payload: () => ({}), may: ['client'] },
  { module: 'queue', call: 'listQueue', payload: () => ({ from: null }), may: everyone },
  { module: 'accounts', call: 'showBanks', payload: () => ({}), may: admins },
  { module: 'accounts', call: 'showStatement', payload: () => forAcme({ month: '2025-06' }), may: admins },
  {
    module: 'accounts',
    call: 'statementFile',
    payload: () => forAcme({ month: '2025-06', language: 'en' }),
    may: admins,
  },
  {
    module: 'accounts',
    call: 'addPurchase',
    payload: () => forAcme({ id: randomUUID(), on: '2025-06-01', minutes: 60 }),
    may: admins,
  },
  {
    module: 'accounts',
    call: 'addTravel',
    payload: () => forAcme({ id: randomUUID(), on: '2025-06-01', kilometres: 30, minutes: 60, cents: 0 }),
    may: admins,
  },
  {
    module: 'accounts',
    call: 'addAdjustment',
    payload: () => forAcme({ id: randomUUID(), on: '2025-06-01', reason: 'A gift' }),
    may: admins,
  },
  { module: 'accounts', call: 'showServices', payload: () => ({}), may: admins },
  { module: 'accounts', call: 'showService', payload: () => forAcme({}), may: admins },
  {
    module: 'accounts',
    call: 'editOutage',
    payload: () => forAcme({ outageId: `${issue.key}#1`, reason: 'Their router', cause: 'client' }),
    may: admins,
  },
  {
    module: 'accounts',
    call: 'saveMaintenance',
    payload: () => forAcme(maintenance),
    may: admins,
  },
  { module: 'accounts', call: 'announceMaintenance', payload: () => forAcme({ id: window }), may: admins },
  ...['reviewStatement', 'draftStatement', 'sendStatementForReview', 'statementFiles'].map((call) => ({
    ...{ module: 'accounts', call, payload: () => forAcme({ month: '2025-05' }), may: admins },
  })),
  { module: 'accounts', call: 'listStatements', payload: () => ({}), may: admins },
  {
    module: 'accounts',
    call: 'explainBreach',
    payload: () => forAcme({ month: '2025-05', breach: 'SUP-1 response 1', reason: 'Why' }),
    may: admins,
  },
  {
    module: 'accounts',
    call: 'approveStatement',
    payload: () => forAcme({ month: '2025-05', sha256: 'a'.repeat(64) }),
    may: admins,
  },
  { module: 'accounts', call: 'sendMonth', payload: () => forAcme({ month: '2025-05' }), may: admins },
  { module: 'sla-summary', call: 'showClientAccounts', payload: () => ({}), may: everyone },
  { module: 'sla-summary', call: 'showSummary', payload: () => ({}), may: everyone },
  {
    module: 'queue',
    call: 'showFigures',
    payload: () => ({ projectId: '10000', from: '2025-06', to: '2025-06', client: null }),
    may: workers,
  },
  {
    module: 'queue',
    call: 'showProjectAccounts',
    payload: () => ({ from: '2025-06', to: '2025-06', client: null }),
    may: workers,
  },
  {
    module: 'queue',
    call: 'exportClocks',
    payload: () => ({ from: '2025-06', to: '2025-06', client: null, token: null }),
    may: workers,
  },
  {
    module: 'queue',
    call: 'logContacts',
    payload: () => ({
      issues: [{ id: randomUUID(), issueId: issue.id }],
      event: { kind: 'contact', channel: 'phone' },
    }),
    may: workers,
  },
  {
    module: 'queue',
    call: 'assignIssues',
    payload: () => ({ issueIds: [issue.id], assignee: null }),
    may: workers,
  },
  { module: 'queue', call: 'findAssignees', payload: () => ({ text: '' }), may: workers },
  { module: 'queue', call: 'figureProjects', payload: () => ({}), may: everyone },
  { module: 'scheme', call: 'showScheme', payload: () => ({}), may: admins },
  {
    module: 'scheme',
    call: 'proposeClient',
    payload: () => ({ name: randomUUID(), language: 'en', timezone: 'America/Toronto', contacts: [] }),
    may: admins,
  },
  { module: 'admin', call: 'acceptProposal', payload: () => proposed.Fog ?? {}, may: ['site'] },
  {
    module: 'admin',
    call: 'declineProposal',
    payload: () => ({ ...proposed.Mist, reason: 'No.' }),
    may: ['site'],
  },
  { module: 'scheme', call: 'checkScheme', payload: () => ({ scheme }), may: admins },
  { module: 'scheme', call: 'showReportExample', payload: () => ({ scheme }), may: admins },
  { module: 'scheme', call: 'findContract', payload: () => ({ scheme, key: issue.key }), may: admins },
  { module: 'scheme', call: 'readVersion', payload: () => ({ version: 1 }), may: admins },
  { module: 'scheme', call: 'countPriorities', payload: () => ({}), may: admins },
  { module: 'scheme', call: 'listCopies', payload: () => ({}), may: admins },
  { module: 'scheme', call: 'copyScheme', payload: () => ({ from: '10000' }), may: admins },
  { module: 'scheme', call: 'readHolidays', payload: () => ({ ics: calendar }), may: admins },
  { module: 'scheme', call: 'findPeople', payload: () => ({ kind: 'person', text: 'Agent' }), may: admins },
  { module: 'scheme', call: 'createPriorities', payload: () => ({ names: ['Fatal'] }), may: ['site'] },
  { module: 'scheme', call: 'namePeople', payload: () => ({ ids: [AGENT] }), may: admins },
  { module: 'scheme', call: 'previewScheme', payload: () => ({ scheme, from: null }), may: admins },
  { module: 'scheme', call: 'saveScheme', payload: () => ({ scheme, basedOn: null }), may: admins },
  { module: 'scheme', call: 'writeSchemeFile', payload: () => ({ scheme, format: 'yaml' }), may: admins },
  { module: 'scheme', call: 'readSchemeFile', payload: () => ({ text: 'severities: []' }), may: admins },
  { module: 'scheme', call: 'importConfiguration', payload: () => ({ text: '{}' }), may: admins },
  { module: 'scheme', call: 'readText', payload: () => ({ text: 'Answered within 4 hours.' }), may: admins },
  { module: 'scheme', call: 'compareService', payload: () => ({ from: null }), may: admins },
  { module: 'get-started', call: 'showScreens', payload: () => ({}), may: ['site'] },
  { module: 'get-started', call: 'putFields', payload: () => ({ screens: ['1'] }), may: ['site'] },
  { module: 'get-started', call: 'pinPanel', payload: () => ({ projectId: '10000' }), may: ['site'] },
  {
    module: 'get-started',
    call: 'followPin',
    payload: () => ({ projectId: '10000', task: '1' }),
    may: ['site'],
  },
  { module: 'get-started', call: 'showStart', payload: () => ({ projectId: null }), may: ['site'] },
  {
    module: 'get-started',
    call: 'choosePreset',
    payload: () => ({ projectId: '10000', preset: 'valtech' }),
    may: admins,
  },
];

/** Any other refusal is of what was asked, not of who asked it. */
const turnedAway: (string | undefined)[] = ['not-allowed', 'not-found', undefined];
/** Whose functions are the administrator's without exception, as site-admin.test.ts holds of each. */
const isOfAdministration = ({ module }: Row) => module === 'admin';

let desk: Desk;
let issue: IssueRef;

beforeAll(async () => {
  desk = await openDesk();
  issue = await desk.createIssue('Critical');
  desk.site.changeJira({ kind: 'serve-requests', project: 'SUP' });
  await keepAccounts();
  await proposeClients();
});
afterAll(() => desk.site.stop());

/** A client of the project to whom everything is accounted for. */
async function keepAccounts(): Promise<void> {
  const callAdmin = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'admin', functionKey, payload });
  const clientFields = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  await callAdmin('saveClient', { id: null, name: 'Acme', ...clientFields, projects: ['SUP'] });
  const { presets } = (await callAdmin('showTerms', {})) as TermsAnswer;
  const terms = { billing: presets.billing.altilogix, availability: presets.availability.tracktik };
  await callAdmin('saveTerms', { client: 'acme', ...terms });
  const extension = {};
  const planned = forAcme(maintenance);
  const call = { moduleKey: 'accounts', functionKey: 'saveMaintenance', payload: planned, extension };
  await desk.site.invoke({ as: SITE_ADMIN, ...call });
}

async function proposeClients(): Promise<void> {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'proposeClient', extension };
  for (const name of ['Fog', 'Mist'])
    await desk.site.invoke({
      ...call,
      payload: { name, language: 'en', timezone: 'America/Toronto', contacts: [] },
    });
  const { proposals } = (await desk.callAdmin('showSite')) as SiteAnswer;
  for (const { name, projectId, id } of proposals) proposed[name] = { projectId, id };
}

async function ask({ module, call, payload }: Row, who: Who): Promise<'answered' | 'refused'> {
  const extension = { issue, request: { key: issue.key }, project: { id: '10000', key: 'SUP' } };
  const request = { as: people[who], moduleKey: module, functionKey: call, payload: payload(), extension };
  const answer = (await desk.site.invoke(request).catch(() => ({ kind: 'refused' }))) as {
    kind: string;
    code?: string;
    outcomes?: { say: string | null }[];
  };
  expect(answer.code).not.toBe('unexpected');
  if (answer.kind === 'many')
    return answer.outcomes?.every(({ say }) => say === null) ? 'answered' : 'refused';
  return answer.kind === 'refused' && turnedAway.includes(answer.code) ? 'refused' : 'answered';
}

describe.each(rows)('$module.$call', (row) => {
  test.each(Object.keys(people) as Who[])('as %s', async (who) => {
    expect(await ask(row, who)).toBe(row.may.includes(who) ? 'answered' : 'refused');
  });
});

test('every function that a page can invoke has its row', () => {
  const { readdirSync, readFileSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
  const folder = `${__dirname}/../../../src/forge/entry/resolvers`;
  const text = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
  const defined = [...text.matchAll(/(?:define\(\s*resolver,|defineWrite\()\s*'(\w+)'/g)].map(
    ([, name]) => name,
  );
  // their rows are with the report, in report.test.ts and report-as-file.test.ts, as the byline's are
  const without = ['moveReport', 'readReport'];
  const listed = rows.filter((row) => !isOfAdministration(row)).map(({ call }) => call);
  expect([...listed, ...without].sort()).toEqual([...new Set(defined)].sort());
});
