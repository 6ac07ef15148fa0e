/**
 * One month of a client, and the same numbers from every door: its contract changes in the middle, work items change hands both ways, and
 * a goal is missed in the last minutes of the month of the desk, when it is the next month elsewhere.
 */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { ReviewAnswer, StatementFilesAnswer } from '../../../src/contract/clients/statement';
import type { ExportAnswer } from '../../../src/contract/export';
import type { FiguresAnswer } from '../../../src/contract/figures';
import type { SummaryAnswer } from '../../../src/contract/summary';
import { verifyStatement } from '../../../src/domain/statement/verify';
import {
  changeScheme,
  createFatal,
  editIssue,
  openContractsDesk,
} from '../../support/clients/three-contracts';
import { ADMIN, AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE } from '../../support/site/desk';

const JUNE = '2025-06';
const MONTH = { client: 'acme', month: JUNE };
type Numbers = Record<string, { met: number; breached: number }>;
let desk: Desk;
let lastMinutes: IssueRef;

async function answeredAfter(minutes: number, labels: string[]): Promise<IssueRef> {
  const issue = await createFatal(desk, { labels });
  await desk.site.advance(minutes * MINUTE);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.site.advance(MINUTE);
  return issue;
}

beforeAll(async () => {
  desk = await openContractsDesk({ now: '2025-06-26T14:00:00Z' });
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'acme', promised: {} });
  await answeredAfter(3, ['vip']);
  await answeredAfter(8, ['vip']);
  await changeScheme(desk, (scheme) => ({
    ...scheme,
    contracts: scheme.contracts.map((contract) =>
      contract.id === 'gold' ? { ...contract, goals: longer(contract.goals) } : contract,
    ),
  }));
  await desk.site.advance(MINUTE);
  await answeredAfter(8, ['vip']);
  await editIssue(desk, await answeredAfter(20, ['vip']), { labels: ['quay'] });
  await editIssue(desk, await answeredAfter(20, ['quay']), { labels: ['vip'] });
  // a quarter of an hour before midnight in Toronto, where it is July elsewhere
  await desk.skipTo(Date.parse('2025-07-01T03:44:00Z'));
  lastMinutes = await createFatal(desk, { labels: ['vip'] });
  await desk.skipTo(Date.parse('2025-07-02T11:00:00Z'));
  await desk.site.advance(3 * HOUR);
}, 240_000);
afterAll(() => desk.site.stop());

function longer(goals: unknown): never {
  return JSON.parse(JSON.stringify(goals).replace('PT5M', 'PT10M')) as never;
}

const ask = <Answer>(
  as: string,
  moduleKey: string,
  functionKey: string,
  payload: object,
  extension: Record<string, unknown>,
) => desk.site.invoke({ as, moduleKey, functionKey, payload, extension }) as Promise<Answer>;
const PROJECT = { project: { id: '10000', key: 'SUP' } };

/** Clocks of which nothing ended in the month are left out, wherever they are told. */
function sumOf(cells: readonly { clock: string; met: number; breached: number }[]): Numbers {
  const sum: Numbers = {};
  for (const { clock, met, breached } of cells.filter((cell) => cell.met + cell.breached > 0)) {
    const before = sum[clock] ?? { met: 0, breached: 0 };
    sum[clock] = { met: before.met + met, breached: before.breached + breached };
  }
  return sum;
}

async function figuresFrom(moduleKey: string): Promise<Numbers> {
  const payload = { projectId: '10000', from: JUNE, to: JUNE, client: 'acme' };
  return sumOf((await ask<FiguresAnswer>(AGENT, moduleKey, 'showFigures', payload, PROJECT)).finished);
}

