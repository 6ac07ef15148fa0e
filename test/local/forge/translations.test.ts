import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Manifest } from '../../../local/forge/manifest/manifest';
import { startTestSite, stopTestSite, type TestSite } from '../../support/site/test-app';

let testSite: TestSite;
beforeAll(async () => {
  testSite = await startTestSite({ port: 0 });
});
afterAll(() => stopTestSite(testSite));

const translate = (value: unknown, locale: string) =>
  testSite.site.manifest.translations.textOf(value, locale);

test.each([
  [{ i18n: 'panel.title' }, 'fr-FR', 'Panneau'],
  [{ i18n: 'panel.title' }, 'fr-CA', 'Panneau'],
  [{ i18n: 'panel.title' }, 'en-GB', 'Panel'],
  [{ i18n: 'panel.title' }, 'de-DE', 'Panel'],
  [{ i18n: 'only' }, 'fr-FR', 'English'],
  [{ i18n: 'nowhere' }, 'fr-FR', 'nowhere'],
  ['As it stands', 'fr-FR', 'As it stands'],
])('%j is read by %s as “%s”', (value, locale, text) => {
  expect(translate(value, locale)).toBe(text);
});

test('a page finds the languages, and the words of each, beside itself', async () => {
  const at = async (file: string) => {
    const answer = await fetch(`${testSite.site.resourceAddress}/page/__LOCALES__/${file}`);
    return answer.status === 200 ? answer.json() : answer.status;
  };
  expect(await at('i18n-info.json')).toEqual({
    config: { locales: ['en-US', 'fr-FR'], fallback: { default: 'en-US' } },
  });
  expect(await at('fr-FR.json')).toEqual({ panel: { title: 'Panneau' } });
  expect(await at('de-DE.json')).toBe(404);
});

test('every title of the app is there in both its languages', () => {
  const root = resolve(__dirname, '../../..');
  const { translations, modules } = new Manifest(root);
  const keys = modules.flatMap(({ title }) => (typeof title === 'object' && title ? [title] : []));
  expect(keys.length).toBeGreaterThan(5);
  for (const locale of ['en-US', 'fr-FR']) {
    const file = readFileSync(resolve(root, `locales/${locale}.json`), 'utf8');
    for (const key of keys) expect(file).toContain(JSON.stringify(translations.textOf(key, locale)));
  }
});
