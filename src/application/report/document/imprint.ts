import type { Language } from '../../../../locales/languages';
import { textIn } from '../../../common/local-text';
import type { Scheme } from '../../../domain/scheme/scheme';

/** Whose file it is, as its header and its properties say, and the language of what stands around the page numbers. */
export interface Imprint {
  company: string;
  language: Language;
}

/** A report's file is the desk's, by the name of its scheme. */
export const imprintOf = ({ name }: Scheme, language: Language): Imprint => ({
  company: textIn(name, language),
  language,
});
