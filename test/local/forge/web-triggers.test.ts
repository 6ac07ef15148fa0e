import { startTestSite, stopTestSite, type TestSite } from '../../support/site/test-app';

let testSite: TestSite;
let urls: Record<string, string>;
const ask = <Result = unknown>(functionKey: string, payload: unknown = {}) =>
  testSite.site.invoke({
    as: 'ann',
    moduleKey: 'panel',
    functionKey,
    payload,
    extension: { issue: { id: '10001' } },
  }) as Promise<Result>;

beforeAll(async () => {
  testSite = await startTestSite({ port: 0 });
  urls = await ask('addresses');
});
afterAll(() => stopTestSite(testSite));

const post = (url = '', body = '', headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers });

test('an address is made once, and another only when it is forced', () => {
  expect(urls.again).toBe(urls.told);
  expect(urls.forced).not.toBe(urls.told);
  expect(urls.told).toMatch(new RegExp(`^${testSite.site.address}/public/`));
  expect(urls.echo).toMatch(new RegExp(`^${testSite.site.address}/x1/`));
  expect(urls.every).toBe(3);
  expect(urls.unknown).toContain('Failed to get web trigger URL');
});

test('a static trigger answers one of its declared answers, whatever else it returns', async () => {
  const thanks = await post(urls.told);
  expect([thanks.status, await thanks.text(), thanks.headers.get('content-type')]).toEqual([
    200,
    '<p>Thank you</p>',
    'text/html',
  ]);
  const late = await fetch(`${urls.told}?as=late&as=again`);
  expect([late.status, await late.text()]).toEqual([410, 'Too late']);
  expect(await ask('journal')).toContainEqual({
    method: 'GET',
    queryParameters: { as: ['late', 'again'] },
    body: '',
  });
});

test('an answer that is not declared is a failure of the app', async () => {
  expect((await post(`${urls.told}?as=nothing`)).status).toBe(500);
});

test('a dynamic trigger answers as it likes, and may be called from another origin', async () => {
  const headers = { origin: 'https://elsewhere.example', 'x-said': 'hello' };
  const answer = await post(`${urls.echo}/more/path`, 'body', headers);
  expect([answer.status, await answer.text(), answer.headers.get('x-said')]).toEqual([
    201,
    'POST /more/path body',
    'hello',
  ]);
});

test('an address that was given up, or that nobody asked for, is not there', async () => {
  await ask('forget', { url: urls.forced });
  expect((await post(urls.forced)).status).toBe(404);
  expect((await post(`${testSite.site.address}/x1/made-up`)).status).toBe(404);
});

test('the app knows where it runs', async () => {
  expect(await ask('aboutMe')).toEqual({
    app: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001',
    installation: expect.stringContaining('ari:cloud:ecosystem::installation/'),
    environmentType: 'DEVELOPMENT',
    moduleKey: 'panel',
    invocationId: expect.any(String),
  });
});

test('a web trigger has 55 seconds', async () => {
  expect((await post(urls.told, 'sleep')).status).toBe(500);
  expect(testSite.site.logs.join()).toContain("FUNCTION_TIME_OUT: 'on-call' ran for 55 s");
});
