/** Values nobody can count with are refused at the door; those that are stored already are passed over, and named in the health. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/common/db';
import type { SiteAnswer } from '../../../src/contract/admin';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { tracktikAvailability } from '../../../src/presets/tracktik/availability';
import {
  ADMIN,
  AGENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';

const dataFile = join(mkdtempSync(join(tmpdir(), 'poison-')), 'site.db');
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { dataFile });
});
afterAll(() => desk.site.stop());

const SCHEME = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
const callScheme = <Answer>(functionKey: string, payload: object = {}) =>
  desk.site.invoke({
    as: ADMIN,
    moduleKey: 'scheme',
    functionKey,
    payload,
    extension: SCHEME,
  }) as Promise<Answer>;
const readHealth = async () => {
  const request = { as: SITE_ADMIN, moduleKey: 'admin', functionKey: 'showSite', payload: {} };
  const answer = await desk.site.invoke({ ...request, extension: { type: 'jira:adminPage' } });
  return (answer as SiteAnswer).health.troubles.map(({ message }) => message);
};
const accounts = <Answer>(functionKey: string, payload: object) =>
  desk.site.invoke({
    ...{ as: ADMIN, moduleKey: 'accounts', functionKey, payload },
    extension: { project: { id: '10000', key: 'SUP' } },
  }) as Promise<Answer>;
const DAY = 24 * HOUR;
const record = (issue: IssueRef, event: object, at?: number) =>
  desk.callPanel(
    issue,
    'recordEvent',
    { id: randomUUID(), event, ...(at === undefined ? {} : { at }) },
    AGENT,
  );

/** Writes what the app would never write now. */
function spoilStored(key: string, change: (value: Record<string, unknown>) => unknown): void {
  const db = openDatabase(dataFile);
  const row = db.prepare("SELECT value FROM forge_kvs WHERE kind = 'plain' AND key = ?").get(key);
  const value = JSON.parse((row as { value: string }).value);
  db.prepare("UPDATE forge_kvs SET value = ? WHERE kind = 'plain' AND key = ?").run(
    JSON.stringify(change(value)),
    key,
  );
  db.close();
}

async function draft(): Promise<{ basedOn: number; scheme: Record<string, unknown> }> {
  const { current } = await callScheme<{ current: { version: number; scheme: Record<string, unknown> } }>(
    'showScheme',
  );
  return { basedOn: current.version, scheme: structuredClone(current.scheme) };
}
const readRefusal = async (change: (scheme: Record<string, unknown>) => object) => {
  const { basedOn, scheme: before } = await draft();
  const answer = await callScheme<{ kind: string; problems: { path: string; say: string }[] }>('saveScheme', {
    scheme: { ...before, ...change(before) },
    basedOn,
  });
  expect(answer.kind).toBe('wrong');
  return answer.problems.map(({ path, say }) => `${path}: ${say}`).join('\n');
};

const nest = (levels: number): object =>
  Array.from({ length: levels }).reduce<object>((inner) => ({ not: inner }), { is: 'off-hours' });

test('a scheme too long to count, too deep or too large to keep is refused with a sentence', async () => {
  expect(
    await readRefusal(({ report }) => ({ report: { ...(report as object), businessDays: 100_000 } })),
  ).toMatch(/^report.businessDays: .*at most 750 business days/);
  expect(await readRefusal(({ clocks }) => ({ clocks: deepen(clocks, 31) }))).toMatch(
    /more than 31 levels deep/,
  );
  expect(await readRefusal(({ clocks }) => ({ clocks: deepen(clocks, 2_000) }))).toMatch(
    /more than 31 levels deep/,
  );
  expect(await readRefusal(() => ({ source: 'x'.repeat(250 * 1024) }))).toMatch(
    /240 KiB at most can be kept/,
  );
});

function deepen(clocks: unknown, levels: number): object {
  const { response, ...rest } = clocks as { response: object };
  return { ...rest, response: { ...response, pause: [nest(levels)] } };
}

