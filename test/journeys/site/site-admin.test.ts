/** The site's administration: only administrators, what they keep is checked, the log tells it, and a file gives it all back. */
import { startSite } from '../../../local/site';
import type { ClientView, ExportAnswer, ImportAnswer, SiteAnswer } from '../../../src/contract/admin';
import type { TermsAnswer } from '../../../src/contract/clients/client-terms';
import type { HolidaysAnswer } from '../../../src/contract/scheme';
import type { StartAnswer } from '../../../src/contract/start';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { ADMIN, AGENT, Desk, MINUTE, openDesk, SITE_ADMIN } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(() => desk.site.stop());

function ask<Answer>(
  functionKey: string,
  payload: unknown = {},
  as = SITE_ADMIN,
  on = desk,
): Promise<Answer> {
  const extension = { type: 'jira:adminPage' };
  return on.site.invoke({ as, moduleKey: 'admin', functionKey, payload, extension }) as Promise<Answer>;
}

const client = {
  id: null,
  name: 'Boréal Énergie',
  language: 'fr',
  timezone: 'America/Toronto',
  projects: ['SUP'],
  accountManager: 'Agent A',
  contacts: [{ name: 'Client A', email: 'client-a@example.com' }],
};
const toPerson = (number: number) => ({ name: `Person ${number}`, email: `person-${number}@example.com` });

test('nobody but an administrator of Jira sees or changes anything here', async () => {
  const calls: [string, object][] = [
    ['showSite', {}],
    ['saveClient', client],
    ['removeClient', { id: 'x' }],
    ['acceptProposal', { projectId: '10000', id: 'x' }],
    ['declineProposal', { projectId: '10000', id: 'x', reason: 'x' }],
    ['saveCalendar', { id: null, name: 'x' }],
    ['removeCalendar', { id: 'x' }],
    ['calendarFile', { id: 'x' }],
    ['showBindings', {}],
    ['bindSpace', { spaceKey: 'SUP', clientId: 'x' }],
    ['unbindSpace', { spaceId: '1' }],
    ['showTerms', {}],
    ['saveTerms', { client: 'x', billing: null, availability: null }],
    ['savePreset', { projectId: '10000', name: 'x' }],
    ['removePreset', { id: 'x' }],
    ['addTeamGroup', { name: 'x' }],
    ['removeTeamGroup', { name: 'x' }],
    ['exportRecords', { from: null }],
    ['importRecords', { records: {} }],
  ];
  for (const as of [AGENT, ADMIN])
    for (const [name, payload] of calls)
      expect(await ask(name, payload, as)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});

test('of two who save a client at once the second sees that the first did, and a program that says nothing writes over it', async () => {
  const quay = { ...client, name: 'Quay', contacts: [] };
  await ask('saveClient', quay);
  const find = async () =>
    (await ask<SiteAnswer>('showSite')).clients.find(({ id }) => id === 'quay') as ClientView;
  const shown = await find();
  const saved = await Promise.all(
    ['fr', 'en'].map((language) =>
      ask<{ kind: string }>('saveClient', { ...shown, language, basedOn: shown }),
    ),
  );
  expect(saved.map(({ kind }) => kind).sort()).toEqual(['refused', 'saved']);
  const late = await ask('saveClient', { ...shown, accountManager: 'Agent B', basedOn: shown });
  const isUnchanged = (await find()).language === shown.language;
  expect(late).toMatchObject(isUnchanged ? { kind: 'saved' } : { kind: 'refused', code: 'busy' });
  expect(await ask('saveClient', { ...shown, language: 'en' })).toMatchObject({ kind: 'saved' });
  await ask('removeClient', { id: 'quay' });
});

test('a client’s terms are saved over those that the page showed, and no others', async () => {
  await ask('saveClient', { ...client, name: 'Reef', contacts: [] });
  const terms = { client: 'reef', billing: altilogixBilling, availability: null };
  expect(await ask('saveTerms', { ...terms, basedOn: null })).toMatchObject({ kind: 'terms' });
  expect(await ask('saveTerms', { ...terms, billing: null, basedOn: null })).toMatchObject({ code: 'busy' });
  const shown = (await ask<TermsAnswer>('showTerms')).terms.reef;
  expect(await ask('saveTerms', { ...terms, billing: null, basedOn: shown })).toMatchObject({
    kind: 'terms',
    terms: { reef: { billing: null } },
  });
  await ask('removeClient', { id: 'reef' });
});

test('a client keeps four people at most who may call, each with an address', async () => {
  expect(await ask('saveClient', client)).toMatchObject({ kind: 'saved' });
  const five = { ...client, name: 'Five', contacts: [1, 2, 3, 4, 5].map(toPerson) };
  expect(await ask('saveClient', five)).toMatchObject({
    kind: 'refused',
    say: expect.stringContaining('at most 4'),
  });
  const bare = { ...client, name: 'Bare', contacts: [{ name: 'Nobody' }] };
  expect(await ask('saveClient', bare)).toMatchObject({ kind: 'refused', code: 'invalid' });
  const { clients } = await ask<SiteAnswer>('showSite');
  expect(clients).toMatchObject([{ id: 'boreal-energie', name: 'Boréal Énergie' }]);
});

test('a calendar is shared from a project, takes the holidays of a file, and comes out as one', async () => {
  const { projects } = await ask<SiteAnswer>('showSite');
  const from = { projectId: projects[0]?.id, calendar: 'business' };
  expect(await ask('saveCalendar', { id: null, name: 'Québec hours', from })).toMatchObject({
    kind: 'saved',
  });
  const event = [
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;VALUE=DATE:20251224',
    'SUMMARY:Closed early',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:2',
    'SUMMARY:No day',
    'END:VEVENT',
  ];
  const ics = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR', ''].join('\r\n');
  expect(await ask('saveCalendar', { id: 'quebec-hours', name: 'Québec hours', ics })).toEqual({
    kind: 'saved',
    skipped: 1,
    leftOut: [expect.stringMatching(/8/)],
  });
  const file = await ask<{ text: string }>('calendarFile', { id: 'quebec-hours' });
  expect(file.text).toContain('20251224');
  expect(file.text).toContain('20250624');
});

test('what a file or a pasted list holds is told before it is saved, and only what is chosen is', async () => {
  const ics = '2026-06-24, Fête nationale\n2026-07-09, Nunavut Day (Nunavut)\nno date';
  const answer = await ask<HolidaysAnswer>('readCalendarFile', { ics });
  expect(answer.entries.map(({ line, tags }) => [line, tags])).toEqual([
    [1, []],
    [2, ['Nunavut']],
  ]);
  expect(answer.broken).toEqual([expect.stringMatching(/^Line 3: this is no date/)]);
  await ask('saveCalendar', { id: 'quebec-hours', name: 'Québec hours', ics, lines: [1] });
  const file = await ask<{ text: string }>('calendarFile', { id: 'quebec-hours' });
  expect(file.text).toContain('20260624');
  expect(file.text).not.toContain('20260709');
});

test('a broken calendar file is refused with its line, and changes nothing', async () => {
  const answer = await ask('saveCalendar', {
    id: 'quebec-hours',
    name: 'Québec hours',
    ics: 'not a calendar',
  });
  expect(answer).toMatchObject({ kind: 'refused', code: 'invalid' });
});

test('the log tells who saved what, with their names', async () => {
  const { audit } = await ask<SiteAnswer>('showSite');
  expect(audit.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['scheme-saved', 'client-saved', 'calendar-saved']),
  );
  expect(audit.find(({ what }) => what === 'client-saved')?.by).not.toContain('712020');
});

