import { existsSync, readdirSync, statSync } from 'node:fs';

/** Too slow to be run for each mutant: a comparison with a slow calendar second by second, files made to take long, a bundle. */
const slow = ['oracle', 'ics-hostile', 'ics-limits', 'bundle'].map(
  (name) => `test/domain/calendar/${name}.test.ts`,
);

/**
 * The unit tests of a capability lie in folders of its name: `src/domain/sla/fold` is tested in `test/domain/sla`. A file that is one by
 * itself has a test of its name.
 */
export function listTests(folder: string): string[] {
  const [, layer = '', capability = ''] = folder.split('/');
  const tested = capability.replace(/\.ts$/, '.test.ts');
  const places = [...new Set([layer, 'application'])].map((name) => `test/${name}/${tested}`);
  return places
    .filter((path) => existsSync(path))
    .flatMap(testsIn)
    .filter((path) => !slow.includes(path));
}

const testsIn = (place: string): string[] =>
  statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.test.ts'))
        .map((path) => `${place}/${path}`)
        .sort();