test('terms of availability and of billing whose days nobody can count are refused with a sentence', async () => {
  const client = { id: null, name: 'Poison', language: 'en', timezone: 'America/Toronto', projects: ['SUP'] };
  await desk.callAdmin('saveClient', { ...client, accountManager: '', contacts: [] });
  const { maintenance } = tracktikAvailability;
  const bank = { ...altilogixBilling.bank, dueInDays: 1_000_000_000 };
  for (const terms of [
    { billing: null, availability: { ...tracktikAvailability, windowDays: 1_000_000_000 } },
    ...['monthly', 'notice'].map((part) => ({
      billing: null,
      availability: { ...tracktikAvailability, maintenance: { ...maintenance, [part]: 'P1000000000000D' } },
    })),
    { billing: { ...altilogixBilling, bank }, availability: null },
  ])
    expect(await desk.callAdmin('saveTerms', { client: 'poison', ...terms })).toMatchObject({
      ...{ kind: 'refused', code: 'invalid' },
      say: expect.stringMatching(
        /(windowDays|maintenance\.(monthly|notice)|dueInDays): This is longer than a year\.$/,
      ),
    });
});

test('a month, a date or an instant that no desk can mean, and a period that ends before it begins, are refused', async () => {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const call = (moduleKey: string, functionKey: string, payload: object) =>
    desk.site.invoke({ as: ADMIN, moduleKey, functionKey, payload, extension });
  const day = { id: randomUUID(), client: 'poison', on: '0000-01-01' };
  const now = desk.site.clock.now();
  const work = { client: 'poison', id: randomUUID(), what: { en: 'Work', fr: 'Travaux' } };
  const answers = [
    ...['0000-01', '9999-12'].flatMap((month) => [
      call('accounts', 'showStatement', { client: 'poison', month }),
      call('accounts', 'sendMonth', { client: 'poison', month }),
      call('queue', 'exportClocks', { client: null, token: null, from: month, to: month }),
    ]),
    ...['showFigures', 'showProjectAccounts', 'exportClocks'].map((name) =>
      call('queue', name, { client: null, token: null, from: '2025-06', to: '2025-05' }),
    ),
    call('accounts', 'addPurchase', { ...day, minutes: 10 }),
    call('accounts', 'saveMaintenance', { ...work, from: -1, to: 1 }),
    call('accounts', 'saveMaintenance', { ...work, from: now, to: 8.64e15 }),
  ];
  for (const answer of await Promise.all(answers))
    expect(answer).toMatchObject({
      ...{ kind: 'refused', code: 'invalid' },
      say: expect.stringMatching(/years 1990 to 2199|ends before it begins/),
    });
});

test('an event is dated back to its issue’s receipt at most, and as far as the scheme allows', async () => {
  const issue = await desk.createIssue('Minor');
  const received = desk.site.clock.now();
  const contact = { kind: 'contact', channel: 'phone' };
  await desk.site.advance(HOUR);
  expect(await record(issue, contact, received - 5 * MINUTE)).toMatchObject({
    say: expect.stringMatching(/received yet/),
  });
  expect(await record(issue, contact, 8_639_999_999_999_999)).toMatchObject({
    say: expect.stringMatching(/not happened/),
  });
  expect(await record(issue, contact, Number.NaN)).toMatchObject({ kind: 'refused', code: 'invalid' });
  expect(await record(issue, contact, received + 30 * MINUTE)).toEqual({ kind: 'recorded' });
  await desk.site.advance(26 * HOUR);
  expect(await record(issue, contact, received + HOUR)).toMatchObject({
    say: expect.stringMatching(/24 hours ago/),
  });
});

test('a correction that ends before it begins, or an impossible date, is refused with a sentence', async () => {
  const issue = await desk.createIssue('Minor');
  const now = desk.site.clock.now();
  const correction = {
    kind: 'correction',
    clock: 'response',
    from: now,
    to: now - HOUR,
    counts: false,
    why: 'Lies',
  };
  expect(await record(issue, correction)).toMatchObject({
    say: expect.stringMatching(/ends before it begins/),
  });
  const agreed = {
    kind: 'agreed-date',
    clock: 'resolution',
    agreedAt: Date.parse('+275760-09-01T00:00:00Z'),
  };
  expect(await record(issue, agreed)).toMatchObject({ say: expect.stringMatching(/years 1990 to 2199/) });
});

test('a correction, a maintenance and a calendar of a service that last longer than a year are refused with a sentence', async () => {
  const issue = await desk.createIssue('Minor');
  const now = desk.site.clock.now();
  const correction = { kind: 'correction', clock: 'response', counts: false, why: 'For good' };
  expect(await record(issue, { ...correction, from: now, to: now + 30 * 366 * DAY })).toMatchObject({
    say: 'This is longer than a year: choose an end within a year of the beginning.',
  });
  expect(await record(issue, { ...correction, from: now - DAY, to: now + MINUTE })).toMatchObject({
    say: 'This has not happened yet: choose an instant that has passed.',
  });
  expect(await record(issue, { ...correction, from: now - DAY, to: now })).toEqual({ kind: 'recorded' });
  await desk.callAdmin('saveTerms', { client: 'poison', billing: null, availability: tracktikAvailability });
  const work = { client: 'poison', id: randomUUID(), what: { en: 'Work', fr: 'Travaux' } };
  expect(await accounts('saveMaintenance', { ...work, from: now, to: now + 367 * DAY })).toMatchObject({
    ...{ kind: 'refused', say: 'A maintenance is a year at most: enter what is longer in parts.' },
  });
  expect(await accounts('saveMaintenance', { ...work, from: now, to: now + DAY })).toMatchObject({
    kind: 'service',
  });
});

