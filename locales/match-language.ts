/**
 * The language among those there are for a locale as Jira or a browser writes it; English where none is its own.
 *
 * @example matchLanguage('fr_CA', ['en', 'fr']) // => 'fr'
 */
export function matchLanguage<Language extends string>(
  locale: string,
  languages: readonly Language[],
): Language | 'en' {
  const [code = ''] = locale.toLowerCase().split(/[-_]/);
  return languages.find((language) => language === code) ?? 'en';
}
