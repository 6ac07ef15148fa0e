import { parseArgs } from 'node:util';
import { textsIn } from '../../locales/languages';
import { describeDifferences } from '../../src/application/scheme/document/describe-differences';
import { toOwnScheme } from '../../src/domain/exchange/file/scheme-file';
import { languageOf, UsageError } from './input/files';
import { readLatestScheme } from './input/scheme-files';

/** `sla diff A B`: what differs between two schemes, a sentence a line. With --exit-code a difference is exit status 1, as git has it. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lang: { type: 'string' }, 'exit-code': { type: 'boolean', default: false } },
  });
  const [before, after, ...more] = positionals;
  if (!before || !after || more.length > 0) throw new UsageError('Name two schemes: sla diff A B.');
  const texts = textsIn(languageOf(values.lang));
  const [was, is] = [before, after].map((name) => toOwnScheme(readLatestScheme(name)));
  if (!was || !is) return;
  const sentences = describeDifferences(was, is, texts);
  const lines = sentences.length > 0 ? sentences : [texts.exchange.differences.none];
  process.stdout.write(lines.map((line) => `${line.replaceAll('\n', ' ')}\n`).join(''));
  if (values['exit-code'] && sentences.length > 0) process.exitCode = 1;
}