test('everything comes out as records, and a spoiled one is refused by its key while the others are kept', async () => {
  const records = await exportEverything();
  expect(Object.keys(records)).toEqual(
    expect.arrayContaining(['client:boreal-energie', 'calendar:quebec-hours']),
  );
  await ask('removeClient', { id: 'boreal-energie' });
  const spoiled = { ...records, 'client:spoiled': { name: 'no shape' }, 'claim:x': { until: 0 } };
  const outcome = await ask<ImportAnswer>('importRecords', { records: spoiled });
  expect(outcome.written).toBe(1);
  expect(outcome.refused.map(({ key }) => key)).toEqual(['client:spoiled', 'claim:x']);
  expect((await ask<SiteAnswer>('showSite')).clients).toMatchObject([{ id: 'boreal-energie' }]);
});

const projectOf = async (key: string): Promise<string> =>
  (await desk.askJira<{ id: string }>(SITE_ADMIN, 'GET', `/rest/api/3/project/${key}`)).id;

const start = <Answer>(functionKey: string, payload: object): Promise<Answer> =>
  desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'get-started', functionKey, payload }) as Promise<Answer>;

test('a preset made of one project’s scheme is what another starts from, and stays there when the preset is removed', async () => {
  const [projectId, other] = [await projectOf('SUP'), await projectOf('OPS')];
  expect(await ask('savePreset', { projectId, name: 'House rules' })).toMatchObject({ kind: 'saved' });
  expect(await ask('savePreset', { projectId, name: 'House rules' })).toMatchObject({
    kind: 'refused',
    say: 'A preset has this name already.',
  });
  expect(await ask('savePreset', { projectId: other, name: 'None' })).toMatchObject({ code: 'not-found' });
  const { presets } = await ask<SiteAnswer>('showSite');
  expect(presets.filter(({ own }) => own)).toMatchObject([
    { id: 'house-rules', name: { fr: 'House rules' } },
  ]);
  expect(await start('choosePreset', { projectId: other, preset: 'house-rules' })).toMatchObject({
    version: 1,
  });
  expect(await ask('removePreset', { id: 'house-rules' })).toMatchObject({ kind: 'saved' });
  const { project } = await start<StartAnswer>('showStart', { projectId: other });
  expect(project?.scheme).toBe('House rules');
  expect(await start('choosePreset', { projectId: other, preset: 'house-rules' })).toMatchObject({
    code: 'invalid',
  });
});

