import type { Site } from '../../local/running/running-site';
import { startSite } from '../../local/site';
import { createAppWithout, type PartialApp } from '../support/site/partial-app';

let app: PartialApp;
let site: Site;

beforeAll(async () => {
  app = createAppWithout('read:jira-work');
  site = await startSite({ now: '2025-06-05T14:00:00Z', app: app.folder });
});
afterAll(async () => {
  await site.stop();
  app.remove();
});

const priorities = { product: 'jira', method: 'GET', path: '/rest/api/3/priority' } as const;

describe('an app that lacks the scope of an operation', () => {
  test('is refused in Jira’s words, which name the scopes it has and those that would do', async () => {
    const { status, body } = await site.request({ as: 'app', ...priorities });
    const [message] = (body as { errorMessages: string[] }).errorMessages;
    expect(status).toBe(403);
    expect(message).toContain('denied due to missing scope grants');
    expect(message).toContain('write:jira-work');
    expect(message).toContain(' * [read:jira-work]\n * [read:priority:jira]');
  });

  test('is refused as well when it asks in a person’s name', async () => {
    const { status } = await site.request({ as: '712020:agent-a', throughApp: true, ...priorities });
    expect(status).toBe(403);
  });

  test('and the person himself is not', async () => {
    const { status } = await site.request({ as: '712020:agent-a', ...priorities });
    expect(status).toBe(200);
  });
});
