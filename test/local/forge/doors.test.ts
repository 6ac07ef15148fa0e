import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentPolicyOf, withFrameScript } from '../../../local/forge/web/resource-routes';
import { openServers } from '../../../local/forge/web/servers';
import { startTestSite, stopTestSite, type TestSite } from '../../support/site/test-app';

let testSite: TestSite;

beforeAll(async () => {
  testSite = await startTestSite({ port: 0 });
});
afterAll(() => stopTestSite(testSite));

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(testSite.site.address + path, { method: 'POST', body: JSON.stringify(body), headers });

test('a page’s file comes from another origin, with the policy and the bridge before anything else', async () => {
  const answer = await fetch(`${testSite.site.resourceAddress}/page/index.html`);
  expect(new URL(testSite.site.resourceAddress).origin).not.toBe(new URL(testSite.site.address).origin);
  expect(answer.headers.get('content-security-policy')).toContain(`frame-ancestors ${testSite.site.address}`);
  expect(await answer.text()).toContain('<head><script src="/__bridge.js"');
});

test('a browser keeps a file whose name says its contents, and asks for the page again', async () => {
  const keepsFor = async (file: string) =>
    (await fetch(`${testSite.site.resourceAddress}/page/${file}`)).headers.get('cache-control');
  expect(await keepsFor('assets/mark-a1B2_c-3.svg')).toContain('immutable');
  expect(await keepsFor('index.html')).toBeNull();
});

test('a file outside the resource is not there', async () => {
  const answer = await fetch(`${testSite.site.resourceAddress}/page/%2e%2e%2fmanifest.yml`);
  expect(answer.status).toBe(404);
});

test('inline styles are allowed only where the manifest asks for them', () => {
  expect(contentPolicyOf('http://site', [])).toContain("style-src 'self';");
  expect(contentPolicyOf('http://site', ['unsafe-inline'])).toContain("style-src 'self' 'unsafe-inline';");
});

test('a page is served with the bridge before all else, and with the time of the site', () => {
  const page = withFrameScript('<p>no head</p>', 'http://site', {
    now: 1_735_689_600_000,
    running: false,
    speed: 1,
  });
  expect(page).toMatch(/^<script src="\/__bridge.js"/);
  expect(page).toContain('{&quot;now&quot;:1735689600000,&quot;running&quot;:false,&quot;speed&quot;:1}');
});

test('the person in the cookie is who invokes and who asks', async () => {
  const cookie = { cookie: 'as=bob' };
  const extension = { issue: { id: '10001' } };
  const call = { moduleKey: 'panel', functionKey: 'context', extension };
  expect(await (await post('/site/invoke', call, cookie)).json()).toMatchObject({
    body: { accountId: 'bob' },
  });
  const request = { product: 'jira', restPath: '/rest/api/3/myself' };
  expect(await (await post('/site/product', request, cookie)).json()).toMatchObject({
    body: { accountId: 'bob' },
  });
  const rest = await fetch(`${testSite.site.address}/rest/api/3/myself`, { headers: cookie });
  expect(await rest.json()).toMatchObject({ accountId: 'bob' });
});

test('a page of another origin cannot act with the person’s cookie', async () => {
  const answer = await post('/site/clock', { action: 'pause' }, { origin: 'http://elsewhere.example' });
  expect(answer.status).toBe(403);
});

test('the time bar’s clock is moved and read over HTTP', async () => {
  const before = (await (await fetch(`${testSite.site.address}/site/clock`)).json()) as { now: number };
  const moved = (await (await post('/site/clock', { action: 'advance', ms: 3_600_000 })).json()) as {
    now: number;
  };
  expect(moved.now - before.now).toBe(3_600_000);
});

test('an order the clock does not know, or that leads beyond all dates, is refused with 400', async () => {
  const orders = [
    { action: 'rewind' },
    { action: 'run', speed: 1e300 },
    { action: 'run', speed: -1 },
    { action: 'advance', ms: 1e17 },
    { action: 'set', ms: 1e17 },
  ];
  for (const order of [...orders, null, [], 'pause', { action: 'set' }, { action: '__proto__' }]) {
    const answer = await post('/site/clock', order);
    const { message } = (await answer.json()) as { message: string };
    expect([order, answer.status, message]).toEqual([
      order,
      400,
      expect.stringMatching(/^The clock takes [^\n]*\.$/),
    ]);
  }
});

test('a page’s request in no form that the site knows is refused by the part that is wrong, in one line', async () => {
  const messageOf = async (path: string, body: unknown) => {
    const answer = await post(path, body);
    return [answer.status, ((await answer.json()) as { message: string }).message];
  };
  expect(await messageOf('/site/invoke', { moduleKey: 7 })).toEqual([
    400,
    '"moduleKey" is not what it has to be.',
  ]);
  expect(await messageOf('/site/product', { product: 'jira', restPath: 'x' })).toEqual([
    ...[400, '"restPath" is not what it has to be.'],
  ]);
  expect(await messageOf('/site/context', 'x')).toEqual([400, '"body" is not what it has to be.']);
});

test('a port in use is one clear line', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(openServers(port)).rejects.toThrow(`Port ${port} is in use`);
  await new Promise((resolve) => other.close(resolve));
});

test('a person’s page invokes its functions five hundred times in 25 seconds, and no more', async () => {
  const cookie = { cookie: 'as=busy' };
  const call = { moduleKey: 'panel', functionKey: 'slept', extension: {} };
  for (let time = 0; time < 500; time++) await post('/site/invoke', call, cookie);
  const refused = await post('/site/invoke', call, cookie);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual({ message: 'Resolver calls are rate limited at 500req/25s' });
});
