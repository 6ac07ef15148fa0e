/** How available a client's service was: outages from critical incidents, corrected with a reason, maintenance with its notices. */

import { randomUUID } from 'node:crypto';
import type { AnnouncedAnswer, ServiceAnswer } from '../../../src/contract/service';
import { tracktikAvailability } from '../../../src/presets/tracktik/availability';
import {
  ADMIN,
  AGENT,
  CLIENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';

let desk: Desk;
let incident: IssueRef;
let began: number;

function callAccounts<Answer>(functionKey: string, payload: object = {}, as = ADMIN): Promise<Answer> {
  const fields = { client: 'acme', ...payload };
  const call = { as, moduleKey: 'accounts', functionKey, payload: fields, extension: {} };
  return desk.site.invoke(call) as Promise<Answer>;
}

const callAdmin = (functionKey: string, payload: object) =>
  desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'admin', functionKey, payload });

const watch = (reading: 'excluded' | 'counted-as-up' = 'excluded') => {
  const { maintenance } = tracktikAvailability;
  const availability = { ...tracktikAvailability, maintenance: { ...maintenance, reading } };
  const watchedSince = Date.parse('2025-06-01T04:00:00Z');
  return callAdmin('saveTerms', {
    client: 'acme',
    billing: null,
    availability,
    watchedSince,
  });
};

const minutesDownOf = ({ availability }: ServiceAnswer) => availability.rolling.down / MINUTE;

beforeAll(async () => {
  desk = await openDesk();
  const clientFields = { language: 'fr', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  await callAdmin('saveClient', { id: null, name: 'Acme', ...clientFields, projects: ['SUP'] });
  await callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'acme' });
  await watch();
  began = desk.site.clock.now();
  incident = await desk.createIssue('Critical');
  await desk.site.advance(90 * MINUTE);
  await desk.recordEvent(incident, { kind: 'restored' });
  await desk.site.advance(HOUR);
});
afterAll(() => desk.site.stop());

test('a critical incident is an outage from its receipt until the service was restored', async () => {
  const { outages, availability } = await callAccounts<ServiceAnswer>('showService');
  expect(outages).toMatchObject([{ key: incident.key, cause: 'ours', edits: [] }]);
  const [outage] = outages;
  expect(Math.round(((outage?.to ?? 0) - (outage?.from ?? 0)) / MINUTE)).toBe(90);
  expect(availability.strip).toHaveLength(90);
  expect(availability.strip.at(-1)).toMatchObject({ on: '2025-06-05', state: 'down', keys: [incident.key] });
  expect(availability.strip[0]?.state).toBe('unknown');
  expect(availability.rolling.met).toBe(false);
});

test('an outage is corrected with a reason, which is kept; one that makes no sense is refused', async () => {
  const outageId = `${incident.key}#1`;
  const to = began + 10 * MINUTE;
  expect(await callAccounts('editOutage', { outageId, to, reason: '' })).toMatchObject({ code: 'invalid' });
  const backwards = { outageId, to: began - HOUR, reason: 'Restored before' };
  expect(await callAccounts('editOutage', backwards)).toMatchObject({ code: 'invalid' });
  const answer = await callAccounts<ServiceAnswer>('editOutage', {
    outageId,
    to,
    reason: 'See the probe’s log',
  });
  expect(Math.round(minutesDownOf(answer))).toBe(10);
  expect(answer.outages[0]?.edits).toMatchObject([{ actor: ADMIN, reason: 'See the probe’s log' }]);
  const client = await callAccounts<ServiceAnswer>('editOutage', {
    outageId,
    cause: 'client',
    reason: 'Their router',
  });
  expect(minutesDownOf(client)).toBe(0);
});

const toMaintenance = (id: string, from: number, length: number, more: object = {}) => {
  const what = { en: 'New disks', fr: 'Nouveaux disques' };
  return { id, from, to: from + length, what, ...more };
};

