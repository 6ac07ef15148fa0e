/**
 * What Forge bundles an app with where its manifest names no bundler: webpack on src/, TypeScript by the app's own tsconfig.json.
 * `@forge/bundler` itself is 240 MB and asks a server for its runtime, so its configuration is written down here, as of version
 * 7.3.0 (webpack 5.109, ts-loader 9.5). Left out are the maps, the checking of types, which `npm run types` does by the same
 * tsconfig.json, and plain JavaScript of the app's own, of which there is none. Called with the app's folder, the folder to write
 * into and the names of the files that the manifest's handlers are in; errors and warnings both fail, as a deploy shows both.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import webpack from 'webpack';

const [root, folder, ...files] = process.argv.slice(2);

const tsLoader = {
  loader: createRequire(import.meta.url).resolve('ts-loader'),
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

const configuration = {
  name: 'node-runtime',
  target: 'node18',
  mode: 'production',
  context: root,
  entry: Object.fromEntries(files.map((file) => [file, join(root, 'src', file)])),
  output: { libraryTarget: 'commonjs', globalObject: 'this', filename: '[name].cjs', path: folder },
  optimization: { minimize: false },
  node: { __dirname: true },
  performance: false,
  resolve: { extensions: ['.ts', '.tsx', '.js', '.jsx', '.json', '.cjs'] },
  plugins: optional.map((options) => new webpack.IgnorePlugin(options)),
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: [tsLoader] },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
};

webpack(configuration, (error, stats) => {
  if (error) throw error;
  const { errors = [], warnings = [] } = stats.toJson({ all: false, errors: true, warnings: true });
  const problems = [...errors, ...warnings].map(({ message }) => message);
  if (problems.length > 0) throw new Error(problems.join('\n'));
});
