import { AGENT, Desk, MINUTE, openDesk } from '../../support/site/desk';
import { approveReport, publishReport, reportPages } from '../../support/site/finished-report';
import { createAppWithout, readManifestScopes } from '../../support/site/partial-app';

/** The site's storage answers without its scope; the weekly report of accounts has a journey of its own. */
const ELSEWHERE = ['storage:app', 'report:personal-data'];

const WELL = {
  french: true,
  organizations: 1,
  running: 'running',
  due: true,
  links: 1,
  report: 'published',
  pagesLeft: 0,
};

/** From a fatal ticket to a published report, and another that the team is warned about, each in his language, in what a person sees at each step. */
async function runStory(app?: string): Promise<Record<string, unknown>> {
  const desk = await openDesk('valtech', app === undefined ? {} : { app }).catch((error: Error) => error);
  if (!(desk instanceof Desk)) return { failed: desk.message };
  try {
    return await readSeen(desk);
  } catch (error) {
    return { failed: (error as Error).message };
  } finally {
    await desk.site.stop();
  }
}

async function readSeen(desk: Desk): Promise<Record<string, unknown>> {
  const issue = await desk.createIssue('Fatal');
  const running = await desk.readClock(issue, 'response');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  const answered = `/rest/api/3/issue/${issue.key}`;
  const links = await desk.askJira<unknown[]>('712020:agent-a', 'GET', `${answered}/remotelink`);
  const { fields } = await desk.askJira<{ fields: object }>('712020:agent-a', 'GET', answered);
  const due = Object.entries(fields).filter(([id, value]) => id.startsWith('customfield_') && value);
  await approveReport(desk, issue);
  const { state: report } = (await publishReport(desk, issue)) as { state?: string };
  await desk.createIssue('Fatal');
  await desk.site.advance(13 * MINUTE);
  const french = desk.site.letters().some(({ subject }) => subject.includes('Réponse'));
  const organizations = await countOrganizations(desk);
  const pagesLeft = await countPagesOnFree(desk);
  return {
    french,
    organizations,
    running: running.state,
    due: due.length > 0,
    links: links.length,
    report,
    pagesLeft,
  };
}

/** What an administrator finds who looks for a client's organization. */
async function countOrganizations(desk: Desk): Promise<number> {
  desk.site.changeJira({ kind: 'serve-requests', project: 'OPS' });
  desk.site.changeJira({ kind: 'add-organization', organization: 'Acme' });
  const answer = await desk.callAdmin('pick', { kind: 'organization', text: 'acme' });
  return (answer as { found?: unknown[] }).found?.length ?? 0;
}

/** The pages of a report whose draft no page can be kept to the team for. */
async function countPagesOnFree(desk: Desk): Promise<number> {
  desk.site.changeConfluence('free-silent');
  const issue = await desk.createIssue('Fatal');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return (await reportPages(desk, AGENT, issue)).length;
}

describe('an app without one of its scopes', () => {
  test('with all of them the story ends well', async () => {
    expect(await runStory()).toEqual(WELL);
  });

  test.each(
    readManifestScopes().filter((scope) => !ELSEWHERE.includes(scope)),
  )('%s: the story ends badly', async (scope) => {
    const app = createAppWithout(scope);
    const result = await runStory(app.folder);
    app.remove();
    expect(result).not.toEqual(WELL);
  });
});
