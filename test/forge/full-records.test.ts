import type { Ports } from '../../src/application/ports';
import type { Claim } from '../../src/application/ports/evaluation';
import type { ReportRecord } from '../../src/application/ports/reports';
import { addVersion } from '../../src/application/scheme/add-version';
import { blank, type Entry } from '../../src/domain/billing/entry';
import { MOST_VERSIONS, versionParts } from '../../src/domain/scheme/versions/versions';
import { storedBank } from '../../src/forge/storage/accounts/bank';
import { storedServices } from '../../src/forge/storage/accounts/services';
import { storedSurveys } from '../../src/forge/storage/accounts/surveys';
import { storedEvents } from '../../src/forge/storage/events';
import { storedClaims } from '../../src/forge/storage/records/claims';
import { storedReports } from '../../src/forge/storage/reports';
import { storedSchemes } from '../../src/forge/storage/schemes';
import { storedSite } from '../../src/forge/storage/site/site';
import { presets } from '../../src/presets';
import { emptyStorage } from '../support/site/forge-storage';

const NOW = 1_749_132_000_000;
const LIMIT = 240 * 1024;

interface Stored {
  key: string;
  value: unknown;
}

function storedUnder(kvs: ReturnType<typeof emptyStorage>, prefix: string): Stored[] {
  const where = [{ property: 'key', condition: 'BEGINS_WITH', values: [prefix] }];
  return (kvs.answer('/api/v1/query', { where, limit: 100 }).body as { data: Stored[] }).data;
}

test('an issue’s events go on in a next record before one is full, none is lost, and one may be taken back', async () => {
  const kvs = emptyStorage();
  const ids = Array.from({ length: 400 }, (_, nth) => `event-${nth}`);
  for (const id of ids) {
    const event = {
      id,
      at: NOW,
      actor: 'agent',
      kind: 'contact' as const,
      payload: { note: 'é'.repeat(500) },
    };
    expect(await storedEvents.append('1', event, NOW)).toBe('added');
    expect(await storedEvents.append('1', event, NOW)).toBe('known');
  }
  const records = storedUnder(kvs, 'events:1');
  expect(records.length).toBeGreaterThan(2);
  for (const { value } of records) expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThan(LIMIT * 0.6);
  expect((await storedEvents.of('1')).map(({ id }) => id)).toEqual(ids);
  expect(await storedEvents.withdraw('1', 'event-3', NOW)).toBe('added');
  expect((await storedEvents.of('1')).map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'event-3'));
}, 120_000);

const WORDS = 'é'.repeat(500);

/** A list that grows: how some more are added to it under a claim, and what is read back, by name. */
interface Growing {
  most: number;
  add(names: string[], claim: Claim): Promise<unknown>;
  read(): Promise<string[]>;
}

const client = 'acme';
const dated = (id: string) => ({ id, client, on: '2025-06-05', recordedAt: NOW });
const entry = (id: string): Entry => ({
  ...blank,
  ...{
    ...dated(id),
    kind: 'adjustment',
    month: '2025-06',
    bankMinutes: 1,
    why: { code: 'adjusted', reason: WORDS },
  },
});
const report: ReportRecord = {
  ...{ closedAt: NOW, nth: 1, state: 'drafted', pageId: null, onIssue: false, asFile: null, through: 'page' },
  ...{
    file: null,
    url: null,
    title: null,
    draftId: null,
    plannedTitle: null,
    version: 0,
    problem: null,
    sections: {},
    newer: [],
    languages: [],
  },
  ...{ approvedBy: null, publishedAt: null, bylineUntil: null, publishing: null, log: [] },
};
const vote = (issueId: string) => ({ project: '10000', client: null, month: '2025-06', score: 5, issueId });

