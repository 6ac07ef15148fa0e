/**
 * Pages name their texts by `import.meta.glob(pattern, { eager: true, import: name })`, which Vite expands when it builds. Here the
 * same calls become an object of requires, before swc reads the file; everything else is left to swc.
 */
const { createHash } = require('node:crypto');
const { readdirSync, existsSync } = require('node:fs');
const { dirname, join } = require('node:path');
const swc = require('@swc/jest');

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

exports.createTransformer = (options) => {
  const transformer = swc.createTransformer(options);
  return {
    ...transformer,
    process: (source, filename, rest) => transformer.process(expandGlobs(source, filename), filename, rest),
    getCacheKey: (source, filename, rest) => {
      const expanded = expandGlobs(source, filename);
      return createHash('sha1')
        .update(expanded)
        .update(transformer.getCacheKey(expanded, filename, rest))
        .digest('hex');
    },
  };
};
