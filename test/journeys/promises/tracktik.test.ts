/** What a person sees of each of TrackTik's promises, one site for all; PROMISES.md names these tests by the promise. */
import { randomUUID } from 'node:crypto';
import type { AnnouncedAnswer, ServiceAnswer } from '../../../src/contract/service';
import { tracktikAvailability } from '../../../src/presets/tracktik/availability';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import {
  callAccounts,
  checkScheme,
  enterClient,
  readGoal,
  readPanel,
  readScheme,
} from '../../support/site/promised';

let desk: Desk;
const important = { summary: 'Problème urgent de service' };
const low = { summary: 'Problème de service' };

beforeAll(async () => {
  desk = await openDesk('tracktik');
  await enterClient(desk, { stepContacts: { success: 'Mia Roy, 514 555-0100' } });
  const watchedSince = Date.parse('2025-06-01T04:00:00Z');
  const availability = tracktikAvailability;
  await desk.callAdmin('saveTerms', { client: 'acme', billing: null, availability, watchedSince });
});
afterAll(() => desk.site.stop());

const setPriority = async ({ key }: IssueRef, name: string) => {
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${key}`, { fields: { priority: { name } } });
  await desk.site.settle();
};

const showService = () => callAccounts<ServiceAnswer>(desk, 'showService');

test('Support hours: Monday to Friday 07:30–19:30 Eastern', async () => {
  const { support } = (await readScheme(desk)).calendars;
  expect(support).toMatchObject({ timezone: 'America/Toronto', weekly: { mon: [['07:30', '19:30']] } });
});

test('Nine holidays and no others, observed on the next working day', async () => {
  const { holidays } = await checkScheme(desk);
  const ofYear = holidays.support?.filter(({ date }) => date.startsWith('2025-')).map(({ date }) => date);
  expect(ofYear).toHaveLength(9);
  expect(ofYear).not.toContain('2025-11-11');
});

test('Call back: 60 minutes, 4 hours, 2 and 2 business days', async () => {
  const issue = await desk.createIssue('Critical');
  expect(await readGoal(desk, issue, 'response')).toMatchObject({ breach: 60 });
  const { goals } = await readScheme(desk);
  const breaches = ['Important', 'Low', 'None'].map((name) => goals[name]?.response?.goal.breach);
  expect(breaches).toEqual(['PT4H', 2, 2]);
});

test('Resolution: 8 and 24 hours, 7 business days, 14 as an aim and 28 as a breach', async () => {
  const issue = await desk.createIssue('Critical');
  expect(await readGoal(desk, issue, 'resolution')).toMatchObject({ breach: 480 });
  const { goals } = await readScheme(desk);
  expect(goals.None?.resolution?.goal).toMatchObject({ aim: 14, breach: 28 });
});

test('Its time scales are hours or business days: the reading is said', async () => {
  const issue = await desk.createIssue('Critical');
  expect((await desk.readClock(issue, 'resolution')).reading).not.toBeNull();
  const { findings } = await checkScheme(desk);
  expect(findings.filter(({ code }) => code === 'reading-chosen')).toHaveLength(6);
});

test('Updates every 90 minutes, 4 hours, 24 hours, 7 days', async () => {
  const issue = await desk.createIssue('Critical');
  await desk.site.advance(10 * MINUTE);
  await desk.addComment(AGENT, issue, 'We have found the cause.');
  const dueAt = desk.site.clock.now() + 90 * MINUTE;
  expect(await desk.readClock(issue, 'update')).toMatchObject({ cycle: 2, dueAt });
});

test('A call back is a human contact; an automatic reply does not count', async () => {
  const issue = await desk.createIssue('Critical');
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'running' });
  await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' });
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met' });
});

test('Resolved, or a workaround, both end the resolution; whether the client agreed is kept', async () => {
  const issue = await desk.createIssue('Critical');
  await desk.site.advance(MINUTE);
  await desk.recordEvent(issue, { kind: 'workaround' });
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'met' });
  await desk.site.advance(MINUTE);
  await desk.recordEvent(issue, { kind: 'agreement', of: 'workaround', agreed: true, how: 'phone' });
  expect((await desk.readAutomation(issue)).solutions).toMatchObject([
    { answer: { agreed: true, how: 'phone' } },
  ]);
});

test('The severity is set by a member of the team after the first assessment', async () => {
  const issue = await desk.createIssue('Minor', low);
  expect((await desk.readAutomation(issue)).triage).toMatchObject({ setBy: null });
  await desk.site.advance(MINUTE);
  await setPriority(issue, 'Critical');
  expect((await desk.readAutomation(issue)).triage).toMatchObject({ severity: 'Critical', setBy: 'Agent A' });
});

test('The severity may change at any time; never a breach dated before the change', async () => {
  const issue = await desk.createIssue('Minor', low);
  await desk.site.advance(2 * HOUR);
  await setPriority(issue, 'Critical');
  const changedAt = desk.site.clock.now();
  await desk.site.advance(6 * MINUTE);
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'breached', breachedAt: changedAt });
});

test('Words of the subject set the severity until somebody triages', async () => {
  const words = (await readScheme(desk)).severityFrom.words.map(({ severity }) => severity);
  expect(words).toEqual(['Important', 'Low']);
  const { mapping } = await checkScheme(desk);
  expect(mapping.length).toBeGreaterThan(0);
  const issue = await createWithoutPriority(important.summary);
  expect((await desk.readAutomation(issue)).triage).toMatchObject({ severity: 'Important', setBy: null });
});

async function createWithoutPriority(summary: string): Promise<IssueRef> {
  const kind = { project: { key: 'SUP' }, issuetype: { name: 'Incident' } };
  const issue = await desk.askJira<IssueRef>(CLIENT, 'POST', '/rest/api/3/issue', {
    fields: { ...kind, summary },
  });
  await desk.site.settle();
  return issue;
}

test('Four levels of escalation, with names and numbers per client', async () => {
  const { ladder } = await readPanel(desk, await desk.createIssue('Critical'), CLIENT);
  expect(ladder.map(({ isHere }) => isHere)).toEqual([false, true, false, false]);
  expect(ladder[2]?.contact).toBe('Mia Roy, 514 555-0100');
});

test('At most 3 hours of announced maintenance a month; more is an outage', async () => {
  const [id, from] = [randomUUID(), desk.site.clock.now() + HOUR];
  const what = { en: 'New disks', fr: 'Nouveaux disques' };
  await callAccounts(desk, 'saveMaintenance', { id, from, to: from + HOUR, what });
  const announced = await callAccounts<AnnouncedAnswer>(desk, 'announceMaintenance', { id });
  expect(announced.people).toEqual(['Client A']);
  const { maintenance } = await showService();
  expect(maintenance).toMatchObject([{ id, inTime: true, reached: { people: ['Client A'] } }]);
});

test('Available at least 99.5 % over 30 days', async () => {
  expect((await showService()).availability).toMatchObject({ promised: 9950, windowDays: 30 });
});
