/** What each built place was made of: one fingerprint a target in .build/stamps/, so that what has not changed is not built again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const projectRoot = resolve(__dirname, '../..');

const builders = ['build', 'bundle', 'stamps'].map((name) => `local/packaging/${name}.ts`);

const shared = ['static/shared', 'static/figures', 'static/issue-panel', 'static/vite.config.mts'];

/** Every folder of static/ with an index.html is a page, built on its own: a resource serves one folder and nothing beside it. */
export function pageNames(): string[] {
  const folders = readdirSync(join(projectRoot, 'static')).filter((name) => name !== 'build');
  return folders.filter((name) => existsSync(join(projectRoot, 'static', name, 'index.html')));
}

export const HANDLERS = 'dist';

export const pageTarget = (name: string): string => `static/build/${name}`;

/** What a target is built from. */
function sourcesOf(target: string): string[] {
  const own =
    target === HANDLERS
      ? ['src', 'manifest.yml']
      : [`static/${target.slice(pageTarget('').length)}`, ...shared, 'src/contract', 'src/common'];
  return [...own, 'locales', 'package-lock.json', ...builders];
}

/**
 * Tells whether targets in a folder are as their sources are; each source is read once, so ask anew after it may have changed.
 *
 * @example createStamps().isFresh('dist') // => false, once a file of src/ is another than it was built from
 */
export function createStamps(root: string = projectRoot) {
  const read = new Map<string, string>();
  const fingerprintOf = (place: string): string => {
    const print = read.get(place) ?? fingerprint(root, place);
    read.set(place, print);
    return print;
  };
  const stampOf = (target: string) => sourcesOf(target).map(fingerprintOf).join('\n');
  const fileOf = (target: string) => join(root, '.build/stamps', target.replaceAll('/', '-'));
  const isStamped = (target: string) => existsSync(fileOf(target)) && existsSync(join(root, target));
  return {
    isFresh: (target: string): boolean =>
      isStamped(target) && readFileSync(fileOf(target), 'utf8') === stampOf(target),
    write(target: string): void {
      mkdirSync(dirname(fileOf(target)), { recursive: true });
      writeFileSync(fileOf(target), stampOf(target));
    },
  };
}

/** One fingerprint over every file below a place, by its name and its content. */
function fingerprint(root: string, place: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(join(root, place))) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place).filter((name) => name !== 'build');
  return names.sort().flatMap((name) => filesOf(join(place, name)));
}