test('the members of a team group are of the team in every project; a group that Jira has not is refused', async () => {
  expect(await ask('addTeamGroup', { name: 'nobody-knows' })).toMatchObject({
    kind: 'refused',
    say: 'Jira has no group called nobody-knows.',
  });
  const before = await desk.createIssue('Fatal');
  await desk.addComment(SITE_ADMIN, before, 'We are on it.');
  expect((await desk.readClock(before, 'response')).state).toBe('running');
  expect(await ask('addTeamGroup', { name: 'jira-administrators' })).toMatchObject({ kind: 'saved' });
  const { teamGroups } = await ask<SiteAnswer>('showSite');
  expect(teamGroups).toEqual([{ name: 'jira-administrators', people: expect.any(Number) }]);
  await desk.site.advance(16 * MINUTE);
  const after = await desk.createIssue('Fatal');
  await desk.addComment(SITE_ADMIN, after, 'We are on it.');
  expect((await desk.readClock(after, 'response')).state).toBe('met');
  await ask('removeTeamGroup', { name: 'jira-administrators' });
  expect(await ask<SiteAnswer>('showSite')).toMatchObject({ teamGroups: [] });
});

async function exportEverything(): Promise<Record<string, unknown>> {
  const records: Record<string, unknown> = {};
  let from: string | null = null;
  do {
    const page: ExportAnswer = await ask<ExportAnswer>('exportRecords', { from });
    Object.assign(records, page.records);
    from = page.next;
  } while (from !== null);
  return records;
}

test('on another site the file gives it all back, and the issues that are there are followed', async () => {
  const site = await startSite({ now: '2025-06-05T14:00:00Z', port: null });
  const other = new Desk(site);
  const issue = await other.createIssue('Fatal');
  const imported = await ask<ImportAnswer>(
    'importRecords',
    { records: await exportEverything() },
    SITE_ADMIN,
    other,
  );
  expect(imported).toMatchObject({ kept: 0, refused: [] });
  const siteAnswer = await ask<SiteAnswer>('showSite', {}, SITE_ADMIN, other);
  const { projects, calendars, clients } = await ask<SiteAnswer>('showSite');
  expect(siteAnswer).toMatchObject({ calendars, clients });
  expect(siteAnswer.projects.map(({ key }) => key)).toEqual(projects.map(({ key }) => key));
  await site.advance(2 * MINUTE);
  const path = `/rest/api/3/issue/${issue.key}/properties/sablier`;
  const { value } = await other.askJira<{ value: { state: string } }>(SITE_ADMIN, 'GET', path);
  expect(value.state).toBe('on-track');
  await site.stop();
});

test('a file imported twice changes nothing the second time, and one of another app nothing at all', async () => {
  const records = await exportEverything();
  const again = await ask<ImportAnswer>('importRecords', { records });
  expect(again).toMatchObject({ written: 0, kept: Object.keys(records).length, refused: [] });
  const moved = { 'client:elsewhere': records['client:boreal-energie'] };
  const foreign = { 'user:1': { name: 'Ada' }, 'scheme:x': {}, 'team-groups-2': {}, ...moved };
  const refused = await ask<ImportAnswer>('importRecords', { records: foreign });
  expect(refused.refused.map(({ key }) => key)).toEqual(Object.keys(foreign));
  expect(refused).toMatchObject({ written: 0, kept: 0 });
});

test('the health counts the issues that wait for their look, and none once it was taken', async () => {
  const readQueued = async () => (await ask<SiteAnswer>('showSite')).health.queued;
  // What other tests changed last is looked at first.
  await desk.site.advance(10_000);
  expect(await readQueued()).toBe(0);
  const issue = await desk.createIssue('Fatal');
  const path = `/rest/api/3/issue/${issue.key}`;
  await desk.askJira(AGENT, 'PUT', path, { fields: { summary: 'The cart is empty' } });
  await desk.site.advance(2_500);
  expect(await readQueued()).toBe(1);
  await desk.site.advance(MINUTE);
  expect(await readQueued()).toBe(0);
});
