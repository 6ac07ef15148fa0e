/** Bundles the handlers as Forge is given them: a file for each that the manifest names, and one for each part that is loaded late. */
import { join, relative, resolve } from 'node:path';
import { build, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { LANGUAGES } from '../../locales/languages';

const root = resolve(__dirname, '../..');
const handlers = ['index', 'admin', 'accounts'];

/** What no start reads, by the bundle it is: what writes Word files, the world's holidays, readers of files, and the texts of each language. */
const late = {
  word: './src/forge/word/document',
  holidays: 'date-holidays',
  ical: 'ical.js',
  yaml: 'yaml',
  ...Object.fromEntries(LANGUAGES.map((language) => [`texts-${language}`, `./locales/${language}/texts`])),
};

/** Where late code is imported, the bundles require the file beside them instead of holding a copy. */
const lateBundles: Plugin = {
  name: 'late-bundles',
  setup({ onResolve }) {
    onResolve(
      { filter: /\/word\/document$|\/texts$|^(?:date-holidays|ical\.js|yaml)$/ },
      ({ kind, path, resolveDir }) => {
        if (kind === 'entry-point') return undefined;
        const source = path.startsWith('.') ? `./${relative(root, resolve(resolveDir, path))}` : path;
        const [bundle] = Object.entries(late).find(([, part]) => part === source) ?? [];
        return bundle === undefined ? undefined : { path: `./${bundle}.js`, external: true };
      },
    );
  },
};

/** zod brings its messages in fifty languages, a quarter of a megabyte that is never asked for: the app words its refusals itself. */
const noMessages: Plugin = {
  name: 'no-messages',
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: 'export {}' }));
  },
};

/** The bundles for a runtime of the manifest, such as `nodejs24.x`, with maps for us that are not theirs to ship. */
export async function bundleHandlers(runtime: string): Promise<{ files: OutputFile[]; metafile: Metafile }> {
  const { outputFiles: files, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      ...handlers.map((name) => ({ in: join(root, `src/${name}.ts`), out: name })),
      ...Object.entries(late).map(([out, part]) => ({ in: part, out })),
    ],
    outdir: join(root, 'dist'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: runtime.replace(/^nodejs(\d+)\.x$/, 'node$1'),
    format: 'cjs',
    supported: { 'dynamic-import': false },
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
    plugins: [lateBundles, noMessages],
  });
  return { files, metafile };
}
