/** The app as Forge's default bundler makes it; the bundler is in a package of its own (`npm run peers`) and runs as a process. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { pathOfPeer } from '../peers';

const root = resolve(__dirname, '../../..');

/** Every file that a handler of the manifest names is an entry. */
function listEntries(manifest: string): string[] {
  const functions: { handler: string }[] = parse(manifest).modules.function;
  return [...new Set(functions.map(({ handler }) => handler.split('.')[0] as string))];
}

/** Bundles the app into a folder; the names of the files that are code. */
export function buildWithDefaultBundler(manifest: string, folder: string): string[] {
  execFileSync(process.execPath, [pathOfPeer('default-bundler.mjs'), root, folder, ...listEntries(manifest)]);
  return readdirSync(folder).filter((name) => name.endsWith('.cjs'));
}
