/** The app as it is built, with a manifest that lacks something or says more. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

export interface PartialApp {
  folder: string;
  remove(): void;
}

export function readManifestScopes(): string[] {
  const [, list = ''] = readFileSync(join(root, 'manifest.yml'), 'utf8').split(/^ {2}scopes:$/m);
  return [...list.matchAll(/^ {4}- (\S+)/gm)].map(([, scope]) => scope as string);
}

export function createAppWithout(scope: string): PartialApp {
  return createAppWith((manifest) => {
    const lines = manifest.split('\n');
    return lines.filter((line) => line.split('#')[0]?.trim() !== `- ${scope}`).join('\n');
  });
}

/** As before the products were declared compatible. */
export function createAppOfTwoInstallations(): PartialApp {
  return createAppWith((manifest) => manifest.replace(/^ {2}compatibility:.*\n(?: {4}.*\n)+/m, ''));
}

/** The app of a folder with its manifest changed; a change that changes nothing is a mistake. */
export function createAppWith(change: (manifest: string) => string, app = root): PartialApp {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  const manifest = readFileSync(join(app, 'manifest.yml'), 'utf8');
  const changed = change(manifest);
  if (changed === manifest) throw new Error('the manifest has nothing of the kind');
  writeFileSync(join(folder, 'manifest.yml'), changed);
  const places = ['dist', 'static', 'locales', 'page', 'words'];
  for (const place of readdirSync(app).filter((name) => places.includes(name)))
    symlinkSync(join(app, place), join(folder, place));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
