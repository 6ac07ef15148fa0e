/** Bundles the handlers as Forge is given them: a file for each that the manifest names, and one for what is loaded late. */
import { join, resolve } from 'node:path';
import { build, type Metafile, type OutputFile, type Plugin } from 'esbuild';

const root = resolve(__dirname, '../..');
const handlers = ['index', 'admin', 'accounts'];

/** What writes Word files: read when the first is written, and shared by all handlers, so it is a bundle of its own. */
const late = { source: join(root, 'src/forge/word/document.ts'), bundle: 'word' };

/** Where late code is imported, the bundles require the file beside them instead of holding a copy. */
const lateBundle: Plugin = {
  name: 'late-bundle',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /^\./ }, async ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const resolved = await find(path, { resolveDir, kind: 'import-statement' });
      return resolved.path === late.source ? { path: `./${late.bundle}.js`, external: true } : undefined;
    });
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
      { in: late.source, out: late.bundle },
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
    plugins: [lateBundle, noMessages],
  });
  return { files, metafile };
}
