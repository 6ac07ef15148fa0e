/** The note an alert leaves: for the team alone, in every kind of project, and not at all where Jira cannot keep it from clients. */
import { find, put } from '../../../local/documents/documents';
import { loadProducts } from '../../../local/forge/load-products';
import type { Project } from '../../../local/jira/model/model';
import type { SiteAnswer } from '../../../src/contract/admin';
import { presets } from '../../../src/presets';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

interface Comment {
  author: { accountType: string };
  jsdPublic: boolean;
  visibility?: { type: string; value: string };
}

async function readNotes(desk: Desk, who: string, { key }: IssueRef): Promise<Comment[]> {
  const path = `/rest/api/3/issue/${key}/comment`;
  const { comments } = await desk.askJira<{ comments: Comment[] }>(who, 'GET', path);
  return comments.filter(({ author }) => author.accountType === 'app');
}

/** A desk whose alerts leave notes, in a project of a kind, for a team. */
async function openNotingDesk(team: object, type: Project['type'] = 'software'): Promise<Desk> {
  const products = await loadProducts();
  const seed: typeof products.seed = (context) => {
    products.seed(context);
    const { db } = context;
    const project = find<Project>(db, 'project', '10000');
    if (project) put(db, 'project', '10000', '', { ...project, type });
  };
  const desk = await openDesk('valtech', { products: { ...products, seed } });
  const { automation: _, ...valtech } = presets.valtech ?? ({} as never);
  const scheme = { ...valtech, team, alerts: { thresholds: [{ at: '75%' }, { at: '100%' }], note: true } };
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const payload = { scheme, basedOn: 1 };
  const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', payload, extension };
  expect(await desk.site.invoke(request)).toMatchObject({ kind: 'saved' });
  await desk.site.advance(1_000);
  return desk;
}

async function createWarned(desk: Desk): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(16 * MINUTE);
  return issue;
}

const lettersOf = ({ site }: Desk, { key }: IssueRef) =>
  site.letters().filter(({ issueKey }) => issueKey === key);

/** Every comment of the app's on an issue, whoever may read it. */
const readEveryNote = (desk: Desk, issue: IssueRef) => readNotes(desk, 'app', issue);
const readHealth = async (desk: Desk) => ((await desk.callAdmin('showSite')) as SiteAnswer).health;

test('a note for the agents of a service project is read by the team, once for each alert, and by no client', async () => {
  const desk = await openNotingDesk({ roles: ['Service Desk Team'], groups: [] }, 'service_desk');
  const issue = await createWarned(desk);
  expect(await readNotes(desk, AGENT, issue)).toMatchObject([{ jsdPublic: false }, { jsdPublic: false }]);
  expect(await readNotes(desk, CLIENT, issue)).toEqual([]);
  expect((await readHealth(desk)).refusedNotes).toEqual([]);
  await desk.site.stop();
});

describe('a note for a role, in a project without a service desk', () => {
  let desk: Desk;
  let issue: IssueRef;
  beforeEach(async () => {
    desk = await openNotingDesk({ roles: ['Service Desk Team'], groups: ['support-team'] });
    issue = await createWarned(desk);
  });
  afterEach(() => desk.site.stop());

  test('is refused while the app is not in the role: nothing is said to anybody, the mail leaves, and the health tells', async () => {
    expect(await readEveryNote(desk, issue)).toEqual([]);
    expect(lettersOf(desk, issue).length).toBeGreaterThan(0);
    expect((await readHealth(desk)).refusedNotes).toMatchObject([
      { projectId: '10000', project: 'SUP', role: 'Service Desk Team', notes: 2 },
    ]);
  });

  test('is refused still when Jira does not take the app into the role, with the way by hand', async () => {
    const isAddition = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith('/role/10002');
    desk.site.faults.failNext(isAddition, { status: 400 });
    expect(await desk.callAdmin('letAppIn', { projectId: '10000' })).toMatchObject({
      kind: 'refused',
      say: expect.stringContaining('under People'),
    });
    expect((await readHealth(desk)).refusedNotes).toMatchObject([{ notes: 2 }]);
  });

  test('is left once an administrator has let the app into the role, whatever it is called, and the last that waited too', async () => {
    desk.site.changeJira({ kind: 'rename-role', role: 'Service Desk Team', to: 'Agents' });
    expect((await readHealth(desk)).refusedNotes).toMatchObject([{ role: 'Agents' }]);
    expect(await desk.callAdmin('letAppIn', { projectId: '10000' })).toEqual({ kind: 'saved' });
    await desk.site.advance(MINUTE);
    const late = { visibility: { type: 'role', value: 'Agents' } };
    expect(await readNotes(desk, AGENT, issue)).toMatchObject([late]);
    expect(await readNotes(desk, CLIENT, issue)).toEqual([]);
    expect((await readHealth(desk)).refusedNotes).toEqual([]);
    expect(await readNotes(desk, AGENT, await createWarned(desk))).toMatchObject([late, late]);
    const { audit } = (await desk.callAdmin('showSite')) as SiteAnswer;
    expect(audit).toContainEqual(expect.objectContaining({ what: 'app-let-in', subject: 'SUP Agents' }));
  });

  test('that Jira took for everybody is taken back at once, and counts as refused', async () => {
    const open = await desk.createIssue('Fatal');
    const isAddition = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith(`/issue/${open.id}/comment`);
    desk.site.faults.failNext(isAddition, { status: 201, body: { id: '999', jsdPublic: true } });
    const removed: string[] = [];
    desk.site.network.onExchange(({ method, path }) => method === 'DELETE' && removed.push(path));
    await desk.site.advance(12 * MINUTE);
    expect(removed).toContain(`/rest/api/3/issue/${open.id}/comment/999`);
  });
});

test('where the scheme names groups alone, or nobody, the mail leaves alone and nothing is said', async () => {
  for (const [team, readers] of [
    [{ roles: ['Nobody’s role'], groups: ['support-team'] }, [{ role: null, notes: 2 }]],
    [{ roles: [], groups: [] }, []],
  ] as const) {
    const desk = await openNotingDesk(team);
    const issue = await desk.createIssue('Fatal');
    await desk.askJira(ADMIN, 'PUT', `/rest/api/3/issue/${issue.key}`, {
      fields: { assignee: { accountId: AGENT } },
    });
    await desk.site.advance(16 * MINUTE);
    expect(await readEveryNote(desk, issue)).toEqual([]);
    expect(lettersOf(desk, issue).length).toBeGreaterThan(0);
    expect((await readHealth(desk)).refusedNotes).toMatchObject(readers);
    await desk.site.stop();
  }
});

test('a mail whose answer was lost, or whose evaluation died, is not sent again; the panel and the health say so', async () => {
  const desk = await openDesk();
  const issue = await desk.createIssue('Fatal');
  const notify = ({ path }: { path: string }) => path.endsWith(`/issue/${issue.id}/notify`);
  desk.site.faults.failNext(notify, { status: 504, afterEffect: true });
  await desk.site.advance(12 * MINUTE);
  const sent = lettersOf(desk, issue).length;
  await desk.site.advance(2 * MINUTE);
  expect(lettersOf(desk, issue)).toHaveLength(sent);
  expect((await desk.readAutomation(issue)).unsureMails).toHaveLength(1);
  const { health } = (await desk.callAdmin('showSite')) as SiteAnswer;
  expect(health.unsureMails).toMatchObject([{ issueId: issue.id }]);
  await desk.site.stop();
});
