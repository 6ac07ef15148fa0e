/** One project that serves two clients, with marks planted in all that belongs to the team and to the first of them. */

import { randomUUID } from 'node:crypto';
import type { SiteOptions } from '../../../local/site';
import { peoplesParts } from '../../../src/common/report-parts';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { ADMIN, AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../site/desk';
import { approveReport, publishReport, reportPages } from '../site/finished-report';
import { createPageIn, HARBOUR } from '../site/wiki-page';

export const OTHER_CLIENT = '712020:quay-client';
export const MARK = /zz(team|acme)[^"<\\]*/gi;

export interface TwoClients {
  desk: Desk;
  acmes: IssueRef;
  quays: IssueRef;
  acmesPage: string;
  quaysPage: string;
  /** Where the second client's summary stands, in its space. */
  summaryPage: string;
  /** Whether the desk writes reports: pages, or files on the issue where the site has no Confluence. */
  hasReport: boolean;
}

const askWiki = async <Body>(desk: Desk, as: string, method: string, path: string, body?: unknown) =>
  (await desk.site.request({ as, product: 'confluence', method, path: `/wiki${path}`, body })).body as Body;
export const documentOf = (text: string) => ({
  ...{ version: 1, type: 'doc' },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const bodyOf = (text: string) => ({
  ...{ representation: 'atlas_doc_format', value: JSON.stringify(documentOf(text)) },
});

/** Everybody is served, every kind of thing happened on both issues, and both reports are published. */
export async function openTwoClients(preset: string, options: SiteOptions = {}): Promise<TwoClients> {
  const desk = await openDesk(preset, options);
  desk.site.addPerson({
    accountId: OTHER_CLIENT,
    displayName: 'Quay',
    email: 'q@quay.example',
    sees: ['SUP', 'HARBOUR'],
  });
  desk.site.addPerson({
    ...{ accountId: '712020:zzacme-reader', displayName: 'zzacme reader' },
    ...{ email: 'zzacme@acme.example', groups: ['zzacme-readers'], sees: [] },
  });
  desk.site.addPerson({ accountId: '712020:duty', displayName: 'Duty', groups: ['zzteam-group'], sees: [] });
  await saveClients(desk, options.confluence !== 'no');
  await saveMarkedScheme(desk);
  await desk.site.advance(MINUTE);
  const acmes = await createMarkedIssue(
    desk,
    CLIENT,
    { summary: 'zzacme summary', labels: ['zzacme-label'] },
    'zzacme',
  );
  const quays = await createMarkedIssue(
    desk,
    OTHER_CLIENT,
    { summary: 'Quay is down', labels: ['quay'] },
    'Quay',
  );
  const publish = options.confluence === 'no' ? publishAsFile : publishMarkedReport;
  const [acmesPage, quaysPage] = [await publish(desk, acmes), await publish(desk, quays)];
  // from here on both are requests of a portal: a service project's survey would be Jira's own
  desk.site.changeJira({ kind: 'serve-requests', project: 'SUP' });
  const summaryPage =
    options.confluence === 'no' ? '' : (await createPageIn(desk, HARBOUR, 'Service levels')).id;
  return {
    ...{ desk, acmes, quays },
    ...{ acmesPage, quaysPage, summaryPage },
    hasReport: quaysPage !== '' || publish === publishAsFile,
  };
}

async function saveClients(desk: Desk, hasConfluence: boolean): Promise<void> {
  const usual = { id: null, language: 'en', timezone: 'America/Toronto', projects: ['SUP'] };
  const readers = { space: '', parent: '', readers: 'zzacme-readers' };
  const acme = [
    { name: 'zzacme contact', accountId: CLIENT },
    { name: 'zzacme second', email: 'zzacme@acme.example' },
  ];
  const quay = [{ name: 'Quay', email: 'q@quay.example' }];
  const saved = [
    await desk.callAdmin('saveClient', {
      ...{ ...usual, name: 'zzacme Corp', accountManager: 'zzteam manager', contacts: acme },
      ...{ labels: ['zzacme-label'], reports: readers },
    }),
    await desk.callAdmin('saveClient', {
      ...{ ...usual, name: 'Quay', accountManager: 'zzteam manager', contacts: quay, labels: ['quay'] },
    }),
    await desk.callAdmin('addTeamGroup', { name: 'zzteam-group' }),
  ];
  if (hasConfluence)
    saved.push(await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'quay', promised: {} }));
  for (const client of ['zzacme-corp', 'quay'])
    saved.push(await desk.callAdmin('saveTerms', { client, billing: altilogixBilling, availability: null }));
  const kinds = saved.map((answer) => (answer as { kind: string }).kind);
  if (kinds.includes('refused')) throw new Error(JSON.stringify(saved));
}

async function saveMarkedScheme(desk: Desk): Promise<void> {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const ask = (functionKey: string, payload: object = {}) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  const { current } = (await ask('showScheme')) as SchemeAnswer;
  const scheme = withMarks(structuredClone(current?.scheme) as Scheme);
  const answer = (await ask('saveScheme', { scheme, basedOn: current?.version })) as { kind: string };
  if (answer.kind !== 'saved') throw new Error(JSON.stringify(answer));
}

function withMarks(scheme: Scheme): Scheme {
  const toBothLanguages = (text: string) => ({ en: text, fr: text });
  const [first] = scheme.severities;
  const [calendar] = Object.values(scheme.calendars);
  const severity = first?.name ?? '';
  return {
    ...scheme,
    severities: scheme.severities.map((severityItem) => ({
      ...severityItem,
      definition: toBothLanguages('What everybody may read'),
      examples: toBothLanguages('An example for everybody'),
    })),
    severityFrom: {
      ...scheme.severityFrom,
      labels: { ...scheme.severityFrom.labels, 'zzacme-label': severity, quay: severity },
      words: [...(scheme.severityFrom.words ?? []), { text: 'zzteam phrase', severity }],
    },
    calendars: { ...scheme.calendars, ...(calendar ? { 'zzacme-hours': calendar } : {}) },
    holders: [
      ...(scheme.holders ?? []),
      { holder: 'client', when: { is: 'status', in: ['zzteam waits for zzacme'] } },
    ],
    team: { roles: scheme.team?.roles ?? [], groups: [...(scheme.team?.groups ?? []), 'zzteam-group'] },
    automation: { ...scheme.automation, satisfaction: { validDays: 30, anonymous: 'as-wished', clause: '' } },
    ...(scheme.report
      ? { report: { ...scheme.report, severities: scheme.severities.map(({ name }) => name) } }
      : {}),
  };
}

async function createMarkedIssue(desk: Desk, as: string, more: object, name: string): Promise<IssueRef> {
  const [priority] = await desk.askJira<{ id: string }[]>(as, 'GET', '/rest/api/3/priority');
  const fields = {
    ...{ project: { key: 'SUP' }, issuetype: { name: 'Incident' }, priority: { id: priority?.id } },
    ...more,
  };
  const issue = await desk.askJira<IssueRef>(as, 'POST', '/rest/api/3/issue', { fields });
  await desk.site.advance(5 * MINUTE);
  await desk.addComment(as, issue, `${name} said so`);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.addComment(AGENT, issue, 'zzteam internal comment', true);
  await desk.recordEvent(issue, { kind: 'contact', channel: 'phone', note: 'zzteam note' });
  await desk.recordEvent(issue, { kind: 'attempt', channel: 'phone', note: 'zzteam attempt' });
  await desk.recordEvent(issue, {
    kind: 'third-party',
    waiting: true,
    name: 'The host',
    note: 'zzteam host',
  });
  const payload = { id: randomUUID(), projectId: '10001', name: 'The host', note: 'zzteam ticket' };
  await desk.callPanel(issue, 'askThirdParty', payload);
  await desk.site.advance(HOUR);
  const now = desk.site.clock.now();
  const stretch = { clock: 'resolution', from: now - HOUR / 2, to: now - HOUR / 4, counts: false } as const;
  await desk.recordEvent(issue, { kind: 'correction', ...stretch, why: 'zzteam dispute' });
  await desk.askJira(AGENT, 'POST', `/rest/api/3/issue/${issue.key}/worklog`, {
    ...{ timeSpentSeconds: 600, comment: documentOf('zzteam worklog') },
  });
  await desk.recordEvent(issue, { kind: 'restored', note: 'zzteam restored' });
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

/** Remarks of the team on the draft, and a word that it took back; then its publishing. The id of the client's page. */
async function publishMarkedReport(desk: Desk, issue: IssueRef): Promise<string> {
  const [draft] = await reportPages(desk, AGENT, issue);
  if (!draft) return '';
  const remark = { pageId: draft.id, body: bodyOf('zzteam remark') };
  await askWiki(desk, AGENT, 'POST', '/api/v2/footer-comments', remark);
  const inline = { ...remark, inlineCommentProperties: { textSelection: 'zzteam words' } };
  await askWiki(desk, AGENT, 'POST', '/api/v2/inline-comments', inline);
  const putVersion = (number: number, value: string) =>
    askWiki(desk, AGENT, 'PUT', `/api/v2/pages/${draft.id}`, {
      ...{ id: draft.id, status: 'current', title: draft.title, version: { number, message: 'zzteam edit' } },
      body: { representation: 'atlas_doc_format', value },
    });
  const { value } = draft.body.atlas_doc_format;
  const document = JSON.parse(value);
  const withDraftText = JSON.stringify({
    ...document,
    content: [...document.content, ...documentOf('zzteam draft').content],
  });
  await putVersion(draft.version.number + 1, withDraftText);
  await putVersion(draft.version.number + 2, value);
  await approveReport(desk, issue);
  const answer = (await publishReport(desk, issue)) as { state?: string };
  if (answer.state !== 'published') throw new Error(JSON.stringify(answer));
  const [page] = (await reportPages(desk, AGENT, issue)).filter(({ id }) => id !== draft.id);
  return page?.id ?? '';
}

/** The same where the site has no Confluence: its report is a file on the issue, and no page. */
async function publishAsFile(desk: Desk, issue: IssueRef): Promise<string> {
  for (const part of peoplesParts)
    await desk.callPanel(issue, 'writePart', { part, text: 'A disk was full.' });
  for (const step of ['review', 'approve', 'publish']) await desk.callPanel(issue, 'moveReport', { step });
  const { state } = (await desk.callPanel(issue, 'showReport')) as { state?: string };
  if (state !== 'published') throw new Error(`the report is ${state}`);
  return '';
}
