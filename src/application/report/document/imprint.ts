import type { Language } from '../../../../locales/languages';
import { textIn } from '../../../common/local-text';
import type { Scheme } from '../../../domain/scheme/scheme';
import type { Imprint } from '../../ports/report-files';

/** A report's file is the desk's, by the name of its scheme. */
export const imprintOf = ({ name }: Scheme, language: Language): Imprint => ({
  company: textIn(name, language),
  language,
});