test('terms of a zone that is none, or watched since a day nobody can mean, are refused with a sentence', async () => {
  const save = (terms: object) =>
    desk.callAdmin('saveTerms', { client: 'poison', billing: null, availability: null, ...terms });
  const timezone = 'Mars/Phobos';
  for (const terms of [
    { availability: { ...tracktikAvailability, timezone } },
    { billing: { ...altilogixBilling, timezone } },
  ])
    expect(await save(terms)).toMatchObject({
      say: expect.stringMatching(/timezone: This is not a time zone/),
    });
  expect(await save({ watchedSince: 8.64e15 })).toMatchObject({
    say: expect.stringMatching(/watchedSince: write one of the years 1990 to 2199/),
  });
  const clause = 'x'.repeat(300_000);
  expect(await save({ availability: { ...tracktikAvailability, clause } })).toMatchObject({
    ...{ kind: 'refused', code: 'invalid', say: expect.stringMatching(/KiB/) },
  });
});

test('a shared calendar of more days than can be kept is refused with a sentence, and stays as it was', async () => {
  const from = { projectId: '10000', calendar: 'business' };
  await desk.callAdmin('saveCalendar', { id: null, name: 'Endless', from });
  const first = Date.parse('1990-01-01T00:00:00Z');
  const days = Array.from({ length: 18_000 }, (_, nth) =>
    new Date(first + nth * DAY).toISOString().slice(0, 10),
  );
  const ics = days.join('\n');
  expect(await desk.callAdmin('saveCalendar', { id: 'endless', name: 'Endless', ics })).toMatchObject({
    ...{ kind: 'refused', code: 'invalid', say: expect.stringMatching(/240 KiB at most can be kept/) },
  });
  const { calendars } = (await desk.callAdmin('showSite')) as SiteAnswer;
  expect(calendars.find(({ id }) => id === 'endless')?.calendar.holidays.length).toBeLessThan(500);
});

test('stored terms, maintenance and entries that nobody can count with are passed over and named, and every page opens', async () => {
  const terms = { client: 'poison', billing: altilogixBilling, availability: tracktikAvailability };
  await desk.callAdmin('saveTerms', terms);
  const now = desk.site.clock.now();
  const what = { en: 'Work', fr: 'Travaux' };
  await accounts('saveMaintenance', { client: 'poison', id: randomUUID(), from: now, to: now + DAY, what });
  await accounts('addPurchase', { client: 'poison', id: randomUUID(), on: '2025-06-01', minutes: 60 });
  const decades = {
    ...{ id: 'decades', announcedAt: now, what },
    from: now - 9_000 * DAY,
    to: now + 9_000 * DAY,
  };
  const never = { id: 'never', client: 'poison', on: '0000-01-01', recordedAt: now, minutes: 60 };
  spoilStored('maintenance:poison', (value) => ({
    ...value,
    maintenance: [...(value.maintenance as object[]), decades, 'nothing'],
  }));
  spoilStored('by-hand:poison', (value) => ({
    ...value,
    purchases: [...(value.purchases as object[]), never],
  }));
  const service = await accounts<{ maintenance: { id: string }[] }>('showService', { client: 'poison' });
  expect(service.maintenance.map(({ id }) => id)).not.toContain('decades');
  expect(await accounts('showBanks', {})).toMatchObject({ banks: [{ balance: { minutes: 60 } }] });
  await accounts('saveMaintenance', { client: 'poison', id: randomUUID(), from: now, to: now + DAY, what });
  spoilStored('maintenance:poison', (value) => {
    expect(value.maintenance).toEqual(expect.arrayContaining([decades, 'nothing']));
    return value;
  });
  const { bank } = altilogixBilling;
  spoilStored('terms:poison', (value) => ({
    ...value,
    billing: { ...altilogixBilling, bank: { ...bank, dueInDays: 1_000_000_000 } },
  }));
  expect(await accounts('showBanks', {})).toMatchObject({ kind: 'banks', banks: [] });
  expect(await accounts('showService', { client: 'poison' })).toMatchObject({ kind: 'service' });
  expect(await desk.callAdmin('showTerms')).toMatchObject({
    terms: { poison: { billing: null, availability: { id: tracktikAvailability.id } } },
  });
  spoilStored('terms:poison', () => 'nothing');
  expect(await accounts('showServices', {})).toMatchObject({ kind: 'services', clients: [] });
  expect(await desk.callAdmin('showTerms')).toMatchObject({ kind: 'terms' });
  const messages = await readHealth();
  for (const expected of [
    /^maintenance:poison maintenance decades: .*longer than a year/,
    /^by-hand:poison purchases never: on: write one of the years/,
    /^terms:poison billing: bank\.dueInDays: this is longer than a year/,
    /^terms:poison: this is not an object/,
  ])
    expect(messages).toContainEqual(expect.stringMatching(expected));
});

