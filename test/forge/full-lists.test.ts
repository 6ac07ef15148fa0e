/** The lists that people and months fill: each at its limit, in letters of three bytes, is kept whole. */
import { randomBytes } from 'node:crypto';
import { textsIn } from '../../locales/languages';
import type { Claim } from '../../src/application/ports/evaluation';
import type { ReportRecord } from '../../src/application/ports/reports';
import type { Proposal } from '../../src/application/ports/site';
import type { StatementRecord } from '../../src/application/ports/statements';
import type { ClientView } from '../../src/contract/admin';
import { MOST_DECIDED, MOST_OPEN, proposePayload } from '../../src/contract/site/proposals';
import { blank, type Entry } from '../../src/domain/billing/entry';
import type { Node } from '../../src/domain/document/node';
import { LENGTHS } from '../../src/domain/lengths';
import { withHolidays } from '../../src/domain/scheme/calendars/holidays';
import { evaluateClocks } from '../../src/domain/sla/clock';
import type { Sealing } from '../../src/domain/sla/history/seal';
import { historyOf } from '../../src/domain/sla/reading/read-history';
import { newSealing } from '../../src/domain/sla/seals/new-seals';
import type { ReleasedIssue } from '../../src/domain/statement/released-issue';
import { storedBank } from '../../src/forge/storage/accounts/bank';
import { storedServices } from '../../src/forge/storage/accounts/services';
import { storedStatements } from '../../src/forge/storage/accounts/statements';
import { storedAlerts } from '../../src/forge/storage/alerts';
import { storedEvents } from '../../src/forge/storage/events';
import { storedTallies } from '../../src/forge/storage/figures/tallies';
import { storedDigestRuns } from '../../src/forge/storage/mailboxes';
import { storedClaims } from '../../src/forge/storage/records/claims';
import { storedReports } from '../../src/forge/storage/reports';
import { storedProposals } from '../../src/forge/storage/site/proposals';
import { storedSite } from '../../src/forge/storage/site/site';
import { beginDraft, readDraft, writeDraft } from '../../src/forge/storage/stored-drafts';
import { valtech } from '../../src/presets/valtech/scheme';
import { JiraIssue } from '../support/jira-issue';
import { emptyStorage } from '../support/site/forge-storage';

const NOW = 1_749_132_000_000;
const MINUTE = 60_000;

const takeClaim = async () => (await storedClaims.take('list', NOW, NOW + 60_000)) as Claim;

/** A name of full length, of which there are many. */
const longest = (length: number, nth: number) => `${nth} `.padEnd(length, '漢').replaceAll(' ', '-');
const ten = <Item>(make: (nth: number) => Item) => Array.from({ length: 10 }, (_, nth) => make(nth));

/** As long as the door lets it be. */
function longestProposal(nth: number, isDecided: boolean): Proposal {
  const names = ten((word) => longest(LENGTHS.summary, nth * 10 + word));
  const ids = ten((word) => String(100 + word).padEnd(18, '7'));
  const client = proposePayload.parse({
    ...{ name: longest(LENGTHS.name, nth), language: 'fr', timezone: 'Europe/Paris' },
    contacts: ten((person) => ({ name: longest(LENGTHS.name, person), accountId: 'a'.repeat(128) })),
    ...{ labels: names, components: names, organizations: ids },
    organizationNames: Object.fromEntries(ids.map((id, at) => [id, names[at]])),
    note: longest(LENGTHS.note, nth),
  });
  const decision = { outcome: 'declined', at: NOW, by: 'admin', reason: longest(LENGTHS.note, nth) } as const;
  return { ...client, id: `p${nth}`, at: NOW, by: 'admin', decision: isDecided ? decision : null };
}

