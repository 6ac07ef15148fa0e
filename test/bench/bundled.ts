import Module from 'node:module';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * A file with everything of ours it uses as one bundle, the way the app ships: loaded file by file, calls between files cost what
 * they never cost the app. Packages stay outside, as each is.
 */
export function loadBundled<Exports>(name: string): Exports {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    write: false,
  });
  const file = resolve(__dirname, `${name}.bundle.cjs`);
  const loaded = new Module(file) as Module & { _compile(text: string, file: string): void };
  loaded.filename = file;
  loaded.paths = (Module as unknown as { _nodeModulePaths(from: string): string[] })._nodeModulePaths(
    __dirname,
  );
  loaded._compile(outputFiles[0]?.text ?? '', file);
  return loaded.exports as Exports;
}
