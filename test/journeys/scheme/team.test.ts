/** Who speaks for the team: people of its roles, members of the groups that have them, and groups the scheme names itself. */
import { ADMIN, type Desk, openDesk } from '../../support/site/desk';

const IN_GROUP = '712020:agent-b';
const OUTSIDE = ADMIN;
let desk: Desk;
let version = 1;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(() => desk.site.stop());

async function saveTeam(team: { roles: string[]; groups: string[] }): Promise<void> {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const ask = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  const { current } = (await ask('showScheme', {})) as { current: { scheme: object } };
  const saved = await ask('saveScheme', { scheme: { ...current.scheme, team }, basedOn: version });
  version += 1;
  expect(saved).toEqual({ kind: 'saved', version });
  await desk.site.advance(60_000);
}

async function responseAfterAWordOf(who: string): Promise<string> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(who, issue, 'We are looking into it.');
  return (await desk.readClock(issue, 'response')).state;
}

test('a member of a group that has the team’s role answers for the team', async () => {
  expect(await responseAfterAWordOf(IN_GROUP)).toBe('met');
  expect(await responseAfterAWordOf(OUTSIDE)).toBe('running');
});

test('so does a member of a group that the scheme names itself', async () => {
  await saveTeam({ roles: [], groups: ['support-team'] });
  expect(await responseAfterAWordOf(IN_GROUP)).toBe('met');
  expect(await responseAfterAWordOf(OUTSIDE)).toBe('running');
});

test('a group that is gone has nobody in it, and stops nothing else', async () => {
  await saveTeam({ roles: ['Service Desk Team'], groups: ['once-there'] });
  expect(await responseAfterAWordOf(IN_GROUP)).toBe('met');
});