test('as many proposals as a project may have, each as long as it may be, are kept and can be decided', async () => {
  emptyStorage();
  const claim = await takeClaim();
  const all = Array.from({ length: MOST_OPEN + MOST_DECIDED }, (_, nth) =>
    longestProposal(nth, nth < MOST_DECIDED),
  );
  expect(await storedProposals.save('10000', all, claim)).toBe(true);
  expect(await storedProposals.save('10001', all.slice(0, 1), claim)).toBe(true);
  expect(await storedProposals.listOf('10000')).toEqual(all);
  const listed = await storedProposals.listAll();
  expect(listed.map(({ projectId, proposals }) => [projectId, proposals.length])).toEqual([
    ['10000', all.length],
    ['10001', 1],
  ]);
  const client = { ...clientOf('acme'), labels: all[19]?.labels ?? [] };
  expect(await storedProposals.save('10000', all.slice(1), claim, client)).toBe(true);
  expect(await storedProposals.listOf('10000')).toEqual(all.slice(1));
  expect(await storedSite.listClients()).toEqual([client]);
});

const clientOf = (id: string): ClientView => ({
  ...{ id, name: id, language: 'en', timezone: 'Europe/Paris', projects: ['SUP'], accountManager: '' },
  ...{ contacts: [], labels: [], components: [], organizations: [], organizationNames: {}, ladder: {} },
  ...{ stepContacts: {}, reports: { space: '', parent: '', readers: '' } },
});

test('who lost the claim saves neither proposals nor client', async () => {
  emptyStorage();
  const claim = (await storedClaims.take('list', NOW, NOW + 1)) as Claim;
  await storedClaims.take('list', NOW + 2, NOW + 60_000);
  expect(await storedProposals.save('10000', [longestProposal(1, false)], claim, clientOf('acme'))).toBe(
    false,
  );
  expect([await storedProposals.listOf('10000'), await storedSite.listClients()]).toEqual([[], []]);
});

test('a thousand reasons of one month’s statement and a thousand steps of it are kept, each as long as it may be', async () => {
  emptyStorage();
  const claim = await takeClaim();
  const named = Array.from({ length: 1_000 }, (_, nth) => [
    `SUP-${nth} resolution`,
    longest(LENGTHS.note, nth),
  ]);
  const log = named.map(([by = '', why]) => ({ at: NOW, step: 'taken-back' as const, by, why }));
  const record: StatementRecord = {
    ...{ client: 'acme', month: '2025-06', state: 'drafted', judgedAt: NOW, sha256: 'a'.repeat(64) },
    ...{
      reasons: Object.fromEntries(named),
      log,
      draft: null,
      url: null,
      sentAt: null,
      told: null,
      approvedBy: null,
    },
  };
  expect(await storedStatements.save(record, claim)).toBe(true);
  expect(await storedStatements.find('acme', '2025-06')).toEqual(record);
  expect(await storedStatements.listOf('acme')).toMatchObject([{ month: '2025-06', state: 'drafted' }]);
  expect(await storedStatements.save({ ...record, reasons: {} }, claim)).toBe(true);
  expect(await storedStatements.find('acme', '2025-06')).toMatchObject({ reasons: {} });
});

test('a statement’s evidence goes on over as many records as it takes', async () => {
  emptyStorage();
  const claim = await takeClaim();
  const evidence = randomBytes(600_000).toString('base64');
  const figures = { breaches: randomBytes(100_000).toString('base64') };
  const name = { client: 'acme', month: '2025-06' };
  expect(await storedStatements.saveContents(name, { figures, evidence }, claim)).toMatch(/^[0-9a-f]{64}$/);
  const contents = await storedStatements.contentsOf('acme', '2025-06');
  expect(contents?.figures).toEqual(figures);
});

test('an issue of five thousand events has its evidence kept, and one too long for a record is made anew', async () => {
  emptyStorage();
  const basis = { updatedAt: NOW, events: 1, of: 'x' };
  const history = Array.from({ length: 5_000 }, (_, nth) => ({
    at: NOW + nth * 61_000,
    by: `P${nth % 9}`,
    what: 'comment',
  }));
  const proof: ReleasedIssue = { desk: 'SUP', rules: {}, history };
  await storedStatements.saveProof('1', basis, proof);
  expect(await storedStatements.findProof('1', basis)).toEqual(proof);
  await storedStatements.saveProof('2', basis, { ...proof, rules: randomBytes(400_000).toString('base64') });
  expect(await storedStatements.findProof('2', basis)).toBeNull();
});

