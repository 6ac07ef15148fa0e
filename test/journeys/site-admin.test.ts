/** The site's administration: only administrators, what they keep is checked, the log tells it, and a file gives it all back. */
import type { ExportAnswer, ImportAnswer, SiteAnswer } from '../../src/contract/admin';
import { ADMIN, AGENT, type Desk, openDesk, SITE_ADMIN } from '../support/desk';

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
const person = (number: number) => ({ name: `Person ${number}`, email: `person-${number}@example.com` });

test('nobody but an administrator of Jira sees or changes anything here', async () => {
  const calls: [string, object][] = [
    ['showSite', {}],
    ['saveClient', client],
    ['removeClient', { id: 'x' }],
    ['saveCalendar', { id: null, name: 'x' }],
    ['removeCalendar', { id: 'x' }],
    ['calendarFile', { id: 'x' }],
    ['showBindings', {}],
    ['bindSpace', { spaceKey: 'SUP', clientId: 'x' }],
    ['unbindSpace', { spaceId: '1' }],
    ['showTerms', {}],
    ['saveTerms', { client: 'x', billing: null, availability: null, satisfaction: null }],
    ['exportRecords', { from: null }],
    ['importRecords', { records: {} }],
  ];
  for (const as of [AGENT, ADMIN])
    for (const [name, payload] of calls)
      expect(await ask(name, payload, as)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});

test('a client keeps four people at most who may call, each with an address', async () => {
  expect(await ask('saveClient', client)).toMatchObject({ kind: 'saved' });
  const five = { ...client, name: 'Five', contacts: [1, 2, 3, 4, 5].map(person) };
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
  ];
  const ics = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR', ''].join('\r\n');
  expect(await ask('saveCalendar', { id: 'quebec-hours', name: 'Québec hours', ics })).toEqual({
    kind: 'saved',
    skipped: 0,
  });
  const file = await ask<{ text: string }>('calendarFile', { id: 'quebec-hours' });
  expect(file.text).toContain('20251224');
  expect(file.text).toContain('20250624');
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
  const records: Record<string, unknown> = {};
  let from: string | null = null;
  do {
    const page: ExportAnswer = await ask<ExportAnswer>('exportRecords', { from });
    expect(page.kind).toBe('records');
    Object.assign(records, page.records);
    from = page.next;
  } while (from !== null);
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
