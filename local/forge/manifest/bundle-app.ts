/** What `forge deploy` does for an app that brings no bundle: every file that a handler names is bundled from `src/`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Manifest } from './manifest';

const ENDINGS = ['.ts', '.tsx', '.js', '.jsx'];

export async function bundleApp(manifest: Manifest): Promise<void> {
  if (manifest.bringsBundle) return;
  await build({
    absWorkingDir: manifest.root,
    entryPoints: manifest.handlerFiles.map((file) => ({ in: sourceOf(manifest.root, file), out: file })),
    outdir: manifest.codeFolder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    logLevel: 'silent',
  });
}

function sourceOf(root: string, file: string): string {
  const paths = ENDINGS.map((ending) => join(root, 'src', `${file}${ending}`));
  const source = paths.find((path) => existsSync(path));
  if (source === undefined)
    throw new Error(`manifest.yml names a handler in src/${file}, which is not there`);
  return source;
}
