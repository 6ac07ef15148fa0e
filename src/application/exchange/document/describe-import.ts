import type { Texts } from '../../../../locales/languages';
import type { ImportLine } from '../../../domain/exchange/jsm/lines';

export interface ImportWords {
  outcome: ImportLine['outcome'];
  of: string;
  part: string;
  term: string;
  how: string;
}

/** What became of a term, in words. */
export function describeImportLine(
  { outcome, of, part, term, how }: ImportLine,
  { exchange }: Texts,
): ImportWords {
  const { parts, hows } = exchange.imports;
  return { outcome, of, part: parts[part], term, how: how === null ? '' : hows[how] };
}
