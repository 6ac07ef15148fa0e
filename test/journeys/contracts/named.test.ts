/** Wherever a promise is told, the contract that judges is named: on the panel, in lists, searches, figures, exports and pages. */
import { randomUUID } from 'node:crypto';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import type { ExportAnswer } from '../../../src/contract/export';
import type { FiguresAnswer } from '../../../src/contract/figures';
import type { QueueAnswer } from '../../../src/contract/queue';
import type { SummaryAnswer } from '../../../src/contract/summary';
import { createFatal, editIssue, openContractsDesk } from '../../support/clients/three-contracts';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE } from '../../support/site/desk';
import { reportPages } from '../../support/site/finished-report';

const OTHER = '712020:quay-client';
const project = { id: '10000', key: 'SUP' };
let desk: Desk;
let gold: IssueRef;
let own: IssueRef;
/** As they are before any test adds to them: of all, and of the contract Gold. */
let figures: [all: FiguresAnswer, ofGold: FiguresAnswer];

/** A fatal issue of Acme's, and one under the desk's own promise; both are answered after six minutes. */
beforeAll(async () => {
  desk = await openContractsDesk();
  desk.site.addPerson({
    ...{ accountId: OTHER, displayName: 'Quay', email: 'q@quay.example', sees: ['SUP', 'HARBOUR'] },
  });
  [gold, own] = [await createFatal(desk, { labels: ['vip'] }), await createFatal(desk)];
  await desk.site.advance(6 * MINUTE);
  await desk.addComment(AGENT, gold, 'We are on it.');
  await desk.addComment(AGENT, own, 'We are on it.');
  await desk.site.advance(6 * MINUTE);
  figures = [await askFigures('showFigures', {}), await askFigures('showFigures', { contract: 'gold' })];
});
afterAll(() => desk.site.stop());

const askQueue = async (as: string) =>
  (await desk.site.invoke({
    ...{ as, moduleKey: 'queue', functionKey: 'listQueue', payload: { from: null } },
    extension: { type: 'jira:projectPage', project },
  })) as QueueAnswer;

const askFigures = async <Answer>(functionKey: string, payload: object): Promise<Answer> =>
  (await desk.site.invoke({
    ...{ as: AGENT, moduleKey: 'queue', functionKey, extension: { type: 'jira:projectPage', project } },
    payload: { from: '2025-06', to: '2025-06', client: null, ...payload },
  })) as Answer;

const keysOf = async (jql: string) => {
  const path = `/rest/api/3/search/jql?fields=summary&jql=${encodeURIComponent(jql)}`;
  const { issues } = await desk.askJira<{ issues: { key: string }[] }>(AGENT, 'GET', path);
  return issues.map(({ key }) => key);
};

test('the panel names it with its clause, in the reader’s language, and says nothing of a contract where there is none', async () => {
  const answer = (await desk.callPanel(gold, 'showClocks')) as ClocksAnswer;
  expect(answer.contract).toEqual({ name: 'Gold', clause: 'Gold, section 2' });
  expect(((await desk.callPanel(own, 'showClocks')) as ClocksAnswer).contract).toBeNull();
  desk.site.speak(AGENT, 'fr_CA');
  expect(((await desk.callPanel(gold, 'showClocks')) as ClocksAnswer).contract?.name).toBe('Or');
  desk.site.speak(AGENT, 'en_US');
});

test('“Why?” names the contract of each cycle, and quotes its clause on every line of the ledger', async () => {
  const { clocks } = (await desk.callPanel(gold, 'explainIssue')) as ExplanationAnswer;
  const [cycle] = clocks.find(({ clock }) => clock === 'response')?.cycles ?? [];
  expect(cycle).toMatchObject({ state: 'breached', contract: { name: 'Gold', clause: 'Gold, section 2' } });
  expect(cycle?.lines.map(({ clause }) => clause)).toEqual(['Gold, section 2']);
});

test('a search finds what a contract judges, and the issues move with it', async () => {
  expect(await keysOf('project = SUP AND slaContract = "gold"')).toEqual([gold.key]);
  const moved = await createFatal(desk);
  await editIssue(desk, moved, { components: [{ name: 'Warehouse' }] });
  expect(await keysOf('project = SUP AND slaContract = "changes"')).toEqual([moved.key]);
});

