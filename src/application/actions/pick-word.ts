import { LANGUAGES, type Texts, textsIn } from '../../../locales/languages';
import { own } from '../../common/own';
import { isSameName } from '../../domain/scheme/severity/compare-names';

/** The one of some words that somebody means, by itself or as any language has it; undefined where it is none of them. */
export function pickWord<Word extends string>(
  words: readonly Word[],
  written: string,
  textsOf: (texts: Texts) => Readonly<Record<string, string>>,
): Word | undefined {
  const names = LANGUAGES.map((language) => textsOf(textsIn(language)));
  return words.find((word) =>
    [word, ...names.map((name) => own(name, word) ?? word)].some((name) => isSameName(name, written)),
  );
}
