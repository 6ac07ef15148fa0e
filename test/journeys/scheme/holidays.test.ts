/** Holidays go on by themselves: once a day the rules are asked again, a scheme whose dates changed gets a version, and the log says which. */
import type { SiteAnswer } from '../../../src/contract/admin';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import { listAllDifferences } from '../../../static/scheme/draft/all-differences';
import { ADMIN, type Desk, HOUR, openDesk, SITE_ADMIN } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { now: '2025-12-30T22:00:00Z' });
});

afterAll(() => desk.site.stop());

async function callSettings<Answer>(functionKey: string, payload: unknown = {}): Promise<Answer> {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const request = { as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension };
  return (await desk.site.invoke(request)) as Answer;
}

async function listRenewals(): Promise<string[]> {
  const extension = { type: 'jira:adminPage' };
  const request = { as: SITE_ADMIN, moduleKey: 'admin', functionKey: 'showSite', payload: {}, extension };
  const { audit } = (await desk.site.invoke(request)) as SiteAnswer;
  return audit.filter(({ what }) => what === 'holidays-renewed').map(({ subject }) => subject);
}

const daysOf = ({ current }: SchemeAnswer, calendar: string) =>
  current?.scheme.calendars[calendar]?.holidays.map((day) => (typeof day === 'string' ? day : day.date));

test('a calendar by a region’s list has its holidays when its scheme is saved', async () => {
  const { current } = await callSettings<SchemeAnswer>('showScheme');
  const scheme = structuredClone(current?.scheme);
  if (!scheme) throw new Error('no scheme');
  const [name = ''] = Object.keys(scheme.calendars);
  const { holidayYears: _, ...office } = scheme.calendars[name] as (typeof scheme.calendars)[string];
  scheme.calendars[name] = { ...office, holidays: [], holidayRule: 'region:FR' };
  expect(await callSettings('saveScheme', { scheme, basedOn: 1 })).toEqual({ kind: 'saved', version: 2 });
  expect(daysOf(await callSettings<SchemeAnswer>('showScheme'), name)).toContain('2026-07-14');
});

test('a day on which no rule changed saves nothing', async () => {
  await desk.site.advance(3 * HOUR);
  expect((await callSettings<SchemeAnswer>('showScheme')).versions).toHaveLength(2);
  expect(await listRenewals()).toEqual([]);
});

test('the first day of a year brings its dates five years ahead, once, in a version of their own', async () => {
  await desk.skipTo(Date.parse('2026-01-01T23:00:00Z'));
  await desk.site.advance(3 * HOUR);
  const { versions } = await callSettings<SchemeAnswer>('showScheme');
  expect(versions.map(({ version, by }) => ({ version, by }))).toEqual([
    { version: 1, by: { who: 'person', name: 'Site admin' } },
    { version: 2, by: { who: 'you' } },
    { version: 3, by: { who: 'app' } },
  ]);
  const renewalTexts = await listRenewals();
  expect(renewalTexts.join('\n')).toContain('+2031-07-14');
  expect(renewalTexts.every((line) => line.startsWith('SUP '))).toBe(true);
});

test('what the renewal changed is seen when its version is compared with the one before', async () => {
  const [before, after] = await Promise.all(
    [2, 3].map((version) => callSettings<{ scheme: Scheme }>('readVersion', { version })),
  );
  if (!before || !after) throw new Error('no versions');
  const changes = listAllDifferences(before.scheme, after.scheme);
  expect(changes.map(({ path }) => path.join(' '))).toContainEqual(
    expect.stringMatching(/holidays 2031-07-14$/),
  );
});
