import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ManifestTexts } from '../../locales/en/manifest';

const locales = resolve(__dirname, '../../locales');

/** The files of translations that the manifest names, by their names in `locales`, as every language's `manifest.ts` has them. */
export async function readTranslations(): Promise<Map<string, string>> {
  const folders = readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.map(async ({ name }): Promise<[string, string]> => {
    const { manifest } = (await import(join(locales, name, 'manifest'))) as { manifest: ManifestTexts };
    return [`${manifest.locale}.json`, `${JSON.stringify(manifest.texts, null, 2)}\n`];
  });
  return new Map(await Promise.all(files));
}

/** Writes those that differ from what is there; whether there were any. */
export async function writeTranslations(): Promise<boolean> {
  const stale = [...(await readTranslations())].filter(
    ([name, text]) => text !== readText(join(locales, name)),
  );
  for (const [name, text] of stale) writeFileSync(join(locales, name), text);
  return stale.length > 0;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
