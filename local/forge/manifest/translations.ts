/** The app's words in the reader's language, from the files that its manifest names. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { own } from '../../common/own';

export const translationsShape = z.looseObject({
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).min(1),
  fallback: z.looseObject({ default: z.string() }),
});
type Declared = z.infer<typeof translationsShape>;

export class Translations {
  private readonly filesByLocale = new Map<string, unknown>();

  constructor(
    private readonly root: string,
    private readonly declared: Declared | undefined,
  ) {}

  /** The locales that the app has texts in. */
  get locales(): string[] {
    return (this.declared?.resources ?? []).map(({ key }) => key);
  }

  /** A text as it stands, or, where it names a key, what the first file that has it says. */
  textOf(text: unknown, locale: string): string | undefined {
    if (typeof text === 'string') return text;
    const { i18n } = (text ?? {}) as { i18n?: unknown };
    if (typeof i18n !== 'string') return undefined;
    const texts = this.fallbackOrderOf(locale).map((language) => textAt(this.fileOf(language), i18n));
    return texts.find((word) => word !== undefined) ?? i18n;
  }

  /** What a page finds beside itself: `i18n-info.json`, and a file for each language. */
  resourceOf(name: string): unknown {
    if (this.declared === undefined) return undefined;
    const { fallback } = this.declared;
    if (name === 'i18n-info.json') return { config: { locales: this.locales, fallback } };
    return this.fileOf(name.replace(/\.json$/, ''));
  }

  /** A language that has no file of its own is read in that of another country, and then in what the manifest falls back to. */
  private fallbackOrderOf(locale: string): string[] {
    if (this.declared === undefined) return [];
    const { resources, fallback } = this.declared;
    const [language] = locale.split('-');
    const kin = resources.map(({ key }) => key).filter((key) => key.startsWith(`${language}-`));
    const named = own(fallback as Record<string, unknown>, locale);
    return [locale, ...(Array.isArray(named) ? named.map(String) : []), ...kin, fallback.default];
  }

  private fileOf(locale: string): unknown {
    const path = this.declared?.resources.find(({ key }) => key === locale)?.path;
    if (path === undefined) return undefined;
    const file = this.filesByLocale.get(locale) ?? JSON.parse(readFileSync(join(this.root, path), 'utf8'));
    this.filesByLocale.set(locale, file);
    return file;
  }
}

function textAt(file: unknown, key: string): string | undefined {
  const text = key
    .split('.')
    .reduce<unknown>((tree, part) => own(tree as Record<string, unknown> | undefined, part), file);
  return typeof text === 'string' ? text : undefined;
}
