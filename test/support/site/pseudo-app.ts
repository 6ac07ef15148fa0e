/** The app as somebody has it who has just added a language: a copy of the project's sources with one more folder of texts, built. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { addPseudoLanguage } from '../source/pseudo-language';

const root = resolve(__dirname, '../../..');
/** What a build reads; what it writes is left out. */
const SOURCES = [
  'src',
  'static',
  'locales',
  'local',
  'manifest.yml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const isBuilt = (path: string) => relative(root, path) === 'static/build';

export function buildPseudoApp(): string {
  const app = mkdtempSync(join(tmpdir(), 'language-'));
  for (const place of SOURCES)
    cpSync(join(root, place), join(app, place), { recursive: true, filter: (path) => !isBuilt(path) });
  symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'));
  addPseudoLanguage(app);
  execFileSync(process.execPath, [join(root, 'node_modules/.bin/tsx'), 'local/packaging/build.ts'], {
    cwd: app,
  });
  return app;
}

export const removeApp = (app: string): void => rmSync(app, { recursive: true, force: true });