test('stored events that make no sense are passed over, kept and named in the health, once', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.recordEvent(issue, { kind: 'restored' });
  const before = await desk.readClock(issue, 'response');
  const at = desk.site.clock.now();
  const poison = [
    { id: 'far', at: 8.64e15, actor: AGENT, kind: 'contact', payload: {} },
    { id: 'not-a-number', at: null, actor: AGENT, kind: 'contact', payload: {} },
    {
      id: 'turned',
      at,
      actor: AGENT,
      kind: 'correction',
      payload: { clock: 'response', from: at, to: at - 1, counts: true, why: 'lies' },
    },
    {
      id: 'decades',
      at,
      actor: AGENT,
      kind: 'correction',
      payload: {
        clock: 'response',
        from: at - 9_000 * DAY,
        to: at + 9_000 * DAY,
        counts: true,
        why: 'for good',
      },
    },
  ];
  spoilStored(`events:${issue.id}`, (value) => ({
    ...value,
    events: [...(value.events as object[]), ...poison],
  }));
  expect(await desk.readClock(issue, 'response')).toEqual(before);
  expect(await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' })).toEqual({ kind: 'recorded' });
  expect((await desk.readClock(issue, 'response')).state).toBe('met');
  spoilStored(`events:${issue.id}`, (value) => {
    expect((value.events as { id: string }[]).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['far', 'turned', 'decades']),
    );
    return value;
  });
  const messages = (await readHealth()).filter((message) => message.includes(`events:${issue.id}`));
  expect(messages.sort()).toEqual(
    ['decades', 'far', 'not-a-number', 'turned'].map((id) => expect.stringContaining(id)),
  );
});

test('an import refuses a record whose page is a script', async () => {
  const report = { schema: 1, closedAt: 1, state: 'published', pageId: '1', problem: null };
  const url = 'javascript:alert(document.domain)';
  const month = { schema: 1, client: 'acme', month: '2025-05', sentAt: 1, entries: [], url };
  const file = { ...report, url: null, file: url };
  const stage = { schema: 1, pageId: '1', url, title: 'Early warning' };
  const records = {
    'report:99999': { ...report, url },
    'report:99998': file,
    'report-stage:99999:early-warning': stage,
    'sent:acme:2025-05:0000': month,
  };
  const request = { as: SITE_ADMIN, moduleKey: 'admin', functionKey: 'importRecords', payload: { records } };
  const answer = await desk.site.invoke({ ...request, extension: { type: 'jira:adminPage' } });
  expect(answer).toMatchObject({
    written: 0,
    refused: Object.keys(records).map((key) => ({ key })),
  });
});

test('a stored scheme beyond the limits judges by what of it can be counted, and its page opens', async () => {
  spoilStored('version:10000:1', (value) => ({
    ...value,
    report: { ...(value.report as object), businessDays: 100_000 },
  }));
  const again = await openAgain();
  try {
    const issue = await again.createIssue('Fatal');
    expect(await again.readClock(issue, 'response')).toMatchObject({ state: 'running' });
    desk = again;
    expect(await readHealth()).toContainEqual(expect.stringMatching(/version:10000:1: report.businessDays/));
    expect((await draft()).scheme.report).toBeUndefined();
  } finally {
    desk = again;
  }
});

async function openAgain(): Promise<Desk> {
  await desk.site.stop();
  const { startSite } = await import('../../../local/site');
  const { Desk } = await import('../../support/site/desk');
  return new Desk(await startSite({ dataFile, port: null }));
}
