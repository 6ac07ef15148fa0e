/** The summary in a client's space: only what an administrator bound there, in the platform's words, and the same when exported. */
import type { BindingsAnswer } from '../../../src/contract/clients/client-accounts';
import type { ClientAccountsAnswer, SummaryAnswer } from '../../../src/contract/summary';
import { AGENT, CLIENT, type Desk, HOUR, MINUTE, openDesk, SITE_ADMIN } from '../../support/site/desk';
import { createPageIn, HARBOUR } from '../../support/site/wiki-page';

const NOBODY = 'anonymous';
let desk: Desk;
let page: { id: string };
let elsewhere: { id: string };

function callAdmin<Answer>(functionKey: string, payload: unknown, as = SITE_ADMIN): Promise<Answer> {
  return desk.site.invoke({ as, moduleKey: 'admin', functionKey, payload }) as Promise<Answer>;
}

const harbour = {
  id: null,
  name: 'Harbour',
  language: 'fr',
  timezone: 'America/Toronto',
  projects: ['SUP'],
  accountManager: '',
  contacts: [],
};

function look(on: { id: string }, as = CLIENT, more: object = {}, payload: object = {}) {
  const extension = { type: 'macro', content: { id: on.id }, ...more };
  const call = { as, moduleKey: 'sla-summary', functionKey: 'showSummary', payload, extension };
  return desk.site.invoke(call) as Promise<SummaryAnswer & { code?: string }>;
}

beforeAll(async () => {
  desk = await openDesk();
  page = await createPageIn(desk, HARBOUR, 'Service levels');
  elsewhere = await createPageIn(desk, '98304', 'Somewhere else');
});
afterAll(() => desk.site.stop());

test('a space nobody bound shows nothing, and only an administrator of the site binds one', async () => {
  expect(await look(page)).toEqual({ kind: 'unbound' });
  await callAdmin('saveClient', harbour);
  const binding = { spaceKey: 'HARBOUR', clientId: 'harbour', promised: { response: 95 } };
  expect(await callAdmin('bindSpace', binding, AGENT)).toMatchObject({ code: 'not-allowed' });
  expect(await callAdmin('bindSpace', { ...binding, spaceKey: 'NOWHERE' })).toMatchObject({
    code: 'not-found',
  });
  const { bindings } = await callAdmin<BindingsAnswer>('bindSpace', binding);
  expect(bindings).toMatchObject([{ spaceId: '98305', clientId: 'harbour', anonymous: false }]);
});

test('it says how each desk is reached, by severity and hour', async () => {
  const extension = { type: 'macro', content: { id: page.id } };
  const call = { as: CLIENT, moduleKey: 'sla-summary', payload: {}, extension };
  const answer = (await desk.site.invoke({
    ...call,
    functionKey: 'showClientAccounts',
  })) as ClientAccountsAnswer;
  expect(answer.desks).toMatchObject([
    {
      name: { en: 'Valtech client support' },
      contacts: {
        methods: [
          {
            by: 'mail',
            to: 'commerce-emergency@valtech.com',
            severities: [{ fr: 'Fatale' }, { fr: 'Critique' }],
          },
          { by: 'portal', severities: [{ fr: 'Mineure' }] },
          { by: 'phone', hours: { timezone: 'America/Toronto' } },
          { by: 'phone' },
        ],
      },
    },
  ]);
});

test('it counts incidents, kept and broken promises by month, and reports owed and delivered', async () => {
  const fatal = await desk.createIssue('Fatal', { summary: 'The shop is down' });
  await desk.site.advance(10 * MINUTE);
  await desk.addComment(AGENT, fatal, 'We are looking into it.');
  await desk.site.advance(HOUR);
  await desk.moveIssue(fatal, 'Done');
  await desk.createIssue('Fatal', { summary: 'Down again' });
  await desk.site.advance(5 * HOUR);
  const answer = await look(page);
  expect(answer).toMatchObject({ kind: 'summary', client: 'Harbour', promised: { response: 95 } });
  expect(answer.months).toHaveLength(6);
  const june = answer.tallies['2025-06'];
  expect(june).toMatchObject({ incidents: 3, owed: 1, delivered: 0 });
  expect(june?.clocks.response).toEqual({ met: 1, breached: 2 });
  expect(june?.clocks.resolution).toEqual({ met: 1, breached: 1 });
  expect(answer.reports).toMatchObject([{ key: fatal.key, summary: 'The shop is down', state: 'owed' }]);
});

test('the second look gives the same figures from what was kept, and a change is seen at once', async () => {
  const before = await look(page);
  expect((await look(page)).tallies).toEqual(before.tallies);
  await desk.createIssue('Minor');
  expect((await look(page)).tallies['2025-06']?.incidents).toBe(4);
});

test('the space is the platform’s word: neither the payload nor the frame can name another', async () => {
  const bound = { space: { id: '98305', key: 'HARBOUR' } };
  expect(await look(elsewhere, CLIENT, bound)).toEqual({ kind: 'unbound' });
  expect(await look(elsewhere, CLIENT, {}, bound)).toEqual({ kind: 'unbound' });
});

test('a frame that names no page names no space either, for any module', async () => {
  const bound = { space: { id: '98305', key: 'HARBOUR' } };
  for (const moduleKey of ['sla-summary', 'report-byline', 'panel', 'accounts'])
    for (const extension of [bound, { ...bound, type: 'macro' }, { ...bound, content: {} }])
      expect(desk.site.contextOf({ as: CLIENT, moduleKey, extension }).extension).not.toHaveProperty('space');
  const call = { as: CLIENT, moduleKey: 'sla-summary', functionKey: 'showSummary', payload: {} };
  expect(await desk.site.invoke({ ...call, extension: bound })).toEqual({ kind: 'unbound' });
});

test('people who are not signed in see nothing until the administrator lets them', async () => {
  expect(await look(page, NOBODY)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
  await callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour', anonymous: true });
  expect(await look(page, NOBODY)).toMatchObject({ kind: 'summary' });
  await callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour', anonymous: false });
  const request = { as: NOBODY, moduleKey: 'sla-summary', extension: { content: { id: page.id } } };
  expect(JSON.stringify(await desk.site.exported(request))).not.toContain('The shop is down');
});

test('a page that is exported carries the same figures as tables, in the client’s language', async () => {
  const request = { as: CLIENT, moduleKey: 'sla-summary', extension: { content: { id: page.id } } };
  const exportedText = JSON.stringify(await desk.site.exported(request));
  expect(exportedText).toContain('Niveaux de service de Harbour');
  expect(exportedText).toContain('50\u00a0% (1/2)');
  expect(exportedText).toContain('Comment nous joindre\u00a0: Soutien à la clientèle Valtech');
  expect(exportedText).toContain('Courriel\u00a0: commerce-emergency@valtech.com, pour Fatale, Critique');
  expect(exportedText).toContain('The shop is down');
});

test('issues of a project that is not the client’s are not counted', async () => {
  const { tallies } = await look(page);
  await desk.createIssue('Fatal', { project: 'OPS' });
  expect((await look(page)).tallies).toEqual(tallies);
});
