/** A breach counts when it happens: one month, and the same numbers from all seven doors, though nothing is ever closed. */
import type { ExportAnswer } from '../../../src/contract/export';
import type { FiguresAnswer } from '../../../src/contract/figures';
import type { QueueAnswer } from '../../../src/contract/queue';
import type { SummaryAnswer } from '../../../src/contract/summary';
import { AGENT, CLIENT, type Desk, HOUR, openDesk } from '../../support/site/desk';

const JUNE = '2025-06';
const PROJECT = { project: { id: '10000', key: 'SUP' } };
const EXPECTED = { response: { met: 1, breached: 2 }, resolution: { met: 0, breached: 2 } };
type Numbers = typeof EXPECTED;
let desk: Desk;

/** Two fatal issues, one of them answered, and the minor one of the desk: none is closed, and the month ends. */
beforeAll(async () => {
  desk = await openDesk('valtech', { now: '2025-06-27T14:00:00Z' });
  await bindSummary();
  const answered = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, answered, 'On it.');
  await desk.createIssue('Fatal');
  await desk.site.advance(5 * HOUR);
  // the first working day after Canada Day
  await desk.skipTo(Date.parse('2025-07-02T23:00:00Z'));
  await desk.site.advance(2 * HOUR);
});
afterAll(() => desk.site.stop());

async function bindSummary(): Promise<void> {
  const told = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  await desk.callAdmin('saveClient', { id: null, name: 'Harbour', ...told, projects: ['SUP'] });
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour', promised: { response: 95 } });
}

function invoke<Answer>(moduleKey: string, functionKey: string, payload: object): Promise<Answer> {
  const call = { as: AGENT, moduleKey, functionKey, payload, extension: PROJECT };
  return desk.site.invoke(call) as Promise<Answer>;
}

const nothing = (): Numbers => ({ response: { met: 0, breached: 0 }, resolution: { met: 0, breached: 0 } });
const isCounted = (clock: string): clock is keyof Numbers => clock === 'response' || clock === 'resolution';

async function figuresFrom(moduleKey: string): Promise<Numbers> {
  const period = { projectId: '10000', from: JUNE, to: JUNE, client: null };
  const { finished } = await invoke<FiguresAnswer>(moduleKey, 'showFigures', period);
  const sum = nothing();
  for (const { clock, met, breached } of finished)
    if (isCounted(clock))
      sum[clock] = { met: sum[clock].met + met, breached: sum[clock].breached + breached };
  return sum;
}

test('the report of the project', async () => {
  expect(await figuresFrom('queue')).toEqual(EXPECTED);
});

test('the gadgets', async () => {
  expect(await figuresFrom('attainment')).toEqual(EXPECTED);
});

test('the queue, of what is open', async () => {
  const { rows } = await invoke<QueueAnswer>('queue', 'listQueue', { from: null });
  const breached = (name: string) =>
    rows.filter(({ clocks }) => clocks.some(({ clock, state }) => clock === name && state === 'breached'))
      .length;
  expect([breached('response'), breached('resolution')]).toEqual([2, 2]);
});

test('the summary in the client’s space', async () => {
  const content = await pageIn('98305');
  const extension = { type: 'macro', content };
  const call = { as: CLIENT, moduleKey: 'sla-summary', functionKey: 'showSummary', payload: {}, extension };
  const { tallies } = (await desk.site.invoke(call)) as SummaryAnswer;
  expect(tallies[JUNE]?.clocks).toMatchObject(EXPECTED);
});

test('the export', async () => {
  const asked = { projectId: '10000', from: JUNE, to: JUNE, client: null, token: null };
  const { issues } = await invoke<ExportAnswer>('queue', 'exportClocks', asked);
  const sum = nothing();
  for (const { clock, breachedAt, countedIn } of issues.flatMap(({ clocks }) => clocks)) {
    if (!isCounted(clock) || countedIn !== JUNE) continue;
    sum[clock][breachedAt === null ? 'met' : 'breached'] += 1;
  }
  expect(sum).toEqual(EXPECTED);
});

test('the page of the month, and the client’s statement, with the same share', async () => {
  const month = await readCounts('98304', /^SUP service levels, June 2025$/);
  const statement = await readCounts('98305', /June 2025/);
  expect([month.sum, statement.sum]).toEqual([EXPECTED, EXPECTED]);
  expect(month.shares).toEqual(['50%', '0%', '0%']);
  expect(statement.shares).toEqual(month.shares);
});

/** The goals of a month on a page of it, as its team sees it. */
async function readCounts(spaceId: string, called: RegExp) {
  const path = `/wiki/api/v2/pages?space-id=${spaceId}&body-format=atlas_doc_format&limit=100`;
  const { body } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
  const { results } = body as { results: { title: string; body: { atlas_doc_format: { value: string } } }[] };
  const page = results.find(({ title }) => called.test(title));
  const sum = nothing();
  const shares: string[] = [];
  for (const [, clock = '', , met = '', breached = '', share = ''] of rowsIn(
    JSON.parse(page?.body.atlas_doc_format.value ?? '{}'),
  )) {
    const name = clock.toLowerCase();
    if (!isCounted(name) || !/^\d+$/.test(met)) continue;
    sum[name] = { met: sum[name].met + Number(met), breached: sum[name].breached + Number(breached) };
    shares.push(share);
  }
  return { sum, shares };
}

/** The rows of a document's tables, cell by cell. */
function rowsIn(document: unknown): string[][] {
  const { type, content = [] } = document as { type?: string; content?: unknown[] };
  if (type === 'tableRow') return [content.map(textOf)];
  return content.flatMap(rowsIn);
}

function textOf(node: unknown): string {
  const { text = '', content = [] } = node as { text?: string; content?: unknown[] };
  return text + content.map(textOf).join('');
}

async function pageIn(spaceId: string): Promise<{ id: string }> {
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const page = { spaceId, status: 'current', title: 'Service levels' };
  const body = { ...page, body: { representation: 'atlas_doc_format', value } };
  const path = '/wiki/api/v2/pages';
  const answer = await desk.site.request({ as: AGENT, product: 'confluence', method: 'POST', path, body });
  return answer.body as { id: string };
}
