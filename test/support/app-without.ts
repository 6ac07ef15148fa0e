/** The app as it is built, with a manifest that lacks some permission. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

export interface PartialApp {
  folder: string;
  remove(): void;
}

export function manifestScopes(): string[] {
  const [, list = ''] = readFileSync(join(root, 'manifest.yml'), 'utf8').split(/^ {2}scopes:$/m);
  return [...list.matchAll(/^ {4}- (\S+)/gm)].map(([, scope]) => scope as string);
}

export function appWithout(scope: string): PartialApp {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  const lines = readFileSync(join(root, 'manifest.yml'), 'utf8').split('\n');
  const kept = lines.filter((line) => line.split('#')[0]?.trim() !== `- ${scope}`);
  writeFileSync(join(folder, 'manifest.yml'), kept.join('\n'));
  for (const place of ['dist', 'static']) symlinkSync(join(root, place), join(folder, place));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
