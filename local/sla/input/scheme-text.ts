import { textsIn } from '../../../locales/languages';
import { explainReading } from '../../../src/application/exchange/document/explain-reading';
import type { FileFormat } from '../../../src/domain/exchange/file/origin';
import { readSchemeFile, type SchemeFile } from '../../../src/domain/exchange/file/scheme-file';
import { readText, UsageError } from './files';

/** A file of one scheme, YAML or JSON; what is wrong with it is a sentence a line. */
export function readSchemeText(file: string): SchemeFile & { format: FileFormat } {
  const reading = readSchemeFile(readText(file));
  if (reading.kind === 'scheme') return reading;
  throw new UsageError(
    explainReading(reading, textsIn('en'))
      .map((sentence) => `${file}: ${sentence}`)
      .join('\n'),
  );
}