test('planned maintenance is announced in both languages, the client’s first, and not held against the service', async () => {
  const id = randomUUID();
  const from = desk.site.clock.now() + HOUR;
  await callAccounts('saveMaintenance', toMaintenance(id, from, 2 * HOUR));
  const announced = await callAccounts<AnnouncedAnswer>('announceMaintenance', { id });
  expect(announced.notice.subject).toMatch(/^Entretien planifié.* \/ Planned maintenance/);
  expect(announced.notice.body).toContain('New disks');
  expect(announced.url).toContain('/wiki/');
  await desk.site.advance(4 * HOUR);
  const answer = await callAccounts<ServiceAnswer>('showService');
  expect(minutesDownOf(answer)).toBe(0);
  expect(answer.availability.rolling.planned).toBe(2 * HOUR);
  expect(answer.maintenance[0]).toMatchObject({ inTime: true });
});

test('an announcement is mailed to the contacts who have accounts, and who was reached is kept; too late, it excuses nothing', async () => {
  const contacts = [
    { name: 'Client A', accountId: CLIENT },
    { name: 'Ann', email: 'ann@example.com' },
  ];
  const fields = { language: 'fr', timezone: 'America/Toronto', accountManager: '', contacts };
  await callAdmin('saveClient', { id: 'acme', name: 'Acme', ...fields, projects: ['SUP'] });
  const [id, late] = [randomUUID(), randomUUID()];
  const from = desk.site.clock.now() + 24 * HOUR;
  await callAccounts('saveMaintenance', toMaintenance(id, from, MINUTE));
  const announced = await callAccounts<AnnouncedAnswer>('announceMaintenance', { id });
  expect(announced.people).toEqual(['Client A']);
  expect(desk.site.letters().at(-1)?.subject).toMatch(/^Entretien planifié/);
  await callAccounts('saveMaintenance', toMaintenance(late, desk.site.clock.now() - MINUTE, MINUTE));
  await callAccounts('announceMaintenance', { id: late });
  const { maintenance } = await callAccounts<ServiceAnswer>('showService');
  expect(maintenance.find((one) => one.id === id)).toMatchObject({
    inTime: true,
    reached: { people: ['Client A'], page: expect.stringContaining('/wiki/'), byHand: false },
  });
  expect(maintenance.find((one) => one.id === late)).toMatchObject({ inTime: false });
  for (const one of [id, late])
    await callAccounts('saveMaintenance', {
      ...toMaintenance(one, one === id ? from : from - 24 * HOUR - MINUTE, MINUTE),
      cancelled: true,
    });
});

test('what was not announced, and what is more than the month allows, counts as an outage', async () => {
  const quiet = toMaintenance(randomUUID(), desk.site.clock.now() - 40 * MINUTE, 10 * MINUTE);
  expect(minutesDownOf(await callAccounts<ServiceAnswer>('saveMaintenance', quiet))).toBe(10);
  const fix = { ...quiet, critical: true };
  expect(minutesDownOf(await callAccounts<ServiceAnswer>('saveMaintenance', fix))).toBe(0);
  const long = toMaintenance(randomUUID(), desk.site.clock.now() - 30 * HOUR, 90 * MINUTE, {
    critical: true,
  });
  expect(minutesDownOf(await callAccounts<ServiceAnswer>('saveMaintenance', long))).toBe(40);
});

test('both readings of maintenance give their own share', async () => {
  const excluded = await callAccounts<ServiceAnswer>('showService');
  await watch('counted-as-up');
  const counted = await callAccounts<ServiceAnswer>('showService');
  const { rolling } = excluded.availability;
  expect(counted.availability.rolling.judged - rolling.judged).toBe(rolling.planned);
});

test('the team and the client do not keep a service’s records', async () => {
  for (const as of [AGENT, '712020:client-a'])
    expect(await callAccounts('showService', {}, as)).toMatchObject({ code: 'not-allowed' });
});
