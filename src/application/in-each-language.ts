import { LANGUAGES, type Texts, textsIn } from '../../locales/languages';
import type { InEachLanguage } from '../contract/in-each-language';

/**
 * Says the same in each language.
 *
 * @example inEachLanguage((texts) => texts.meta.name).fr // => 'Français'
 */
export function inEachLanguage<Said>(write: (texts: Texts) => Said): InEachLanguage<Said> {
  const said = LANGUAGES.map((language) => [language, write(textsIn(language))] as const);
  return Object.fromEntries(said) as InEachLanguage<Said>;
}