async function figuresOfMacro(): Promise<Numbers> {
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const page = { spaceId: '98305', status: 'current', title: 'Service levels' };
  const body = { ...page, body: { representation: 'atlas_doc_format', value } };
  const created = {
    as: AGENT,
    product: 'confluence',
    method: 'POST',
    path: '/wiki/api/v2/pages',
    body,
  } as const;
  const content = (await desk.site.request(created)).body as { id: string };
  const extension = { type: 'macro', content };
  const { tallies } = await ask<SummaryAnswer>(CLIENT, 'sla-summary', 'showSummary', {}, extension);
  const clocks = Object.entries(tallies[JUNE]?.clocks ?? {});
  return sumOf(clocks.map(([clock, { met, breached }]) => ({ clock, met, breached })));
}

async function figuresOfExport(): Promise<Numbers> {
  const payload = { projectId: '10000', from: JUNE, to: JUNE, client: 'acme', token: null };
  const { issues } = await ask<ExportAnswer>(AGENT, 'queue', 'exportClocks', payload, PROJECT);
  const counted = issues.flatMap(({ clocks }) => clocks).filter(({ countedIn }) => countedIn === JUNE);
  return sumOf(
    counted.map(({ clock, breachedAt }) => ({
      ...{ clock, met: breachedAt === null ? 1 : 0, breached: breachedAt === null ? 0 : 1 },
    })),
  );
}

async function filesOfStatement(): Promise<{ csv: string; packed: Buffer }> {
  const { files } = await ask<StatementFilesAnswer>(ADMIN, 'accounts', 'statementFiles', MONTH, {});
  const bytesOf = (end: string) =>
    Buffer.from(files.find(({ name }) => name.endsWith(end))?.base64 ?? '', 'base64');
  return { csv: bytesOf('.csv').toString(), packed: bytesOf('.json.gz') };
}

const PLACE = /^attainment 2025-06 SUP (\S+) (\S+) (.+)$/;

function figuresOfTable(csv: string): Numbers {
  const rows = csv.split('\r\n').map((line) => line.replace(/^\uFEFF/, '').split(','));
  return sumOf(
    rows.flatMap(([place = '', name = '', value = '']) => {
      const clock = PLACE.exec(place)?.[2];
      if (!clock || (name !== 'met' && name !== 'breached')) return [];
      return [{ clock, met: 0, breached: 0, [name]: Number(value) }];
    }),
  );
}

function figuresRecomputed(packed: Buffer): Numbers {
  const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
  const file = { bytes: new Uint8Array(gunzipSync(packed)), isWhole: true };
  const checks = [...verifyStatement(file, { sha256, published: null, timeZones: '' })];
  expect(checks.filter(({ agrees }) => agrees === false)).toEqual([]);
  return sumOf(
    checks.flatMap((check) => {
      const clock = check.code === 'figure' ? PLACE.exec(check.place)?.[2] : undefined;
      if (!clock || check.code !== 'figure') return [];
      return [{ clock, ...(JSON.parse(check.computed ?? '{}') as { met: number; breached: number }) }];
    }),
  );
}

test('report page, gadget, macro, export, statement, its table and its evidence say the same of the month', async () => {
  const expected = await figuresFrom('queue');
  expect(expected.response?.met).toBeGreaterThan(0);
  expect(expected.response?.breached).toBeGreaterThan(0);
  const { csv, packed } = await filesOfStatement();
  expect({
    ...{ gadget: await figuresFrom('attainment'), macro: await figuresOfMacro() },
    ...{ export: await figuresOfExport(), table: figuresOfTable(csv), evidence: figuresRecomputed(packed) },
  }).toEqual({
    ...{ gadget: expected, macro: expected, export: expected, table: expected, evidence: expected },
  });
  const { goals, breaches } = await ask<ReviewAnswer>(ADMIN, 'accounts', 'reviewStatement', MONTH, {});
  const all = Object.values(expected);
  expect(goals).toEqual({
    met: all.reduce((sum, { met }) => sum + met, 0),
    breached: all.reduce((sum, { breached }) => sum + breached, 0),
  });
  expect(breaches).toHaveLength(goals.breached);
  expect(breaches.map(({ key }) => key)).toContain(lastMinutes.key);
});
