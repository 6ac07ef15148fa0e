/** Texts of administrators with characters that nobody sees: refused at each door with a sentence that names the place; what is stored already is shown without. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/common/db';
import type { ImportAnswer, SiteAnswer } from '../../../src/contract/admin';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { ADMIN, type Desk, openDesk } from '../../support/site/desk';

const dataFile = join(mkdtempSync(join(tmpdir(), 'hidden-')), 'site.db');
const SCHEME = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
const TURNED = 'Acme\u202eemca';
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { dataFile });
});
afterAll(() => desk.site.stop());

const callScheme = <Answer>(functionKey: string, payload: object = {}) =>
  desk.site.invoke({
    ...{ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension: SCHEME },
  }) as Promise<Answer>;
const saveClient = (changes: object) =>
  desk.callAdmin('saveClient', {
    ...{ id: null, name: 'Acme', language: 'en', timezone: 'America/Toronto', projects: ['SUP'] },
    ...{ accountManager: '', contacts: [], ...changes },
  }) as Promise<{ kind: string; say?: string }>;

test.each<[string, object, string]>([
  ['a name', { name: TURNED }, 'name: a hidden mark in this text turns the direction of writing'],
  ['a name of two lines', { name: 'Acme\nHarbour' }, 'name: write this on one line'],
  [
    'a person',
    { contacts: [{ name: 'A\u0007B' }] },
    'contacts.0.name: a character in this text cannot be seen',
  ],
  ['a person’s number on a step', { stepContacts: { first: 'Call\u2028me' } }, 'stepContacts.first: write'],
  ['the key of a space', { reports: { space: 'HAR\u0000', parent: '', readers: '' } }, 'reports.space: a'],
])('of a client %s is refused', async (_, changes, expected) => {
  const answer = await saveClient(changes);
  expect(answer.kind).toBe('refused');
  expect(answer.say).toContain(expected);
});

type Draft = {
  contracts?: object[];
  contactMethods?: object[];
  calendars: Record<string, object>;
  clocks: Record<string, object>;
};

test.each<[string, (draft: Draft) => object, string]>([
  [
    'a contract’s name',
    () => ({ contracts: [{ id: 'a', name: { en: TURNED, fr: 'A' }, when: { is: 'label', in: ['a'] } }] }),
    'contracts.0.name.en',
  ],
  ['a contact method', () => ({ contactMethods: [{ by: 'phone', to: '1\u202c2' }] }), 'contactMethods.0.to'],
  [
    'a clause',
    ({ clocks }) => ({ clocks: { ...clocks, response: { ...clocks.response, clause: 'a\nb' } } }),
    'clocks.response.clause',
  ],
  [
    'a calendar’s name',
    ({ calendars }) => ({ calendars: { ...calendars, 'a\u0000b': Object.values(calendars)[0] } }),
    'calendars.a b',
  ],
])('of a scheme %s is refused, by the page and in a file', async (_, change, path) => {
  const { current } = await callScheme<{ current: { version: number; scheme: Draft } }>('showScheme');
  const scheme = { ...current.scheme, ...change(current.scheme) };
  const saved = await callScheme<{ kind: string; problems: { path: string }[] }>('saveScheme', {
    scheme,
    basedOn: current.version,
  });
  expect(saved.problems.map((problem) => problem.path)).toEqual([path]);
  const text = JSON.stringify(scheme);
  expect(JSON.stringify(await callScheme('readSchemeFile', { text }))).toContain(path);
});

test('terms of billing and the words of a maintenance are refused as well', async () => {
  expect(await saveClient({})).toMatchObject({ kind: 'saved' });
  const call = (functionKey: string, payload: object) =>
    desk.site.invoke({ ...{ as: ADMIN, moduleKey: 'accounts', functionKey, payload }, extension: SCHEME });
  const billing = { ...altilogixBilling, name: { en: TURNED, fr: 'A' } };
  expect(await desk.callAdmin('saveTerms', { client: 'acme', billing, availability: null })).toMatchObject({
    say: expect.stringContaining('billing.name.en'),
  });
  const maintenance = {
    ...{
      client: 'acme',
      id: '5f0c2c1e-8c1f-4b57-9d0a-3f8f3a1f2a11',
      from: 1_750_000_000_000,
      to: 1_750_000_600_000,
    },
    what: { en: 'A\u202eB', fr: 'B' },
  };
  expect(await call('saveMaintenance', maintenance)).toMatchObject({
    say: expect.stringContaining('what.en'),
  });
});

test('a file of another site may not bring one in; the record is named, and the others are taken', async () => {
  const { records } = (await desk.callAdmin('exportRecords', { from: null })) as {
    records: Record<string, object>;
  };
  const client = records['client:acme'] ?? (await storedClient());
  const answer = (await desk.callAdmin('importRecords', {
    records: {
      'client:turned': { ...client, id: 'turned', name: TURNED },
      'client:plain': { ...client, id: 'plain', name: 'Plain' },
    },
  })) as ImportAnswer;
  expect(answer).toMatchObject({ kind: 'imported', written: 1 });
  expect(answer.refused).toEqual([
    { key: 'client:turned', say: expect.stringMatching(/^name: a hidden mark/) },
  ]);
});

const storedClient = () => changeStored('client:acme', (value) => value);

function changeStored(key: string, change: (value: object) => object): object {
  const db = openDatabase(dataFile);
  const row = db.prepare("SELECT value FROM forge_kvs WHERE kind = 'plain' AND key = ?").get(key);
  const value = change(JSON.parse((row as { value: string }).value));
  db.prepare("UPDATE forge_kvs SET value = ? WHERE kind = 'plain' AND key = ?").run(
    JSON.stringify(value),
    key,
  );
  db.close();
  return value;
}

test('a client that is stored with one is shown without, and can be saved', async () => {
  changeStored('client:acme', (value) => ({ ...value, name: `${TURNED}\nHarbour` }));
  const { clients } = (await desk.callAdmin('showSite')) as SiteAnswer;
  const stored = clients.find(({ id }) => id === 'acme');
  expect(stored?.name).toBe('Acme emca Harbour');
  expect(await saveClient({ ...stored, basedOn: stored, name: 'Acme Harbour' })).toMatchObject({
    kind: 'saved',
  });
});

test('what people type on an issue is refused as well: notes, reasons, parts of the report, names of third parties', async () => {
  const issue = await desk.createIssue('Minor');
  const id = randomUUID();
  const contact = { kind: 'contact', channel: 'phone' };
  const calls: [string, object][] = [
    ['recordEvent', { id, event: { ...contact, note: TURNED } }],
    ['recordEvent', { id, event: { kind: 'deferred', release: 'one\ntwo' } }],
    ['demandEscalation', { id, note: 'now\u0000' }],
    ['writePart', { part: 'cause', text: 'The disk\u202e was full.' }],
    ['createAction', { id, summary: 'Buy\u0007 disks' }],
    ['askThirdParty', { id, projectId: '10001', name: 'The\u2066 host' }],
  ];
  for (const [functionKey, payload] of calls)
    expect(await desk.callPanel(issue, functionKey, payload)).toMatchObject({
      ...{ kind: 'refused', code: 'invalid' },
      say: expect.stringMatching(/hidden mark|cannot be seen|on one line/),
    });
  expect(await desk.callPanel(issue, 'recordEvent', { id, event: { ...contact, note: 'one\ntwo' } })).toEqual(
    {
      kind: 'recorded',
    },
  );
});
