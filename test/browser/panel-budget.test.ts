import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const pageOf = (name: string) => resolve(__dirname, `../../static/build/${name}/index.html`);
const budget = 90 * 1024;

/** Every script the page loads before anybody acts: those its document names, and what they import at once. */
function listScriptsAtStart(page: string): string[] {
  const named = /<(?:script[^>]+src|link[^>]+rel="modulepreload"[^>]+href)="([^"]+)"/g;
  const imports = [...readFileSync(page, 'utf8').matchAll(named)].map(([, path]) =>
    join(dirname(page), path as string),
  );
  for (const script of imports)
    for (const [, path] of readFileSync(script, 'utf8').matchAll(/(?:from|import)"(\.[^"]+\.js)"/g)) {
      const imported = join(dirname(script), path as string);
      if (!imports.includes(imported)) imports.push(imported);
    }
  return imports;
}

test.each([
  ['the panel', 'issue-panel'],
  ['what a customer sees on a request', 'portal'],
])('%s loads at most 90 KB of script, compressed, before anybody acts', (_, name) => {
  const page = pageOf(name);
  expect(existsSync(page)).toBe(true);
  const scripts = listScriptsAtStart(page);
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((script) => gzipSync(readFileSync(script), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
});
