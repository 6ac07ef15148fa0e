import { existsSync, readdirSync } from 'node:fs';

/** Too slow to be run for each mutant: a comparison with a slow calendar second by second, files made to take long, a bundle. */
const slow = ['oracle', 'ics-hostile', 'ics-limits', 'bundle'].map(
  (name) => `test/domain/calendar/${name}.test.ts`,
);

/** The unit tests of a capability lie in folders of its name: `src/domain/sla/fold` is tested in `test/domain/sla`. */
export function listTests(folder: string): string[] {
  const [, layer = '', capability = ''] = folder.split('/');
  const folders = [...new Set([layer, 'application'])].map((name) => `test/${name}/${capability}`);
  return folders
    .filter((path) => existsSync(path))
    .flatMap(testsIn)
    .filter((path) => !slow.includes(path));
}

const testsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path}`)
    .sort();