test('an incident of five thousand outages is looked at anew rather than not at all', async () => {
  emptyStorage();
  const basis = { updatedAt: NOW, events: 1, of: 'x' };
  const outage = { id: '', key: 'SUP-1', from: NOW, to: NOW + 1, cause: 'ours' };
  const outages = Array.from({ length: 5_000 }, (_, nth) => ({ ...outage, id: `SUP-1 ${nth}` }));
  await storedServices.saveOutages(
    '1',
    basis,
    outages as unknown as Parameters<typeof storedServices.saveOutages>[2],
  );
});

test('the draft of a long incident is kept whole', async () => {
  emptyStorage();
  const nodes: Node[] = Array.from({ length: 400 }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: randomBytes(1_000).toString('base64') }],
  }));
  const { id } = await beginDraft('1', 1, 'Down');
  expect(await writeDraft(id, { owner: null, title: 'Down', version: 1, nodes })).toBe('written');
  expect(await readDraft(id)).toMatchObject({ version: 2, nodes });
  expect(await writeDraft(id, { owner: null, title: 'Down', version: 2, nodes: nodes.slice(0, 1) })).toBe(
    'written',
  );
  expect(await readDraft(id)).toMatchObject({ version: 3, nodes: nodes.slice(0, 1) });
});

test('a stage’s document of as many sections as a report may have is kept', async () => {
  emptyStorage();
  const section = (nth: number) => {
    const digest = 'f'.repeat(64);
    return [
      longest(40, nth),
      { heading: longest(LENGTHS.summary, nth), written: digest, fresh: digest },
    ] as const;
  };
  const sections = Object.fromEntries(Array.from({ length: 60 }, (_, nth) => section(nth)));
  const url = `https://site.example/${'w'.repeat(400)}`;
  const document = {
    pageId: '1',
    url,
    title: longest(LENGTHS.summary, 1),
    sections,
    newer: Object.keys(sections),
    sent: true,
  };
  await storedReports.saveStage('1', 'analysis', document);
  expect(await storedReports.findStage('1', 'analysis')).toMatchObject(document);
});

test('an issue that a rule moved to and fro for weeks is sealed, with every pause of its clocks', async () => {
  emptyStorage();
  const scheme = withHolidays(valtech, 2024, 2027);
  const issue = new JiraIssue('2026-01-05T14:00:00Z', 'Fatal', { summary: 'Down' });
  const begin = Date.parse('2026-01-05T15:00:00Z');
  const at = (minutes: number) => new Date(begin + minutes * MINUTE).toISOString();
  for (let nth = 0; nth < 3_000; nth += 1)
    issue.changeStatus(at(2 * nth), 'Waiting for customer').changeStatus(at(2 * nth + 1), 'In Progress');
  issue.resolve(at(6_000));
  const history = historyOf(issue.toJson('SUP-1'));
  const now = Date.parse(at(7_000));
  const sealing = newSealing(scheme, 1, evaluateClocks(scheme, history, now), history, now);
  const read = await storedEvents.read('1');
  expect(await storedEvents.seal('1', [sealing as Sealing], read, NOW)).toBe('added');
  expect((await storedEvents.read('1')).seals).toEqual([sealing]);
  const toMinor = (record: unknown): unknown =>
    JSON.parse(JSON.stringify(record).replaceAll('"Fatal"', '"Minor"'));
  expect(await storedSite.rewrite('events:1', toMinor, NOW)).toBe(true);
  expect((await storedEvents.read('1')).seals).toEqual([toMinor(sealing)]);
});

/** Everything that is stored, by its key. */
const keysOf = (kvs: ReturnType<typeof emptyStorage>, prefix: string): string[] => {
  const where = [{ property: 'key', condition: 'BEGINS_WITH', values: [prefix] }];
  const { body } = kvs.answer('/api/v1/query', { where, limit: 100 });
  return (body as { data: { key: string }[] }).data.map(({ key }) => key).sort();
};

