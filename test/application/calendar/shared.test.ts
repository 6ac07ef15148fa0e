import { textsIn } from '../../../locales/languages';
import { renewHolidays } from '../../../src/application/calendar/renew-holidays';
import { readHolidays, saveCalendar } from '../../../src/application/calendar/shared-calendars';
import type { SchemeVersion } from '../../../src/application/ports/schemes';
import type { SharedCalendarView } from '../../../src/contract/admin';
import type { Calendar } from '../../../src/domain/calendar/calendar';
import { resolveCalendar } from '../../../src/domain/calendar/resolve';
import { createDesk, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { PROJECT } from '../../support/ports/followed-issue';
import { createAdministeredSite } from '../../support/ports/memory-site';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const changed = `busy: ${refusals.site.changedMeanwhile}`;
const scheme = createDesk();
const office = scheme.calendars.office as Calendar;

/** A calendar file of whole days, each with its name. */
const fileOf = (...days: [date: string, name: string][]) =>
  [
    'BEGIN:VCALENDAR',
    ...days.flatMap(([date, name]) => [
      ...['BEGIN:VEVENT', `DTSTART;VALUE=DATE:${date}`, `SUMMARY:${name}`, 'END:VEVENT'],
    ]),
    'END:VCALENDAR',
  ].join('\r\n');

/** A site with these shared calendars, whose one project follows the small desk's scheme. */
function createCalendars(shared: SharedCalendarView[] = [], given: GivenPorts = {}) {
  const state = { shared, lost: false, troubles: [] as string[] };
  const versions: SchemeVersion[] = [
    { version: 1, inForceFrom: null, savedAt: 0, savedBy: 'admin', forOpen: [], scheme },
  ];
  const made = createAdministeredSite({
    ...given,
    schemes: {
      versionsOf: async (id) => (id === PROJECT.id ? versions : []),
      listProjects: async () => [PROJECT.id],
      add: async (_, { scheme: added, by, at, forOpen }) => {
        const version = versions.length + 1;
        versions.push({ version, inForceFrom: at, savedAt: at, savedBy: by, forOpen, scheme: added });
        return version;
      },
      ...given.schemes,
    },
    people: { rolesOf: async () => [], ...given.people },
    site: {
      listCalendars: async () => [...state.shared],
      saveCalendar: async (calendar) => {
        if (!state.lost) state.shared = [...state.shared.filter(({ id }) => id !== calendar.id), calendar];
        return !state.lost;
      },
      listTroubles: async () => [],
      saveTrouble: async ({ message }) => {
        state.troubles.push(message);
      },
    },
    rebuilds: { find: async () => null, save: async () => undefined, push: async () => undefined },
    issues: { countIn: async () => 0 },
  });
  const save = (request: object) =>
    saveCalendar(made.site.ports, 'admin', { id: null, name: 'Bureau d’été', language: 'en', ...request });
  return { ...made, state, save, versions };
}

const from = { projectId: PROJECT.id, calendar: 'office' };
const summer: SharedCalendarView = { id: 'summer', name: 'Summer', calendar: office };

describe('a shared calendar is saved', () => {
  test('as a copy of one of a project’s, which its project goes on without', async () => {
    const { save, state, audit } = createCalendars();
    expect(await save({ from })).toEqual({ kind: 'saved', skipped: 0, leftOut: [] });
    expect(state.shared).toEqual([{ id: 'bureau-d-ete', name: 'Bureau d’été', calendar: office }]);
    expect(audit).toEqual(['admin calendar-saved Bureau d’été']);
  });

  test('with the days of a file, which say more of a date than a hand did; other days stay', async () => {
    const byHand = { ...office, holidays: ['2025-07-01', '2025-08-01'] };
    const { save, state } = createCalendars([{ ...summer, calendar: byHand }]);
    await save({ id: 'summer', name: 'Summer', ics: fileOf(['20250701', 'Feast'], ['20250702', 'Day off']) });
    expect(state.shared[0]?.calendar.holidays).toMatchObject([
      '2025-08-01',
      { date: '2025-07-01', name: { en: 'Feast' } },
      { date: '2025-07-02', name: { en: 'Day off' } },
    ]);
  });

  test('with those lines of a file alone that somebody chose, and what is left out is told', async () => {
    const { save, state } = createCalendars([summer]);
    const ics = fileOf(['20250701', 'Feast'], ['20250702', 'Day off'], ['never', 'Broken']);
    const answer = await save({ id: 'summer', ics, lines: [2] });
    expect(state.shared[0]?.calendar.holidays).toMatchObject([{ date: '2025-07-01' }]);
    expect(answer).toMatchObject({
      kind: 'saved',
      skipped: 1,
      leftOut: [expect.stringMatching(/^Line 11: /)],
    });
  });
});

describe('a shared calendar is not saved', () => {
  const gone = `not-found: ${refusals.scheme.noCalendar}`;
  test.each<[string, object]>([
    ['that is gone', { id: 'summer' }],
    ['from one that its project does not have', { from: { ...from, calendar: 'constructor' } }],
    ['from a project without a scheme', { from: { ...from, projectId: '777' } }],
  ])('%s', async (_, request) => {
    const { save, state, audit } = createCalendars();
    expect(sayRefusal(await save(request))).toBe(gone);
    expect([state.shared, audit]).toEqual([[], []]);
  });

  test('from a file that is none', async () => {
    const { save, state } = createCalendars([summer]);
    expect(sayRefusal(await save({ id: 'summer', ics: 'BEGIN:VCALENDAR\r\nfoo' }))).toMatch(/^invalid: .+/);
    expect(state.shared).toEqual([summer]);
  });

  test('over what somebody else saved, while somebody saves it, or once the claim is lost', async () => {
    const { save, state, site, audit } = createCalendars([summer]);
    const renamed = { id: 'summer', name: 'Sommer' };
    expect(sayRefusal(await save({ ...renamed, basedOn: null }))).toBe(changed);
    site.claims.until.set('save:calendar:summer', on('mon 11:00'));
    expect(sayRefusal(await save(renamed))).toBe(changed);
    site.claims.until.clear();
    state.lost = true;
    expect(sayRefusal(await save(renamed))).toBe(changed);
    expect([state.shared, audit]).toEqual([[summer], []]);
    state.lost = false;
    expect(await save({ ...renamed, basedOn: summer })).toMatchObject({ kind: 'saved' });
  });
});

test('the days of a file are shown to whoever administers the project alone', async () => {
  const request = { projectId: PROJECT.id, accountId: 'admin', language: 'en' as const };
  const ics = fileOf(['20250701', 'Feast']);
  const { site } = createCalendars();
  expect(await readHolidays(site.ports, { ...request, ics })).toMatchObject({
    entries: [{ line: 2, why: null }],
    broken: [],
  });
  const stranger = createCalendars([], { people: { canAdminister: async () => false } }).site.ports;
  expect(sayRefusal(await readHolidays(stranger, { ...request, ics }))).toBe(
    `not-allowed: ${refusals.scheme.notAdministrator}`,
  );
});

describe('a new year', () => {
  const rule = { ...office, holidayRule: 'ca-qc' };
  const lastYear = async (): Promise<SharedCalendarView> => ({
    ...summer,
    calendar: await resolveCalendar(rule, on('mon 10:10') - 366 * 86_400_000),
  });

  test('gives shared calendars its days, and the log says which; a second look changes nothing', async () => {
    const { site, state, audit } = createCalendars([await lastYear()]);
    await renewHolidays(site.ports);
    expect(state.shared[0]?.calendar.holidayYears).toMatchObject({ to: 2030 });
    expect(audit).toEqual([expect.stringMatching(/^Sablier holidays-renewed Summer: \+2030-01-01 /)]);
    await renewHolidays(site.ports);
    expect(audit).toHaveLength(1);
  });

  test('waits for the next day where somebody saves the calendar at this moment', async () => {
    const before = await lastYear();
    const { site, state, audit } = createCalendars([before]);
    site.claims.until.set('save:calendar:summer', on('mon 11:00'));
    await renewHolidays(site.ports);
    expect([state.shared, audit]).toEqual([[before], []]);
  });

  test('gives a scheme a version of its own, for open cycles too', async () => {
    const made = createCalendars();
    const { calendar } = await lastYear();
    made.versions[0] = {
      ...made.versions[0],
      scheme: { ...scheme, calendars: { office: calendar } },
    } as SchemeVersion;
    await renewHolidays(made.site.ports);
    expect(made.versions[1]).toMatchObject({ savedBy: 'Sablier', forOpen: ['calendars'] });
    expect(made.audit).toEqual([
      expect.stringMatching(/^Sablier holidays-renewed SUP office: \+2030-01-01 /),
    ]);
  });

  test('what fails for one project is told in the health, and keeps no other calendar waiting', async () => {
    const { site, state, audit } = createCalendars([await lastYear()], {
      schemes: {
        versionsOf: async () => {
          throw new Error('unreadable');
        },
      },
    });
    await renewHolidays(site.ports);
    expect(state.troubles).toEqual([`${PROJECT.id}: Error: unreadable`]);
    expect(audit).toHaveLength(1);
  });
});
