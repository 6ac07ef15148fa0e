/**
 * What Forge bundles an app with where its manifest names no bundler: webpack on src/, TypeScript by the app's own tsconfig.json.
 * `@forge/bundler` itself is 240 MB and asks a server for its runtime, so its configuration is written down here, as of version
 * 7.3.0 (webpack 5.109, ts-loader 9.5). Left out are
 * the maps, the checking of types, which `npm run types` does by the same tsconfig.json, and plain JavaScript of the app's own, of
 * which there is none.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Configuration, IgnorePlugin, type Stats, webpack } from 'webpack';
import { parse } from 'yaml';

const root = resolve(__dirname, '../../..');

const tsLoader = {
  loader: 'ts-loader',
  options: {
    compilerOptions: { jsx: 'react', jsxFactory: 'ForgeUI.createElement', sourceMap: true, noCheck: true },
    configFile: join(root, 'tsconfig.json'),
    context: root,
    onlyCompileBundledFiles: true,
    transpileOnly: true,
  },
};

const optional = [
  { resourceRegExp: /^encoding$/, contextRegExp: /node-fetch/ },
  { resourceRegExp: /^(bufferutil|utf-8-validate)$/, contextRegExp: /ws\/lib$/ },
  { resourceRegExp: /^dtrace-provider$/, contextRegExp: /bunyan$/ },
];

/** Every file that a handler of the manifest names is an entry. */
function configurationOf(manifest: string, folder: string): Configuration {
  const functions: { handler: string }[] = parse(manifest).modules.function;
  const files = new Set(functions.map(({ handler }) => handler.split('.')[0] as string));
  return {
    name: 'node-runtime',
    target: 'node18',
    mode: 'production',
    context: root,
    entry: Object.fromEntries([...files].map((file) => [file, join(root, 'src', file)])),
    output: { libraryTarget: 'commonjs', globalObject: 'this', filename: '[name].cjs', path: folder },
    optimization: { minimize: false },
    node: { __dirname: true },
    performance: false,
    resolve: { extensions: ['.ts', '.tsx', '.js', '.jsx', '.json', '.cjs'] },
    plugins: optional.map((options) => new IgnorePlugin(options)),
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: [tsLoader] },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
  };
}

/** Bundles the app into a folder; the names of the files that are code. Errors and warnings both fail, as a deploy shows both. */
export async function buildWithDefaultBundler(manifest: string, folder: string): Promise<string[]> {
  const compiler = webpack(configurationOf(manifest, folder));
  const stats = await new Promise<Stats>((done, fail) =>
    compiler.run((error, result) => (result ? done(result) : fail(error))),
  );
  await new Promise<void>((done) => compiler.close(() => done()));
  const { errors = [], warnings = [] } = stats.toJson({ all: false, errors: true, warnings: true });
  const problems = [...errors, ...warnings].map(({ message }) => message);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return readdirSync(folder).filter((name) => name.endsWith('.cjs'));
}
