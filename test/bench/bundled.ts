import Module from 'node:module';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * A file with everything of ours it uses as one bundle, the way the app ships: loaded file by file, calls between files cost what
 * they never cost the app. Packages stay outside, as each is.
 */
export function bundled<Exports>(name: string): Exports {
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
  const made = new Module(file) as Module & { _compile(text: string, file: string): void };
  made.filename = file;
  made.paths = (Module as unknown as { _nodeModulePaths(from: string): string[] })._nodeModulePaths(
    __dirname,
  );
  made._compile(outputFiles[0]?.text ?? '', file);
  return made.exports as Exports;
}
