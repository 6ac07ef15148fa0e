/** What people write as an address, on the stand-in's own pages: a link leads to a page or a mailbox, and anything else stays words. */

import { createPages } from '../../local/pages/app';
import { toLocal } from '../../local/pages/frame/addresses';
import { AGENT, type Jira, openJira } from '../support/site/jira';

let jira: Jira;

beforeAll(async () => {
  jira = await openJira();
});
afterAll(() => jira.site.stop());

const SCRIPTS = [
  'javascript:alert(1)',
  'javascript:javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//evil.example/x',
  'nonsense',
  '',
];

const pageOf = async (key: string) =>
  (await createPages(jira.site).request(`/browse/${key}`, { headers: { cookie: `as=${AGENT}` } })).text();
const hrefsIn = (page: string) => [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
const isAddress = (href: string) => /^(\/(?!\/)|#|https?:\/\/|mailto:|data:,$)/.test(href);

test('a link beside an issue leads to a page of the web, or of the site, or nowhere', async () => {
  const { key } = await jira.create({});
  for (const [at, url] of [
    ...SCRIPTS,
    'https://other.example/browse/X-1',
    'https://acme.atlassian.net/wiki/pages/1',
  ].entries())
    await jira.ask(AGENT, 'POST', `/issue/${key}/remotelink`, { object: { url, title: `Link ${at}` } });
  const page = await pageOf(key);
  for (const at of SCRIPTS.keys()) expect(page).toContain(`Link ${at}`);
  expect(hrefsIn(page).filter((href) => !isAddress(href))).toEqual([]);
  expect(hrefsIn(page)).toEqual(
    expect.arrayContaining(['https://other.example/browse/X-1', '/wiki/pages/1']),
  );
});

test('a link in a description, a comment or a summary is no script', async () => {
  const { key } = await jira.create({});
  const marked = SCRIPTS.filter((href) => href !== '').map((href) => ({
    type: 'text',
    text: 'words',
    marks: [{ type: 'link', attrs: { href } }],
  }));
  const document = { version: 1, type: 'doc', content: [{ type: 'paragraph', content: marked }] };
  await jira.ask(AGENT, 'PUT', `/issue/${key}`, { fields: { description: document, summary: SCRIPTS[0] } });
  await jira.ask(AGENT, 'POST', `/issue/${key}/comment`, { body: document });
  const page = await pageOf(key);
  expect(page.match(/words/g)?.length).toBeGreaterThanOrEqual(2 * marked.length);
  expect(hrefsIn(page).filter((href) => !isAddress(href))).toEqual([]);
});

test.each([
  ['https://acme.atlassian.net/browse/SUP-1?a=b', 'http://localhost:4400/browse/SUP-1?a=b'],
  ['/browse/SUP-1', 'http://localhost:4400/browse/SUP-1'],
  ['https://atlassian.net.evil.example/x', 'https://atlassian.net.evil.example/x'],
  ['https://other.example/x', 'https://other.example/x'],
])('an app’s own link %s leads to %s', (url, expected) => {
  expect(toLocal(url, 'http://localhost:4400').href).toBe(expected);
});
