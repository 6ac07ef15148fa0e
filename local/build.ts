/** Builds what `forge deploy` ships: dist/ (handlers) with esbuild, static/build (pages) with Vite. Skips what has not changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as bundle } from 'esbuild';

const root = resolve(__dirname, '..');

/** One fingerprint over every file below the given places, so that an unchanged tree is not built again. */
function fingerprint(places: string[]): string {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of filesOf(join(root, place))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place).filter((name) => name !== 'build');
  return names.sort().flatMap((name) => filesOf(join(place, name)));
}

async function once(target: string, places: string[], make: () => Promise<void>): Promise<boolean> {
  const stamp = join(root, target, '.stamp');
  const print = fingerprint([...places, 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return false;
  await make();
  mkdirSync(join(root, target), { recursive: true });
  writeFileSync(stamp, print);
  return true;
}

async function buildHandlers(): Promise<void> {
  await bundle({
    entryPoints: [join(root, 'src/index.ts'), join(root, 'src/admin.ts'), join(root, 'src/accounts.ts')],
    outdir: join(root, 'dist'),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    sourcemap: true,
    logLevel: 'warning',
    metafile: true,
  }).then(({ metafile }) => writeFileSync(join(root, 'dist/metafile.json'), JSON.stringify(metafile)));
}

/** Every folder of static/ with an index.html is a page, built on its own: a resource serves one folder and nothing beside it. */
function pageNames(): string[] {
  const folders = readdirSync(join(root, 'static')).filter((name) => name !== 'build');
  return folders.filter((name) => existsSync(join(root, 'static', name, 'index.html')));
}

async function buildPage(name: string): Promise<void> {
  const { build: vite } = await import('vite');
  await vite({
    configFile: join(root, 'static/vite.config.mts'),
    root: join(root, 'static', name),
    build: { outDir: join(root, 'static/build', name), emptyOutDir: true },
    logLevel: 'warn',
  });
}

const shared = [
  'static/shared',
  'static/figures',
  'static/locales',
  'static/vite.config.mts',
  'src/contract',
];

/** Builds handlers and pages where their sources changed, telling each step to `log`. */
export async function build(log: (line: string) => void): Promise<void> {
  const handlers = await once('dist', ['src', 'manifest.yml', 'local/build.ts'], buildHandlers);
  log(handlers ? 'Handlers built into dist/' : 'Handlers unchanged');
  for (const name of pageNames()) {
    const built = await once(`static/build/${name}`, [`static/${name}`, ...shared], () => buildPage(name));
    log(built ? `Page built into static/build/${name}/` : `Page ${name} unchanged`);
  }
}

if (require.main === module)
  build((line) => console.log(line)).catch((error) => {
    console.error(error);
    process.exit(1);
  });
