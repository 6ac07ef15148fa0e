/** A project admin's scheme: checked, previewed on what happened, saved as the next version, compared and restored. */

import type { PreviewAnswer } from '../../../src/contract/preview';
import type {
  PriorityCountsAnswer,
  Scheme,
  SchemeAnswer,
  SchemeCheckAnswer,
} from '../../../src/contract/scheme';
import { presets } from '../../../src/presets';
import { ADMIN, AGENT, type Desk, HOUR, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(() => desk.site.stop());

async function ask<Answer>(functionKey: string, payload: unknown = {}, as = ADMIN): Promise<Answer> {
  const [project] = (
    await desk.askJira<{ values: { id: string; key: string }[] }>(as, 'GET', '/rest/api/3/project/search')
  ).values;
  const extension = { type: 'jira:projectSettingsPage', project };
  return (await desk.site.invoke({ as, moduleKey: 'scheme', functionKey, payload, extension })) as Answer;
}

/** The scheme in force with another length for the resolution of critical issues. */
async function withResolution(breach: string): Promise<Scheme> {
  const { current } = await ask<SchemeAnswer>('showScheme');
  const scheme = structuredClone(current?.scheme) as Scheme;
  const rule = scheme.goals.Critical?.resolution;
  if (rule?.goal.in === 'elapsed') rule.goal.breach = breach;
  return scheme;
}

test('only people who administer the project see its scheme, or check, preview and save one', async () => {
  const scheme = await withResolution('PT7H');
  const calls: [string, object][] = [
    ['showScheme', {}],
    ['checkScheme', { scheme }],
    ['previewScheme', { scheme, from: null }],
    ['saveScheme', { scheme, basedOn: 1 }],
    ['readVersion', { version: 1 }],
    ['readHolidays', { ics: '' }],
    ['listCopies', {}],
    ['copyScheme', { from: '10001' }],
  ];
  for (const [name, payload] of calls)
    expect(await ask(name, payload, AGENT)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
});

test('the page is told the project’s own priorities and statuses, the version in force, and five presets', async () => {
  const answer = await ask<SchemeAnswer>('showScheme');
  expect(answer.project.statuses.length).toBeGreaterThan(2);
  expect(answer.project.priorities.map(({ name }) => name)).toContain('Fatal');
  expect(answer.current?.version).toBe(1);
  expect(answer.presets.map(({ id }) => id)).toEqual([
    'valtech',
    'altilogix',
    'tracktik',
    'velsoft',
    'vircom',
  ]);
});

test('how many issues have each priority is told beside what it stands for', async () => {
  await desk.createIssue('Critical');
  await desk.createIssue('Critical');
  const { counts } = await ask<PriorityCountsAnswer>('countPriorities');
  expect(counts).toContainEqual({ priority: '10001', issues: 2 });
  expect(counts).toContainEqual({ priority: '10000', issues: 0 });
});

test('a draft is linted, and tells which severity each priority stands for', async () => {
  const answer = await ask<SchemeCheckAnswer>('checkScheme', { scheme: await withResolution('PT7H') });
  expect(answer.problems).toEqual([]);
  expect(answer.findings.map(({ code }) => code)).toContain('non-monotone-goal');
  expect(answer.mapping).toContainEqual({ priority: '10000', severity: 'Fatal' });
});

test('an aim past its breach and a length without a unit are refused with their place; a night over midnight is none', async () => {
  const late = await withResolution('PT4H');
  Object.assign(late.goals.Critical?.resolution?.goal ?? {}, { aim: 'PT9H' });
  const noUnit = await withResolution('90');
  const night = await withResolution('PT4H');
  Object.assign(night.calendars.business?.weekly ?? {}, { mon: [['22:00', '06:00']] });
  const paths = await Promise.all(
    [late, noUnit, night].map(async (scheme) =>
      (await ask<SchemeCheckAnswer>('checkScheme', { scheme })).problems.map(({ path }) => path),
    ),
  );
  expect(paths).toEqual([
    ['goals.Critical.resolution.goal.aim'],
    ['goals.Critical.resolution.goal.breach'],
    [],
  ]);
});

test('a longer resolution previews the issues it would have saved, and saves as version 2', async () => {
  const issue = await desk.createIssue('Critical');
  await desk.site.advance(5 * HOUR);
  const scheme = await withResolution('PT9H');
  const preview = await ask<PreviewAnswer>('previewScheme', { scheme, from: null });
  const change = preview.changes.find(({ key, clock }) => key === issue.key && clock === 'resolution');
  expect(change).toMatchObject({ from: 'breached', to: 'met', severity: 'Critical', countedMs: 5 * HOUR });
  expect(preview.next).toBeNull();
  expect(await ask('saveScheme', { scheme, basedOn: 1 })).toEqual({ kind: 'saved', version: 2 });
});

test('a draft begun from a version that is no longer the last is refused', async () => {
  const scheme = await withResolution('PT8H');
  expect(await ask('saveScheme', { scheme, basedOn: 1 })).toMatchObject({ kind: 'refused', code: 'busy' });
});

test('an older version can be read and saved again as the newest; the issues received before keep theirs', async () => {
  const first = await ask<{ scheme: Scheme }>('readVersion', { version: 1 });
  expect(await ask('saveScheme', { scheme: first.scheme, basedOn: 2 })).toEqual({
    kind: 'saved',
    version: 3,
  });
  const { versions } = await ask<SchemeAnswer>('showScheme');
  expect(versions.map(({ version, by }) => ({ version, by }))).toEqual([
    { version: 1, by: { who: 'person', name: 'Site admin' } },
    { version: 2, by: { who: 'you' } },
    { version: 3, by: { who: 'you' } },
  ]);
  expect(versions[0]?.inForceFrom).toBeNull();
});

test('a draft may begin as a copy of the scheme in force in another project that one administers', async () => {
  expect(await ask('listCopies')).toEqual({ kind: 'copies', projects: [] });
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10001', key: 'OPS' } };
  const payload = { scheme: presets.vircom, basedOn: null };
  await desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', payload, extension });
  const projects = [{ id: '10001', key: 'OPS', name: 'Operations' }];
  expect(await ask('listCopies')).toEqual({ kind: 'copies', projects });
  expect(await ask('copyScheme', { from: '10001' })).toMatchObject({
    kind: 'copied',
    scheme: { id: 'vircom' },
  });
  expect(await ask('copyScheme', { from: '10009' })).toMatchObject({ code: 'not-allowed' });
});
