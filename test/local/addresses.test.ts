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
  '%6aavascript:alert(1)',
  '&#106;avascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  'ｊavascript:alert(1)',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'blob:https://acme.atlassian.net/x',
  'file:///etc/passwd',
  '[words|javascript:alert(1)]',
  '//evil.example/x',
  '/\\evil.example/x',
  '/\t/evil.example/x',
  '\\\\evil.example/x',
  'nonsense',
  '',
];

const pageOf = async (key: string) =>
  (await createPages(jira.site).request(`/browse/${key}`, { headers: { cookie: `as=${AGENT}` } })).text();
const hrefsIn = (page: string) => [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
/** Where a browser would go from here: to a page of this site, of the web, to a mailbox, or to the sign of the site. */
function isAddress(href: string): boolean {
  const { protocol, origin } = new URL(href.replaceAll('&amp;', '&'), 'http://here.example');
  const leadsAway = origin !== 'http://here.example' && !/^https?:\/\//.test(href);
  return href === 'data:,' || protocol === 'mailto:' || (/^https?:$/.test(protocol) && !leadsAway);
}

test('a link beside an issue leads to a page of the web, or of the site, or nowhere', async () => {
  const { key } = await jira.create({});
  for (const [at, url] of [
    ...SCRIPTS,
    'https://other.example/browse/X-1',
    'https://acme.atlassian.net/wiki/pages/1',
  ].entries()) {
    await jira.ask(AGENT, 'POST', `/issue/${key}/remotelink`, { object: { url, title: `Link ${at}` } });
    await jira.site.advance(1_000);
  }
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

test('no card, and no word in the marks of a wiki or of a page, becomes a link to a script', async () => {
  const { key } = await jira.create({});
  const cards = SCRIPTS.map((url) => ({ type: 'inlineCard', attrs: { url } }));
  const marks = SCRIPTS.map((href) => `[words|${href}] !${href}! <a href="${href}">`).join(' ');
  const content = [{ type: 'paragraph', content: [...cards, { type: 'text', text: marks }] }];
  const body = { version: 1, type: 'doc', content };
  const { status } = await jira.ask(AGENT, 'POST', `/issue/${key}/comment`, { body });
  expect(status).toBe(201);
  const page = await pageOf(key);
  expect(page).toContain('[words|javascript:alert(1)]');
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
