import { parseArgs } from 'node:util';
import { textsIn } from '../../locales/languages';
import { describeImportLine } from '../../src/application/exchange/document/describe-import';
import { readTemplate } from '../../src/domain/exchange/csv/read-template';
import { fileFormats } from '../../src/domain/exchange/file/origin';
import { writeSchemeFile } from '../../src/domain/exchange/file/scheme-file';
import { importJsm } from '../../src/domain/exchange/jsm/import-jsm';
import { type JsmConfiguration, readConfiguration } from '../../src/domain/exchange/jsm/shape';
import { toLocalYear } from '../../src/domain/time/instant';
import { instantOf } from './clocks';
import { languageOf, readText, UsageError } from './input/files';

const READERS: [string, (text: string) => JsmConfiguration | null][] = [
  ['jsm', readConfiguration],
  ['tts', readTemplate],
  ['csv', readTemplate],
];

/** `sla import jsm|tts|csv FILE…`: a scheme on standard output, and on standard error what became of each term, one a line. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: 'string', default: 'yaml' },
      lang: { type: 'string' },
      name: { type: 'string' },
      now: { type: 'string' },
    },
  });
  const [from = '', ...files] = positionals;
  const read = READERS.find(([name]) => name === from)?.[1];
  if (!read || files.length === 0)
    throw new UsageError('Say from where, and name the files: sla import jsm|tts|csv FILE…');
  const format = fileFormats.find((candidate) => candidate === values.as);
  if (!format) throw new UsageError(`--as is ${fileFormats.join(' or ')}; "${values.as}" is not.`);
  const texts = textsIn(languageOf(values.lang));
  const configuration = read(files.map(readText).join('\n'));
  if (!configuration) throw new UsageError(`${files.join(', ')}: ${texts.exchange.imports.unreadable}`);
  const year = toLocalYear(instantOf(values.now), 'UTC');
  const imported = importJsm(configuration, values.name ?? from, { from: year - 1, to: year + 5 });
  if (!imported) throw new UsageError(`${files.join(', ')}: ${texts.exchange.imports.noSla}`);
  const lines = imported.lines.map((line) => {
    const { of, part, term, how } = describeImportLine(line, texts);
    return `${line.outcome}\t${of}\t${part}\t${term}${how ? `\t${how}` : ''}\n`;
  });
  process.stderr.write(lines.join(''));
  process.stdout.write(writeSchemeFile({ scheme: imported.scheme, origin: null }, format));
}
