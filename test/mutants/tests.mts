import { existsSync, readdirSync } from 'node:fs';

/** The unit tests of a capability lie in folders of its name: `src/domain/sla/fold` is tested in `test/domain/sla`. */
export function listTests(folder: string): string[] {
  const [, layer = '', capability = ''] = folder.split('/');
  const folders = [...new Set([layer, 'application'])].map((name) => `test/${name}/${capability}`);
  return folders.filter((path) => existsSync(path)).flatMap(testsIn);
}

const testsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path}`)
    .sort();
