/**
 * Builds dist/ (handlers) with esbuild, static/build (pages) with Vite and the translations that the manifest names; nothing but what
 * ships goes there: what we keep of a build (fingerprints, maps, what each file was made of) is in .build/. Skips what has not changed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { bundleHandlers } from './bundle';
import { createStamps, HANDLERS, pageNames, pageTarget } from './stamps';
import { writeTranslations } from './translations';

const root = resolve(__dirname, '../..');

type Stamps = ReturnType<typeof createStamps>;

function write(place: string, content: string | Uint8Array): void {
  const file = join(root, place);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function buildOnce(stamps: Stamps, target: string, make: () => Promise<void>): Promise<boolean> {
  if (stamps.isFresh(target)) return false;
  rmSync(join(root, target), { recursive: true, force: true });
  await make();
  stamps.write(target);
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

async function buildPage(name: string): Promise<void> {
  const { build: vite } = await import('vite');
  const bundles = await vite({
    configFile: join(root, 'static/vite.config.mts'),
    root: join(root, 'static', name),
    build: { outDir: join(root, 'static/build', name), emptyOutDir: true },
    logLevel: 'warn',
  });
  const outputs = [bundles].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const sources = outputs.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  write(`.build/pages/${name}.json`, JSON.stringify(sources.map((file) => relative(root, file))));
}

/** Builds handlers and pages where their sources changed, telling each step to `log`. */
export async function build(log: (line: string) => void): Promise<void> {
  const translations = await writeTranslations();
  log(translations ? 'Translations written into locales/' : 'Translations unchanged');
  const stamps = createStamps();
  const handlers = await buildOnce(stamps, HANDLERS, buildHandlers);
  log(handlers ? 'Handlers built into dist/' : 'Handlers unchanged');
  for (const name of pageNames()) {
    const built = await buildOnce(stamps, pageTarget(name), () => buildPage(name));
    log(built ? `Page built into static/build/${name}/` : `Page ${name} unchanged`);
  }
}

if (require.main === module)
  build((line) => console.log(line)).catch((error) => {
    console.error(error);
    process.exit(1);
  });