test('the people of a whole company, and a day of each of five thousand projects, wait for their digests', async () => {
  const kvs = emptyStorage();
  const claim = await takeClaim();
  const people = Array.from({ length: 4_000 }, (_, nth) => `${nth}`.padEnd(LENGTHS.account, 'p'));
  const days = Object.fromEntries(Array.from({ length: 5_000 }, (_, nth) => [`1${nth}`, '2025-06-05']));
  expect(await storedDigestRuns.save({ days, people }, claim)).toBe(true);
  expect(await storedDigestRuns.read()).toEqual({ days, people });
  expect(await storedDigestRuns.save({ days: {}, people: people.slice(0, 1) }, claim)).toBe(true);
  expect(await storedDigestRuns.read()).toEqual({ days: {}, people: people.slice(0, 1) });
  expect(keysOf(kvs, 'digests')).toEqual(['digests']);
});

test('how far the digests were, as the first releases kept it, is read', async () => {
  const value = { schema: 1, days: { 10000: '2025-06-05' }, people: ['p'] };
  emptyStorage().answer('/api/v1/set', { key: 'digests', value });
  expect(await storedDigestRuns.read()).toEqual({ days: { 10000: '2025-06-05' }, people: ['p'] });
});

test('a report of as many sections as there may be, whose every step has a reason, is kept whole', async () => {
  emptyStorage();
  const digest = 'f'.repeat(64);
  const names = Array.from({ length: 60 }, (_, nth) => longest(40, nth));
  const section = { heading: longest(LENGTHS.summary, 1), written: digest, fresh: digest, writing: digest };
  const report: ReportRecord = {
    ...{ closedAt: NOW, nth: 1, state: 'published', pageId: '1', onIssue: false, asFile: null },
    ...{ through: 'page', file: null, url: `https://site.example/${'w'.repeat(470)}`, version: 1 },
    ...{ title: longest(LENGTHS.summary, 1), plannedTitle: longest(LENGTHS.summary, 1), draftId: null },
    ...{ problem: null, sections: Object.fromEntries(names.map((name) => [name, section])), newer: names },
    ...{ languages: [], approvedBy: 'a', publishedAt: NOW, bylineUntil: null, publishing: null, log: [] },
  };
  const step = (nth: number) => ({
    ...{ at: NOW + nth, step: 'amended' as const, by: 'a'.repeat(LENGTHS.account) },
    why: longest(LENGTHS.note, nth),
  });
  for (let nth = 0; nth < 420; nth += 1) {
    report.log = [...report.log, step(nth)];
    if (nth % 7 === 0 || nth > 410) await storedReports.save('1', report);
  }
  expect((await storedReports.find('1'))?.log).toEqual(report.log);
});

test('the steps of a report as the first releases kept them, up to two hundred in its record, are all there after the next', async () => {
  const kvs = emptyStorage();
  const step = (nth: number) => ({ at: NOW + nth, step: 'amended' as const, by: 'a', why: `${nth}` });
  const steps = Array.from({ length: 199 }, (_, nth) => step(nth));
  const stored = { closedAt: NOW, state: 'drafted', pageId: null, url: null, problem: null, log: steps };
  kvs.answer('/api/v1/set', { key: 'report:1', value: { schema: 1, ...stored } });
  const report = (await storedReports.find('1')) as ReportRecord;
  await storedReports.save('1', { ...report, log: [...report.log, step(199)] });
  expect((await storedReports.find('1'))?.log).toEqual([...steps, step(199)]);
});

test('a report of an issue that was reopened leaves no step of the one before it stored', async () => {
  const kvs = emptyStorage();
  const step = (nth: number) => ({ at: NOW + nth, step: 'amended' as const, by: 'a', why: `${nth}` });
  const steps = Array.from({ length: 260 }, (_, nth) => step(nth));
  const stored = { closedAt: NOW, state: 'published', pageId: null, url: null, problem: null, log: [] };
  kvs.answer('/api/v1/set', { key: 'report:1', value: { schema: 1, ...stored } });
  const report = (await storedReports.find('1')) as ReportRecord;
  await storedReports.save('1', { ...report, log: steps });
  expect(keysOf(kvs, 'report-log:')).toHaveLength(3);
  await storedReports.save('1', { ...report, nth: 2, log: steps.slice(0, 1) });
  expect(keysOf(kvs, 'report-log:')).toEqual([]);
  expect((await storedReports.find('1'))?.log).toEqual(steps.slice(0, 1));
});