test('the queue has it in each row for the team, and for a client only in its own', async () => {
  const rowOf = async (as: string, { key }: IssueRef) =>
    (await askQueue(as)).rows.find((row) => row.key === key);
  expect((await rowOf(AGENT, gold))?.contract).toEqual({ id: 'gold', name: { en: 'Gold', fr: 'Or' } });
  expect((await rowOf(AGENT, own))?.contract).toBeNull();
  expect(await rowOf(OTHER, gold)).toMatchObject({ client: null, contract: null });
});

test('the figures tell the contracts apart, with the searches behind them', () => {
  const sumOf = ({ finished }: FiguresAnswer) => {
    const rows = finished.filter(({ clock }) => clock === 'response');
    const add = (state: 'met' | 'breached') => rows.reduce((sum, row) => sum + row[state], 0);
    return [add('met'), add('breached')];
  };
  const [all, underGold] = figures;
  expect(all.contracts.map(({ id }) => id)).toEqual(['gold', 'boreal', 'changes']);
  expect([sumOf(all), sumOf(underGold)]).toEqual([
    [1, 1],
    [0, 1],
  ]);
  expect(underGold.due[0]?.jql).toContain('slaContract = "gold"');
});

test('the export names it in every row, and can be of one contract alone', async () => {
  const exported = async (contract: string | null) => {
    const { issues } = await askFigures<ExportAnswer>('exportClocks', { contract, token: null });
    return issues.map(({ key, clocks }) => [key, clocks[0]?.contract?.id ?? null]);
  };
  expect(await exported(null)).toEqual(
    expect.arrayContaining([
      [gold.key, 'gold'],
      [own.key, null],
    ]),
  );
  expect(await exported('gold')).toEqual([[gold.key, 'gold']]);
});

/** The macro on a page of the space, as somebody reads it. */
async function summaryOf(as: string) {
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const body = {
    ...{ spaceId: '98305', status: 'current', title: `Levels ${randomUUID()}` },
    body: { representation: 'atlas_doc_format', value },
  };
  const path = '/wiki/api/v2/pages';
  const page = await desk.site.request({ as: AGENT, product: 'confluence', method: 'POST', path, body });
  const extension = { type: 'macro', content: { id: (page.body as { id: string }).id } };
  return { as, moduleKey: 'sla-summary', extension };
}

const askSummary = async (as: string) =>
  (await desk.site.invoke({
    ...(await summaryOf(as)),
    functionKey: 'showSummary',
    payload: {},
  })) as SummaryAnswer;

test('the summary in a client’s space names the contracts that judged it, and no other client’s', async () => {
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'acme', promised: {} });
  const answer = await askSummary(CLIENT);
  expect(answer.contracts).toEqual({ gold: { en: 'Gold', fr: 'Or' } });
  const exported = JSON.stringify(await desk.site.exported(await summaryOf(CLIENT)));
  expect(exported).toContain('Judged by the contract: Gold.');
});

test('who takes an issue over from another client learns nothing of the contract that it was judged by before', async () => {
  const moved = await createFatal(desk, { labels: ['vip'] });
  await desk.site.advance(6 * MINUTE);
  await desk.addComment(AGENT, moved, 'We are on it.');
  await editIssue(desk, moved, { labels: ['quay'] });
  await desk.site.advance(MINUTE);
  const explain = async (as: string) => JSON.stringify(await desk.callPanel(moved, 'explainIssue', {}, as));
  expect(await explain(AGENT)).toContain('Gold, section 2');
  expect(await explain(OTHER)).not.toMatch(/gold/i);
  await desk.moveIssue(moved, 'Done');
  await desk.site.advance(5 * MINUTE);
  const [draft] = await reportPages(desk, AGENT, moved);
  expect(draft?.title).toContain(moved.key);
  expect(JSON.stringify(draft)).not.toMatch(/gold/i);
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'quay', promised: {} });
  const { contracts, tallies } = await askSummary(OTHER);
  expect(Object.keys(tallies)).not.toEqual([]);
  expect(contracts).toEqual({});
});

test('the month’s page has what was met under each contract', async () => {
  // the first working day after Canada Day
  await desk.skipTo(Date.parse('2025-07-02T11:00:00Z'));
  await desk.site.advance(3 * HOUR);
  const path = '/wiki/api/v2/pages?space-id=98304&limit=100&body-format=atlas_doc_format';
  const answer = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
  expect(JSON.stringify(answer.body)).toContain('Contract Gold');
});
