/**
 * TypeScript and JSX as Node reads them, by esbuild, which also builds the handlers. Pages name their texts by
 * `import.meta.glob(pattern, { eager: true, import: name })`, which Vite expands when it builds: here it becomes an object of requires.
 */
const { createHash } = require('node:crypto');
const { readdirSync, existsSync, readFileSync } = require('node:fs');
const { dirname, extname, join } = require('node:path');

/** One thread of esbuild's for all files, and not a process for each. */
process.env.ESBUILD_WORKER_THREADS = '1';
const { transformSync, version } = require('esbuild');

const GLOB =
  /import\.meta\.glob(?:<[^>]*>)?\(\s*'([^'*]+)\*([^'*]+)',\s*\{ eager: true, import: '(\w+)' \},?\s*\)/g;

/** The files of a pattern with one `*`, a folder's name, as paths from the file that asks. */
function listFiles(from, before, after) {
  const folders = readdirSync(join(dirname(from), before)).sort();
  return folders
    .map((folder) => `${before}${folder}${after}`)
    .filter((path) => existsSync(join(dirname(from), path)));
}

function expandGlobs(source, filename) {
  return source.replace(GLOB, (_call, before, after, name) => {
    const entries = listFiles(filename, before, after).map((path) => `'${path}': require('${path}').${name}`);
    return `({ ${entries.join(', ')} })`;
  });
}

const loaders = { '.ts': 'ts', '.tsx': 'tsx', '.mjs': 'js' };

function transform(source, filename) {
  return transformSync(expandGlobs(source, filename), {
    loader: loaders[extname(filename)],
    format: 'cjs',
    target: 'es2022',
    supported: { 'dynamic-import': false },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcefile: filename,
    sourcemap: 'inline',
    tsconfigRaw: {},
  });
}

const self = readFileSync(__filename);

/** A glob's files are part of the key: a language that is added is read. */
function getCacheKey(source, filename) {
  const hash = createHash('sha1').update(self).update(version).update(filename);
  return hash.update(expandGlobs(source, filename)).digest('hex');
}

module.exports = { process: transform, getCacheKey };
