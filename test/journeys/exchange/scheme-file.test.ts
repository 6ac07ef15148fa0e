/** The scheme page’s file: what it gives is what it takes, and a file of another site is asked about before anything is taken. */
import type {
  AsksAnswer,
  ExchangeCalls,
  FileAnswer,
  FitsAnswer,
  ImportedAnswer,
  ProposalAnswer,
} from '../../../src/contract/exchange';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import { ADMIN, AGENT, type Desk, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(() => desk.site.stop());

async function ask<Answer>(
  functionKey: keyof ExchangeCalls | 'showScheme',
  payload: object = {},
  as = ADMIN,
) {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  return (await desk.site.invoke({ as, moduleKey: 'scheme', functionKey, payload, extension })) as Answer;
}

const readCurrent = async () => (await ask<SchemeAnswer>('showScheme')).current?.scheme as Scheme;
const download = async (scheme: Scheme, format: 'yaml' | 'json' = 'yaml') =>
  (await ask<FileAnswer>('writeSchemeFile', { scheme, format })).text;

test('only people who administer the project read or write its file', async () => {
  const scheme = await readCurrent();
  expect(await ask('writeSchemeFile', { scheme, format: 'yaml' }, AGENT)).toMatchObject({
    code: 'not-allowed',
  });
  expect(await ask('readSchemeFile', { text: 'id: x' }, AGENT)).toMatchObject({ code: 'not-allowed' });
});

test.each([
  'yaml',
  'json',
] as const)('what is downloaded as %s and uploaded again is the same scheme, and the same file', async (format) => {
  const text = await download(await readCurrent(), format);
  const fit = await ask<FitsAnswer>('readSchemeFile', { text });
  expect(fit.kind).toBe('fits');
  expect(await download(fit.scheme, format)).toBe(text);
});

test('a file of another site is asked about, and is taken whole once all is said', async () => {
  const scheme = { ...(await readCurrent()), team: { roles: ['Night watch'], groups: [] } };
  const text = (await download(scheme)).replace(/site: .*/, 'site: https://elsewhere.example');
  const asks = await ask<AsksAnswer>('readSchemeFile', { text });
  expect(asks).toMatchObject({ kind: 'asks', asked: [{ kind: 'role', value: 'Night watch' }] });
  expect((await readCurrent()).team.roles).not.toContain('Night watch');
  const [role] = asks.here.role ?? [];
  const answers = [{ kind: 'role', value: 'Night watch', to: { by: 'id', id: role?.id } }];
  const fit = await ask<FitsAnswer>('readSchemeFile', { text, answers });
  expect(fit).toMatchObject({ kind: 'fits', scheme: { team: { roles: [role?.name] } } });
});

test('a file that is no scheme is refused with its line or its place', async () => {
  expect(await ask('readSchemeFile', { text: 'id: x\n  y: [' })).toMatchObject({
    kind: 'refused',
    say: expect.stringContaining('line'),
  });
  const text = (await download(await readCurrent())).replace('warnShare', 'warn');
  expect(await ask('readSchemeFile', { text })).toMatchObject({ say: expect.stringContaining('warn') });
});

test('a text is read for the project’s administrators, its doubts settled as chosen, and nothing is saved by it', async () => {
  const text =
    'Hours: Monday to Friday, 9:00-17:00 ET.\nP1 - Critical\nResponse time: 4 hours\nResolution time: 2 days';
  expect(await ask('readText', { text }, AGENT)).toMatchObject({ code: 'not-allowed' });
  const ours = await ask<ProposalAnswer>('readText', { text });
  expect(ours.figures.map(({ start, end }) => text.slice(start, end))).toEqual(['4 hours', '2 days']);
  const other = await ask<ProposalAnswer>('readText', { text, choices: { 'a-day': 'calendar-day' } });
  expect(other.scheme.goals.P1?.resolution?.goal).toEqual({ in: 'elapsed', breach: 'PT48H' });
  expect(await ask('readText', { text: 'We love to help, and the rest is in the mail.' })).toMatchObject({
    say: expect.stringContaining('Nothing was taken'),
  });
  expect((await ask<SchemeAnswer>('showScheme')).versions).toHaveLength(1);
});

test('what Jira Service Management’s pages are answered becomes a scheme for administrators, each term with what became of it', async () => {
  const text = JSON.stringify({
    timeMetrics: [
      {
        name: 'Time to resolution',
        config: {
          definition: { start: [{ name: 'Issue Created' }], stop: [{ name: 'Approval: Granted' }] },
          goals: [{ jqlQuery: 'priority = Highest', duration: 3_600_000 }],
        },
      },
    ],
  });
  expect(await ask('importConfiguration', { text }, AGENT)).toMatchObject({ code: 'not-allowed' });
  const imported = await ask<ImportedAnswer>('importConfiguration', { text });
  expect(imported.scheme.goals.Highest?.resolution?.goal).toEqual({ in: 'elapsed', breach: 'PT60M' });
  expect(imported.lines).toContainEqual({
    ...{ outcome: 'none', of: 'Time to resolution', part: 'Stop', term: 'Approval: Granted' },
    how: 'a scheme knows nothing of the kind',
  });
  for (const wrong of ['Time to resolution: 4 h', '{"timeMetrics": []}', '{"a": '])
    expect(await ask('importConfiguration', { text: wrong })).toMatchObject({
      say: expect.stringContaining('Nothing was taken'),
    });
});
