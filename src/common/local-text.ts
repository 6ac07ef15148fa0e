/**
 * A text of a site's own, such as a name in a scheme, in the languages somebody wrote it in. English is always there; what is read in
 * another language falls back on it.
 */
export type LocalText = { en: string } & { readonly [language: string]: string | undefined };

/**
 * A site's own text in a reader's language.
 *
 * @example textIn({ en: 'Fatal', fr: 'Fatale' }, 'de') // => 'Fatal'
 */
export function textIn(text: { en: string }, language: string): string {
  const texts = new Map<string, string | undefined>(Object.entries(text));
  return texts.get(language) ?? text.en;
}
