/** A clock that a scheme calls by a key of its own goes by its name wherever it is shown, mailed or printed. */
import { textIn } from '../../../src/common/local-text';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { ExportAnswer } from '../../../src/contract/export';
import type { FiguresAnswer } from '../../../src/contract/figures';
import type { QueueAnswer } from '../../../src/contract/queue';
import type { Scheme } from '../../../src/contract/scheme';
import type { SummaryAnswer } from '../../../src/contract/summary';
import { changeScheme, createFatal, openContractsDesk } from '../../support/clients/three-contracts';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE } from '../../support/site/desk';

const name = { en: 'On site', fr: 'Sur place' };
const project = { id: '10000', key: 'SUP' };
let desk: Desk;
let issue: IssueRef;

/** A technician is to be there within an hour, and is not. */
beforeAll(async () => {
  desk = await openContractsDesk();
  await changeScheme(desk, (scheme) => withVisit(scheme));
  await desk.site.advance(MINUTE);
  issue = await createFatal(desk, { labels: ['vip'] });
  await desk.site.advance(2 * HOUR);
});
afterAll(() => desk.site.stop());

function withVisit(scheme: Scheme): Scheme {
  const { response } = scheme.clocks;
  if (!response) throw new Error('the preset has no clock of responses');
  const stop = [{ on: 'app-event', kinds: ['restored'] }] as unknown as typeof response.stop;
  const goal = { goal: { in: 'elapsed' as const, breach: 'PT1H' }, clause: '' };
  return {
    ...scheme,
    clocks: { ...scheme.clocks, 'on-site': { ...response, stop, kind: 'response', name } },
    goals: { ...scheme.goals, Fatal: { ...scheme.goals.Fatal, 'on-site': goal } },
  };
}

const askPage = async <Answer>(as: string, functionKey: string, payload: object): Promise<Answer> =>
  (await desk.site.invoke({
    ...{ as, moduleKey: 'queue', functionKey, payload, extension: { type: 'jira:projectPage', project } },
  })) as Answer;
const period = { from: '2025-06', to: '2025-06', client: null };

test('on the panel, in the queue, the figures and the export', async () => {
  const panel = (await desk.callPanel(issue, 'showClocks')) as ClocksAnswer;
  expect(panel.clockNames).toEqual({ 'on-site': name });
  expect((await askPage<QueueAnswer>(AGENT, 'listQueue', { from: null })).clockNames).toEqual({
    'on-site': name,
  });
  const figures = await askPage<FiguresAnswer>(AGENT, 'showFigures', period);
  expect([figures.clocks.at(-1), figures.clockNames]).toEqual(['on-site', { 'on-site': name }]);
  const { issues } = await askPage<ExportAnswer>(AGENT, 'exportClocks', { ...period, token: null });
  const [exported] = issues.filter(({ key }) => key === issue.key);
  expect(exported?.clocks.find(({ clock }) => clock === 'on-site')?.name).toEqual(name);
});

test('in searches, by its key and with all of its kind', async () => {
  const find = async (jql: string) => {
    const path = `/rest/api/3/search/jql?fields=summary&jql=${encodeURIComponent(`project = SUP AND ${jql}`)}`;
    const { issues } = await desk.askJira<{ issues: IssueRef[] }>(AGENT, 'GET', path);
    return issues.map(({ key }) => key);
  };
  const other = await createFatal(desk);
  expect(await find('issue in slaBreached("on-site")')).toEqual([issue.key]);
  expect(await find('issue in slaBreached("On-Site")')).toEqual([issue.key]);
  expect(await find('issue in slaMet("on-site")')).toEqual([]);
  const rest = await find('issue not in slaBreached("on-site")');
  expect([rest.includes(other.key), rest.includes(issue.key)]).toEqual([true, false]);
  await desk.addComment(AGENT, issue, 'On our way.');
  expect(await find('issue in slaBreached("response")')).toContain(issue.key);
  await desk.recordEvent(other, { kind: 'restored' });
  expect(await find('issue in slaMet("on-site")')).toEqual([other.key]);
  await expect(find('issue in slaBreached("lunch")')).rejects.toThrow(/no clock named .*lunch.*on-site/);
  await expect(find('issue in slaElapsed("On-Site", ">", "1h")')).rejects.toThrow(
    /compares clocks by their kind alone.*On-Site.*response/,
  );
});

test('in the mail of a breach and in the list of the morning', async () => {
  await desk.skipTo(Date.parse('2025-06-06T16:00:00Z'));
  await desk.site.advance(10 * MINUTE);
  const mails = desk.site.letters().map(({ subject, text }) => `${subject}\n${text}`);
  expect(mails.filter((mail) => mail.includes('on-site'))).toEqual([]);
  expect(mails.some((mail) => mail.startsWith(`${issue.key}: On site`))).toBe(true);
  expect(mails.some((mail) => /Response, On site|On site, /.test(mail.split('\n').slice(1).join()))).toBe(
    true,
  );
});

test('in the summary of the client’s space, on its export and on the month’s page', async () => {
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'acme', promised: {} });
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const body = { spaceId: '98305', status: 'current', title: 'Levels' };
  const page = await desk.site.request({
    ...{ as: AGENT, product: 'confluence', method: 'POST', path: '/wiki/api/v2/pages' },
    body: { ...body, body: { representation: 'atlas_doc_format', value } },
  });
  const extension = { type: 'macro', content: { id: (page.body as { id: string }).id } };
  const call = { as: CLIENT, moduleKey: 'sla-summary', extension };
  const summary = (await desk.site.invoke({
    ...call,
    functionKey: 'showSummary',
    payload: {},
  })) as SummaryAnswer;
  expect(textIn(summary.clockNames['on-site'] ?? { en: '' }, 'fr')).toBe('Sur place');
  const exported = JSON.stringify(await desk.site.exported(call));
  expect(exported).toContain('On site');
  expect(exported).not.toContain('on-site');
  // the first working day after Canada Day
  await desk.skipTo(Date.parse('2025-07-02T11:00:00Z'));
  await desk.site.advance(3 * HOUR);
  const path = '/wiki/api/v2/pages?space-id=98304&limit=100&body-format=atlas_doc_format';
  const pages = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
  const text = JSON.stringify(pages.body);
  expect(text).toContain('On site');
  expect(text).not.toContain('"on-site"');
});