const LISTS: Record<string, Growing> = {
  'entries by hand': {
    most: 600,
    async add(names, claim) {
      const known = await storedBank.manualEntriesOf(client);
      const more = names.map((id) => ({ ...dated(id), bankMinutes: 1, cents: 0, reason: WORDS }));
      return storedBank.saveManualEntries(
        client,
        { ...known, adjustments: [...known.adjustments, ...more] },
        claim,
      );
    },
    read: async () => (await storedBank.manualEntriesOf(client)).adjustments.map(({ id }) => id),
  },
  'corrections of outages': {
    most: 600,
    async add(names, claim) {
      const more = names.map((outageId) => ({ outageId, at: NOW, actor: 'agent', reason: WORDS }));
      return storedServices.saveEdits(client, [...(await storedServices.listEdits(client)), ...more], claim);
    },
    read: async () => (await storedServices.listEdits(client)).map(({ outageId }) => outageId),
  },
  maintenance: {
    most: 400,
    async add(names, claim) {
      const times = { from: NOW, to: NOW + 1, announcedAt: null, critical: false, cancelled: false };
      const more = names.map((id) => ({ ...times, id, what: { en: WORDS, fr: WORDS } }));
      const known = await storedServices.listMaintenance(client);
      return storedServices.saveMaintenance(client, [...known, ...more], claim);
    },
    read: async () => (await storedServices.listMaintenance(client)).map(({ id }) => id),
  },
  'what happened to worklogs': {
    most: 1_000,
    add: (names, claim) =>
      storedBank.addEvents(
        client,
        names.map((worklogId) => ({ kind: 'deleted', at: NOW, worklogId: `${worklogId} ${WORDS}` })),
        claim,
      ),
    read: async () =>
      (await storedBank.eventsOf(client)).map((event) =>
        event.kind === 'deleted' ? (event.worklogId.split(' ')[0] as string) : '',
      ),
  },
  'a month that was sent': {
    most: 500,
    async add(names, claim) {
      const known = (await storedBank.listSentMonths(client))[0]?.entries ?? [];
      const sent = { client, month: '2025-06', sentAt: NOW, url: null };
      return storedBank.saveSentMonth({ ...sent, entries: [...known, ...names.map(entry)] }, claim);
    },
    read: async () =>
      (await storedBank.listSentMonths(client)).flatMap(({ entries }) => entries.map(({ id }) => id)),
  },
  'the history of a report': {
    most: 1_000,
    async add(names) {
      const known = (await storedReports.find('1')) ?? report;
      const more = names.map((by) => ({ at: NOW, step: 'amended' as const, by, why: WORDS }));
      for (let at = 0; at < more.length; at += 50) {
        known.log = [...known.log, ...more.slice(at, at + 50)];
        await storedReports.save('1', known);
      }
      return true;
    },
    read: async () => ((await storedReports.find('1'))?.log ?? []).map(({ by }) => by ?? ''),
  },
  'the log of the administration': {
    most: 300,
    async add(names) {
      const line = { by: 'admin', what: 'client-saved' as const };
      for (const subject of names)
        await storedSite.recordAudit({ ...line, at: NOW + Number(subject.slice(1)), subject });
      return true;
    },
    async read() {
      let from: string | null = null;
      const subjects: string[] = [];
      do {
        const page: Awaited<ReturnType<typeof storedSite.exportRecords>> =
          await storedSite.exportRecords(from);
        const lines = Object.entries(page.records).filter(([key]) => key.startsWith('audit:'));
        subjects.push(...lines.map(([, value]) => (value as { subject: string }).subject));
        from = page.next;
      } while (from !== null);
      return subjects.reverse();
    },
  },
  'answers to surveys': {
    most: 300,
    async add(names) {
      for (const name of names) await storedSurveys.rate(name, vote(name));
      return true;
    },
    read: async () =>
      (await storedSurveys.listVotes('10000', ['2025-06'])).map(({ issueId }) => issueId ?? '').sort(),
  },
};

test.each(Object.keys(LISTS))('%s: more than one record holds is kept whole and in order', async (name) => {
  const kvs = emptyStorage();
  const { most, add, read } = LISTS[name] as Growing;
  const names = Array.from({ length: most }, (_, nth) => `n${String(nth).padStart(4, '0')}`);
  const claim = (await storedClaims.take('list', NOW, NOW + 60_000)) as Claim;
  for (const [from, to] of [
    [0, 3],
    [3, most / 2],
    [most / 2, most],
  ]) // a few, then many at once
    expect(await add(names.slice(from, to), claim)).toBe(true);
  expect(await read()).toEqual(names);
  for (const { value } of storedUnder(kvs, '')) expect(JSON.stringify(value).length).toBeLessThan(LIMIT);
}, 60_000);

test.each([
  'entries by hand',
  'corrections of outages',
  'maintenance',
  'what happened to worklogs',
  'a month that was sent',
])('%s: who lost the claim writes nothing', async (name) => {
  emptyStorage();
  const { add, read } = LISTS[name] as Growing;
  const claim = (await storedClaims.take('list', NOW, NOW + 1)) as Claim;
  expect(await add(['n1'], claim)).toBe(true);
  await storedClaims.take('list', NOW + 2, NOW + 60_000);
  expect(await add(['n2'], claim)).toBe(false);
  expect(await read()).toEqual(['n1']);
});

const platform = globalThis as { __forge_runtime__?: unknown };
beforeEach(() => {
  const installationId = '6f1f2f8e-6d0e-4c53-9a51-3f5b7a3c1d10';
  platform.__forge_runtime__ = { appContext: { installationId }, lambdaContext: {} };
});
afterEach(() => {
  delete platform.__forge_runtime__;
});

test('a project has a thousand versions of its scheme, and the next is refused', async () => {
  const kvs = emptyStorage();
  const scheme = presets.valtech as NonNullable<typeof presets.valtech>;
  const put = (key: string, value: object) => kvs.answer('/api/v1/set', { key, value });
  const by = 'a'.repeat(128);
  const forOpen = [...versionParts];
  const versions = Array.from({ length: MOST_VERSIONS }, (_, nth) => nth + 1);
  for (const version of versions) put(`version:1:${version}`, scheme);
  const listed = versions.map((version) => ({
    version,
    inForceFrom: NOW,
    savedAt: NOW,
    savedBy: by,
    forOpen,
  }));
  put('scheme:1', { schema: 1, versions: listed.slice(0, -1) });
  const ports = { schemes: storedSchemes, claims: storedClaims, now: () => NOW } as unknown as Ports;
  const claim = (await storedClaims.take('scheme', NOW, NOW + 60_000)) as Claim;
  expect(await storedSchemes.add('1', { scheme, by, at: NOW, forOpen: [] }, claim)).toBe(MOST_VERSIONS);
  expect(await addVersion(ports, '1', { scheme, by: 'admin', after: 'any' })).toBe('full');
}, 60_000);

test('who lost the claim adds no version, and no list names one that is not there', async () => {
  emptyStorage();
  const scheme = presets.valtech as NonNullable<typeof presets.valtech>;
  const claim = (await storedClaims.take('scheme', NOW, NOW + 1)) as Claim;
  await storedClaims.take('scheme', NOW + 2, NOW + 60_000);
  expect(await storedSchemes.add('7', { scheme, by: 'admin', at: NOW, forOpen: [] }, claim)).toBeNull();
  expect([await storedSchemes.versionsOf('7'), await storedSchemes.listUnreadable('7')]).toEqual([[], []]);
});
