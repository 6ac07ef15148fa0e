/** Two administrators who change the same thing at once: one is saved, the other is told, and what either saved is there. */
import type { SharedCalendarView, SiteAnswer } from '../../../src/contract/admin';
import type { BindingsAnswer } from '../../../src/contract/clients/client-accounts';
import type { StartAnswer } from '../../../src/contract/start';
import { type Desk, openDesk, SITE_ADMIN } from '../../support/site/desk';

let desk: Desk;
let other: string;

beforeAll(async () => {
  desk = await openDesk();
  other = (await desk.askJira<{ id: string }>(SITE_ADMIN, 'GET', '/rest/api/3/project/OPS')).id;
});
afterAll(() => desk.site.stop());

type Answer = { kind: string; code?: string; say?: string };
const ask = <Kind = Answer>(functionKey: string, payload: object = {}) =>
  desk.callAdmin(functionKey, payload) as Promise<Kind>;
const start = <Kind = Answer>(functionKey: string, payload: object) =>
  desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'get-started', functionKey, payload }) as Promise<Kind>;
const readSite = () => ask<SiteAnswer>('showSite');
const atOnce = (...requests: Promise<Answer>[]) => Promise.all(requests);
const kindsOf = (answers: Answer[]) => answers.map(({ kind }) => kind).sort();

const client = {
  ...{ id: null, language: 'en', timezone: 'America/Toronto', projects: ['SUP'] },
  ...{ accountManager: '', contacts: [] },
};
const fileOf = (date: string, summary: string) =>
  [
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `DTSTART;VALUE=DATE:${date}`, `SUMMARY:${summary}`],
    ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
const share = (name: string) => ({ id: null, name, from: { projectId: '10000', calendar: 'business' } });
const findCalendar = async (id: string) =>
  (await readSite()).calendars.find((calendar) => calendar.id === id) as SharedCalendarView;
const datesOf = ({ calendar }: SharedCalendarView) =>
  calendar.holidays.map((day) => (typeof day === 'string' ? day : day.date));

test('of two who feed a shared calendar on what the page showed, the second is told and both files end in it', async () => {
  await ask('saveCalendar', share('Harbour hours'));
  const shown = await findCalendar('harbour-hours');
  const feed = (ics: string, basedOn: unknown) =>
    ask('saveCalendar', { id: shown.id, name: shown.name, ics, lines: [2], basedOn });
  const files = [fileOf('20261222', 'Inventory'), fileOf('20261223', 'Repairs')];
  const answers = await atOnce(...files.map((ics) => feed(ics, shown)));
  expect(kindsOf(answers)).toEqual(['refused', 'saved']);
  const told = answers.find(({ kind }) => kind === 'refused');
  expect(told).toMatchObject({
    code: 'busy',
    say: expect.stringMatching(/Somebody else has just saved this/),
  });
  const late = files[answers.indexOf(told as Answer)] as string;
  expect(await feed(late, shown)).toMatchObject({ kind: 'refused', code: 'busy' });
  expect(await feed(late, await findCalendar(shown.id))).toMatchObject({ kind: 'saved' });
  expect(datesOf(await findCalendar(shown.id))).toEqual(expect.arrayContaining(['2026-12-22', '2026-12-23']));
});

test('a calendar that somebody removed meanwhile is not made again by who still sees it', async () => {
  await ask('saveCalendar', share('Quay hours'));
  const shown = await findCalendar('quay-hours');
  await ask('removeCalendar', { id: shown.id });
  const file = { ics: fileOf('20261222', 'Inventory'), lines: [2] };
  expect(
    await ask('saveCalendar', { id: shown.id, name: shown.name, ...file, basedOn: shown }),
  ).toMatchObject({ kind: 'refused' });
  expect(await findCalendar(shown.id)).toBeUndefined();
});

test.each([
  ['share a calendar', 'saveCalendar', share('Twice')],
  ['add a client', 'saveClient', { ...client, name: 'Twice' }],
  ['make a preset', 'savePreset', { projectId: '10000', name: 'Twice' }],
])('of two who %s of one name at once, one is saved and the other told', async (_, name, payload) => {
  expect(kindsOf(await atOnce(ask(name, payload), ask(name, payload)))).toEqual(['refused', 'saved']);
});

test('two groups that are made the team’s at once are both, or the second is told', async () => {
  const names = ['jira-administrators', 'client-acme'];
  const answers = await atOnce(...names.map((name) => ask('addTeamGroup', { name })));
  const saved = names.filter((_, at) => answers[at]?.kind === 'saved');
  expect(saved.length).toBeGreaterThan(0);
  expect((await readSite()).teamGroups.map(({ name }) => name)).toEqual(expect.arrayContaining(saved));
});

test('a space that two bind to two clients stays the first one’s until the second has seen it', async () => {
  for (const name of ['Ebb', 'Flow']) await ask('saveClient', { ...client, name });
  const bind = (clientId: string, basedOn: unknown) =>
    ask<BindingsAnswer & Answer>('bindSpace', { spaceKey: 'HARBOUR', clientId, basedOn });
  expect(kindsOf(await atOnce(bind('ebb', null), bind('flow', null)))).toEqual(['bindings', 'refused']);
  const { bindings } = await ask<BindingsAnswer>('showBindings');
  const next = bindings[0]?.clientId === 'ebb' ? 'flow' : 'ebb';
  expect(await bind(next, null)).toMatchObject({ kind: 'refused', code: 'busy' });
  expect(await bind(next, bindings[0])).toMatchObject({ bindings: [{ clientId: next }] });
});

test('of two who choose a preset at once for a project that has none, one is told, and so is who chooses after it', async () => {
  const choose = (preset: string, basedOn?: number | null) =>
    start('choosePreset', { projectId: other, preset, ...(basedOn === undefined ? {} : { basedOn }) });
  const answers = await atOnce(choose('valtech', null), choose('tracktik', null));
  expect(kindsOf(answers)).toEqual(['refused', 'saved']);
  expect(await choose('tracktik', null)).toMatchObject({ kind: 'refused', code: 'busy' });
  const { project } = await start<StartAnswer>('showStart', { projectId: other });
  expect(project?.version).toBe(1);
  expect(await choose('tracktik', 1)).toMatchObject({ kind: 'saved', version: 2 });
});

test('a preset that is chosen while somebody saves a version is the next one, or its chooser is told', async () => {
  const call = { as: SITE_ADMIN, moduleKey: 'scheme', extension: { project: { id: '10000', key: 'SUP' } } };
  const shown = (await desk.site.invoke({ ...call, functionKey: 'showScheme' })) as {
    current: { version: number; scheme: object };
  };
  const basedOn = shown.current.version;
  const payload = { scheme: { ...shown.current.scheme, source: 'Anew' }, basedOn };
  const answers = await atOnce(
    desk.site.invoke({ ...call, functionKey: 'saveScheme', payload }) as Promise<Answer>,
    start('choosePreset', { projectId: '10000', preset: 'tracktik', basedOn }),
  );
  expect(kindsOf(answers)).toEqual(['refused', 'saved']);
  const after = (await desk.site.invoke({ ...call, functionKey: 'showScheme' })) as typeof shown;
  expect(after.current.version).toBe(basedOn + 1);
});
