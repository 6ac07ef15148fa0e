import { appWithout, manifestScopes } from '../../support/site/app-without';
import { AGENT, Desk, MINUTE, openDesk } from '../../support/site/desk';
import { approve, publish, reportPages } from '../../support/site/finished-report';

/** The site's storage answers without its scope; the weekly report of accounts has its own journey, in privacy.test.ts. */
const ELSEWHERE = ['storage:app', 'report:personal-data'];

const WELL = { french: true, running: 'running', due: true, links: 1, report: 'published', pagesLeft: 0 };

/** From a fatal ticket to a published report, and another that the team is warned about, each in his language, in what a person sees at each step. */
async function story(app?: string): Promise<Record<string, unknown>> {
  const desk = await openDesk('valtech', app === undefined ? {} : { app }).catch((error: Error) => error);
  if (!(desk instanceof Desk)) return { failed: desk.message };
  try {
    return await seen(desk);
  } catch (error) {
    return { failed: (error as Error).message };
  } finally {
    await desk.site.stop();
  }
}

async function seen(desk: Desk): Promise<Record<string, unknown>> {
  const issue = await desk.create('Fatal');
  const running = await desk.clock(issue, 'response');
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  const answered = `/rest/api/3/issue/${issue.key}`;
  const links = await desk.jira<unknown[]>('712020:agent-a', 'GET', `${answered}/remotelink`);
  const { fields } = await desk.jira<{ fields: object }>('712020:agent-a', 'GET', answered);
  const due = Object.entries(fields).filter(([id, value]) => id.startsWith('customfield_') && value);
  await approve(desk, issue);
  const { state: report } = (await publish(desk, issue)) as { state?: string };
  await desk.create('Fatal');
  await desk.site.advance(13 * MINUTE);
  const french = desk.site.letters().some(({ subject }) => subject.includes('Réponse'));
  const pagesLeft = await leftOnFree(desk);
  return { french, running: running.state, due: due.length > 0, links: links.length, report, pagesLeft };
}

/** The pages of a report whose draft no page can be kept to the team for. */
async function leftOnFree(desk: Desk): Promise<number> {
  desk.site.changeConfluence('free-silent');
  const issue = await desk.create('Fatal');
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  return (await reportPages(desk, AGENT, issue)).length;
}

describe('an app without one of its scopes', () => {
  test('with all of them the story ends well', async () => {
    expect(await story()).toEqual(WELL);
  });

  test.each(
    manifestScopes().filter((scope) => !ELSEWHERE.includes(scope)),
  )('%s: the story ends badly', async (scope) => {
    const app = appWithout(scope);
    const result = await story(app.folder);
    app.remove();
    expect(result).not.toEqual(WELL);
  });
});