test('to whom a breach was announced is kept, though it be everybody of a company, and comes back from an export', async () => {
  emptyStorage();
  const people = Array.from({ length: 6_000 }, (_, nth) => `${nth}`.padEnd(43, 'p'));
  const to = { people, groups: [{ name: 'staff', id: null }] };
  await storedAlerts.announce('1', 'customer-update', NOW, to);
  expect(await storedAlerts.announcedTo('1', 'customer-update', NOW)).toEqual(to);
  expect(await storedAlerts.announcedTo('1', 'customer-update', NOW + 1)).toBeNull();
  const records: Record<string, unknown> = {};
  for (let from: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof storedSite.exportRecords>> = await storedSite.exportRecords(from);
    Object.assign(records, page.records);
    from = page.next;
    if (from === null) break;
  }
  emptyStorage();
  expect(await storedSite.restore(records, textsIn('en'))).toMatchObject({ refused: [] });
  expect(await storedAlerts.announcedTo('1', 'customer-update', NOW)).toEqual(to);
});

test('what an issue counts in its client’s summary is made anew where it is too much to keep', async () => {
  emptyStorage();
  const basis = { updatedAt: NOW, events: 1, of: 'x' };
  const owed = { severity: longest(LENGTHS.name, 1), owedAt: NOW, dueAt: NOW, deliveredAt: null };
  const reports = Array.from({ length: 5_000 }, () => ({ ...owed, state: 'owed' as const }));
  const tally = { months: {}, contracts: {}, clockNames: {}, settled: true };
  await storedTallies.saveTally('1', basis, { ...tally, reports });
  expect(await storedTallies.findTally('1', basis)).toBeNull();
  await storedTallies.saveTally('1', basis, { ...tally, reports: reports.slice(0, 3) });
  expect((await storedTallies.findTally('1', basis))?.reports).toHaveLength(3);
});

test('what shrinks leaves no part of it stored: lists, drafts, evidence, and a month that was sent', async () => {
  const kvs = emptyStorage();
  const claim = await takeClaim();
  const bytes = (count: number) => randomBytes(count).toString('base64');
  const proposals = Array.from({ length: 20 }, (_, nth) => longestProposal(nth, false));
  const nodes: Node[] = [{ type: 'text', text: bytes(300_000) }];
  const { id } = await beginDraft('1', 1, 'Down');
  const name = { client: 'acme', month: '2025-06' };
  const sent = { ...name, sentAt: NOW, url: null };
  const entry = { ...blank, id: 'x', client: 'acme', month: '2025-06', recordedAt: NOW, kind: 'adjustment' };
  const entries = Array.from({ length: 300 }, (_, nth) => ({
    ...{ ...entry, id: `e${nth}`, on: '2025-06-05', why: { code: 'adjusted', reason: longest(500, nth) } },
  })) as Entry[];
  const write = async (share: number) => {
    await storedProposals.save('10000', proposals.slice(0, 20 * share), claim);
    const draft = { owner: null, title: 'Down', nodes: share === 1 ? nodes : [] };
    await writeDraft(id, { ...draft, version: (await readDraft(id))?.version ?? 0 });
    const evidence = share === 1 ? bytes(400_000) : 'short';
    await storedStatements.saveContents(name, { figures: {}, evidence }, claim);
    await storedBank.saveSentMonth({ ...sent, entries: entries.slice(0, 300 * share) }, claim);
  };
  const partsOf = () => ['proposals:', 'draft:', 'contents:', 'sent:'].map((key) => keysOf(kvs, key));
  await write(1);
  expect(partsOf().every((keys) => keys.length > 1)).toBe(true);
  await write(0.05);
  const left = [['proposals:10000'], [id], ['contents:acme:2025-06'], ['sent:acme:2025-06:0000']];
  expect(partsOf()).toEqual(left);
  expect((await storedBank.listSentMonths('acme'))[0]?.entries).toHaveLength(15);
});
