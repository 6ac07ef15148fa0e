/** An app’s call in the name of a customer: Atlassian’s pages disagree, and so the site does either. */
import { join } from 'node:path';
import type { Site } from '../../../local/running/running-site';
import { startSite } from '../../../local/site';
import { askFor, openPortal, PORTAL, type Portal } from '../../support/site/portal';

/** It may read requests, and no organizations. */
const app = join(__dirname, '../../support/site/second-app');

let site: Site;
let portal: Portal;
let key: string;

beforeAll(async () => {
  site = await startSite({ now: '2025-06-05T14:00:00Z', port: null, app });
  portal = await openPortal(site);
  ({ key } = await askFor(site, portal, PORTAL.anna));
});
afterAll(() => site.stop());

const call = async (as: string, path: string) =>
  (await site.request({ as, throughApp: true, product: 'jira', method: 'GET', path })).status;

test('is refused in every product unless the site allows it; the app itself and the customer himself are not', async () => {
  const path = `/rest/servicedeskapi/request/${key}`;
  expect(await call(PORTAL.anna, path)).toBe(403);
  expect(await call(PORTAL.anna, '/rest/api/3/myself')).toBe(403);
  expect(await call('app', path)).toBe(200);
  expect((await site.request({ as: PORTAL.anna, product: 'jira', method: 'GET', path })).status).toBe(200);
});

test('where the site allows it, it has the customer’s own rights', async () => {
  site.changeJira({ kind: 'let-customers-call', allowed: 'yes' });
  expect(await call(PORTAL.anna, `/rest/servicedeskapi/request/${key}`)).toBe(200);
  expect(await call(PORTAL.mia, `/rest/servicedeskapi/request/${key}`)).toBe(404);
  expect(await call(PORTAL.anna, `/rest/api/3/issue/${key}`)).toBe(404);
  site.changeJira({ kind: 'let-customers-call', allowed: 'no' });
  expect(await call(PORTAL.anna, `/rest/servicedeskapi/request/${key}`)).toBe(403);
});

test('a site is started so', async () => {
  const open = await startSite({ now: '2025-06-05T14:00:00Z', customersMayCallAsUser: true, app });
  const { key: own } = await askFor(open, await openPortal(open), PORTAL.anna);
  const path = `/rest/servicedeskapi/request/${own}`;
  const request = { as: PORTAL.anna, throughApp: true, product: 'jira', method: 'GET', path } as const;
  expect((await open.request(request)).status).toBe(200);
  await open.stop();
});

test('an app without the scope asks for nothing of the service desk', async () => {
  expect(await call('app', '/rest/servicedeskapi/organization')).toBe(403);
  expect(await call('app', '/rest/servicedeskapi/servicedesk')).toBe(200);
});
