/** The note an alert leaves: for the team alone, in every kind of project, and not at all where Jira cannot keep it from clients. */
import { find, put } from '../../local/documents';
import { theProducts } from '../../local/forge/the-products';
import type { Project } from '../../local/jira/model';
import type { SiteAnswer } from '../../src/contract/admin';
import { presets } from '../../src/domain/scheme/presets/index';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../support/desk';

interface Comment {
  author: { accountType: string };
  jsdPublic: boolean;
  visibility?: { type: string; value: string };
}

async function notesFor(desk: Desk, who: string, { key }: IssueRef): Promise<Comment[]> {
  const path = `/rest/api/3/issue/${key}/comment`;
  const { comments } = await desk.jira<{ comments: Comment[] }>(who, 'GET', path);
  return comments.filter(({ author }) => author.accountType === 'app');
}

/** A desk whose alerts leave notes, in a project of a kind, for a team. */
async function noting(team: object, type: Project['type'] = 'software'): Promise<Desk> {
  const products = await theProducts();
  const seed: typeof products.seed = (ground) => {
    products.seed(ground);
    const { db } = ground;
    const project = find<Project>(db, 'project', '10000');
    if (project) put(db, 'project', '10000', '', { ...project, type });
  };
  const desk = await openDesk('valtech', { products: { ...products, seed } });
  const { conduct: _, ...valtech } = presets.valtech ?? ({} as never);
  const scheme = { ...valtech, team, alerts: { thresholds: [{ at: '75%' }, { at: '100%' }], note: true } };
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const payload = { scheme, basedOn: 1 };
  const asked = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', payload, extension };
  expect(await desk.site.invoke(asked)).toMatchObject({ kind: 'saved' });
  await desk.site.advance(1_000);
  return desk;
}

async function warned(desk: Desk): Promise<IssueRef> {
  const issue = await desk.create('Fatal');
  await desk.site.advance(16 * MINUTE);
  return issue;
}

const lettersOf = ({ site }: Desk, { key }: IssueRef) =>
  site.letters().filter(({ issueKey }) => issueKey === key);

describe.each([
  [
    'a role',
    { roles: ['Service Desk Team'], groups: [] },
    'software',
    { type: 'role', value: 'Service Desk Team' },
  ],
  ['a group', { roles: [], groups: ['support-team'] }, 'software', { type: 'group', value: 'support-team' }],
  [
    'the agents of a service project',
    { roles: ['Service Desk Team'], groups: [] },
    'service_desk',
    undefined,
  ],
] as const)('a note for %s', (_, team, type, visibility) => {
  test('is read by the team, once for each alert, and by no client', async () => {
    const desk = await noting(team, type);
    const issue = await warned(desk);
    const reader = visibility?.type === 'group' ? '712020:agent-b' : AGENT;
    const notes = await notesFor(desk, reader, issue);
    expect(notes).toHaveLength(2);
    for (const note of notes) {
      expect(note.jsdPublic && !note.visibility).toBe(false);
      if (visibility) expect(note.visibility).toMatchObject(visibility);
    }
    expect(await notesFor(desk, CLIENT, issue)).toEqual([]);
    await desk.site.stop();
  });
});

test('where Jira refuses a note, or the scheme names no team, the mail leaves alone and nothing is said', async () => {
  for (const team of [
    { roles: ['Nobody’s role'], groups: [] },
    { roles: [], groups: [] },
  ]) {
    const desk = await noting(team);
    const issue = await desk.create('Fatal');
    await desk.jira(ADMIN, 'PUT', `/rest/api/3/issue/${issue.key}`, {
      fields: { assignee: { accountId: AGENT } },
    });
    await desk.site.advance(16 * MINUTE);
    for (const who of [AGENT, ADMIN, CLIENT]) expect(await notesFor(desk, who, issue)).toEqual([]);
    expect(lettersOf(desk, issue).length).toBeGreaterThan(0);
    await desk.site.stop();
  }
});

test('a mail whose answer was lost, or whose pass died, is not sent again; the panel and the health say so', async () => {
  const desk = await openDesk();
  const issue = await desk.create('Fatal');
  const notify = ({ path }: { path: string }) => path.endsWith(`/issue/${issue.id}/notify`);
  desk.site.faults.next(notify, { status: 504, afterEffect: true });
  await desk.site.advance(12 * MINUTE);
  const sent = lettersOf(desk, issue).length;
  await desk.site.advance(2 * MINUTE);
  expect(lettersOf(desk, issue)).toHaveLength(sent);
  expect((await desk.conduct(issue)).unsureMails).toHaveLength(1);
  const { health } = (await desk.admin('showSite')) as SiteAnswer;
  expect(health.unsureMails).toMatchObject([{ issueId: issue.id }]);
  await desk.site.stop();
});
