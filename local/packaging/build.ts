/**
 * Builds dist/ (handlers) with esbuild, static/build (pages) with Vite and the translations that the manifest names; nothing but what
 * ships goes there: what we keep of a build (fingerprints, maps, what each file was made of) is in .build/. Skips what has not changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { bundleHandlers } from './bundle';
import { writeTranslations } from './translations';

const root = resolve(__dirname, '../..');

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

function write(place: string, content: string | Uint8Array): void {
  const file = join(root, place);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function once(target: string, places: string[], make: () => Promise<void>): Promise<boolean> {
  const stamp = `.build/stamps/${target.replaceAll('/', '-')}`;
  const print = fingerprint([
    ...places,
    'package-lock.json',
    'local/packaging/build.ts',
    'local/packaging/bundle.ts',
  ]);
  const known = existsSync(join(root, stamp)) && existsSync(join(root, target));
  if (known && readFileSync(join(root, stamp), 'utf8') === print) return false;
  rmSync(join(root, target), { recursive: true, force: true });
  await make();
  write(stamp, print);
  return true;
}

async function buildHandlers(): Promise<void> {
  const { files, metafile } = await bundleHandlers(runtime());
  for (const { path, contents } of files)
    write(`${path.endsWith('.map') ? '.build/maps' : 'dist'}/${basename(path)}`, contents);
  write('.build/handlers.json', JSON.stringify(metafile));
}

/** What the manifest asks Forge to run the handlers on. */
function runtime(): string {
  return parse(readFileSync(join(root, 'manifest.yml'), 'utf8')).app.runtime.name;
}

/** Every folder of static/ with an index.html is a page, built on its own: a resource serves one folder and nothing beside it. */
function pageNames(): string[] {
  const folders = readdirSync(join(root, 'static')).filter((name) => name !== 'build');
  return folders.filter((name) => existsSync(join(root, 'static', name, 'index.html')));
}

async function buildPage(name: string): Promise<void> {
  const { build: vite } = await import('vite');
  const made = await vite({
    configFile: join(root, 'static/vite.config.mts'),
    root: join(root, 'static', name),
    build: { outDir: join(root, 'static/build', name), emptyOutDir: true },
    logLevel: 'warn',
  });
  const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  const sources = outputs.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  write(`.build/pages/${name}.json`, JSON.stringify(sources.map((file) => relative(root, file))));
}

const shared = [
  'static/shared',
  'static/figures',
  'static/issue-panel',
  'locales',
  'static/vite.config.mts',
  'src/contract',
];

/** Builds handlers and pages where their sources changed, telling each step to `log`. */
export async function build(log: (line: string) => void): Promise<void> {
  const translations = await writeTranslations();
  log(translations ? 'Translations written into locales/' : 'Translations unchanged');
  const handlers = await once('dist', ['src', 'locales', 'manifest.yml'], buildHandlers);
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
