/**
 * A text of a site's own, such as a name in a scheme, in the languages somebody wrote it in. English is always there; what is read in
 * another language falls back on it.
 */
export type LocalText<Text = string> = { en: Text } & { readonly [language: string]: Text | undefined };

/**
 * A site's own text in a reader's language; in English where nothing is written in his.
 *
 * @example textIn({ en: 'Fatal', fr: 'Fatale' }, 'de') // => 'Fatal'
 */
export function textIn<Text = string>(text: { en: Text }, language: string): Text {
  const texts = new Map<string, Text | undefined>(Object.entries(text));
  return texts.get(language) || text.en;
}

export const isLocalText = (value: object): value is LocalText<unknown> => 'en' in value;

/**
 * A severity's name in a reader's language: what it goes by is its English one, and the others stand beside it.
 *
 * @example severityNameIn({ name: 'Fatal', fr: 'Fatale' }, 'fr') // => 'Fatale'
 */
export function severityNameIn(
  severity: { name: string } & { readonly [language: string]: unknown },
  language: string,
): string {
  const name = new Map<string, unknown>(Object.entries(severity)).get(language);
  return typeof name === 'string' && name !== '' ? name : severity.name;
}

/**
 * The name of one of these severities in a reader's language, by the one it goes by; what is none of them stays as it is.
 *
 * @example findSeverityName([{ name: 'Fatal', fr: 'Fatale' }], 'Fatal', 'fr') // => 'Fatale'
 */
export function findSeverityName(
  severities: readonly ({ name: string } & { readonly [language: string]: unknown })[],
  name: string,
  language: string,
): string {
  const match = severities.find((severity) => severity.name === name);
  return match ? severityNameIn(match, language) : name;
}
