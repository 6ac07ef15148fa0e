/**
 * `npm run library`: the domain as the package `@sablier-sla/core`, into `.build/library` or the folder named. Everything but luxon is in it; its types are
 * `src/library/api.ts` as it is.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transform } from 'esbuild';
import { lightenForLibrary } from './lighten';

const root = resolve(__dirname, '../..');
const LIBRARY = join(root, '.build/library');

interface Manifest {
  version: string;
  license: string;
  engines: object;
  dependencies: Record<string, string>;
}

async function buildLibrary(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { code } = await transform(await bundle(), {
    ...{ minify: true, format: 'esm', target: 'es2022', legalComments: 'none' },
  });
  writeFileSync(join(folder, 'index.js'), code);
  copyFileSync(join(root, 'src/library/api.ts'), join(folder, 'index.d.ts'));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  copyFileSync(join(root, 'docs/library.md'), join(folder, 'README.md'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifestOf(), null, 2));
}

/** The domain and zod in one module; what nothing asks for is left out. */
async function bundle(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    ...{ configFile: false, root, logLevel: 'warn' },
    plugins: [lightenForLibrary],
    build: {
      ...{ write: false, minify: false, target: 'es2022' },
      lib: { entry: join(root, 'src/library/index.ts'), formats: ['es'], fileName: 'index' },
      rollupOptions: { external: ['luxon'], treeshake: { moduleSideEffects: false } },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('\n');
}

/** What it is to npm; it is not published. */
function manifestOf() {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const { version, license, engines, dependencies } = own;
  return {
    ...{ name: '@sablier-sla/core', version, license, engines, type: 'module', sideEffects: false },
    ...{ exports: { '.': { types: './index.d.ts', default: './index.js' } }, types: './index.d.ts' },
    files: ['index.js', 'index.d.ts'],
    dependencies: { luxon: dependencies.luxon },
  };
}

buildLibrary(resolve(process.argv[2] ?? LIBRARY)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
