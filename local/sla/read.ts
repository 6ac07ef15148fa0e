import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { textsIn } from '../../locales/languages';
import { describeDoubt } from '../../src/application/exchange/document/describe-doubts';
import { own } from '../../src/common/own';
import { fileFormats } from '../../src/domain/exchange/file/origin';
import { writeSchemeFile } from '../../src/domain/exchange/file/scheme-file';
import { chosenReading, type Doubt } from '../../src/domain/exchange/text/doubts';
import { type Proposal, proposeScheme } from '../../src/domain/exchange/text/propose';
import { readText, type TextReading } from '../../src/domain/exchange/text/read-text';
import { languageOf, UsageError } from './input/files';

/**
 * `sla read FILE`: what a page of text, PDF, Word or HTML proposes as a scheme. Figures with their words and doubts go to standard
 * error, the scheme to standard output; `--choose a-day=calendar-day` settles a doubt otherwise.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: 'string', default: 'yaml' },
      lang: { type: 'string' },
      choose: { type: 'string', multiple: true, default: [] },
    },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('Name one file: sla read FILE.');
  const format = fileFormats.find((candidate) => candidate === values.as);
  if (!format) throw new UsageError(`--as is ${fileFormats.join(' or ')}; "${values.as}" is not.`);
  const language = languageOf(values.lang);
  const { exchange } = textsIn(language);
  const text = await textOf(file, exchange.documents);
  const choices = choicesIn(values.choose);
  const reading = readText(text);
  const proposal = proposeScheme(text, reading, choices);
  if (!proposal)
    throw new UsageError(
      `${file}: ${reading.language ? exchange.text.noFigures : exchange.text.otherLanguage}`,
    );
  process.stderr.write(describe(text, reading, proposal, choices, language));
  process.stdout.write(writeSchemeFile({ scheme: proposal.scheme, origin: null }, format));
}

async function textOf(file: string, sentences: Record<string, string>): Promise<string> {
  const { MOST_BYTES, readDocument } = await import('../../static/shared/documents/read-document');
  const document = readBytes(file, MOST_BYTES);
  const reading = document ? await readDocument(document) : ({ kind: 'refused', why: 'too-large' } as const);
  if (reading.kind === 'text') return reading.text;
  throw new UsageError(`${file}: ${own(sentences, reading.why) ?? reading.why}`);
}

/** Null for a file that is too large to be read at all. */
function readBytes(file: string, most: number): Uint8Array | null {
  try {
    if (statSync(file).size > most) return null;
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `There is no file named "${file}".` : `${file}: ${message}`);
  }
}

const choicesIn = (options: string[]): Record<string, string> =>
  Object.fromEntries(options.map((option) => option.split('=', 2)));

function describe(
  text: string,
  { figures, severities }: TextReading,
  { doubts }: Proposal,
  choices: Record<string, string>,
  language: ReturnType<typeof languageOf>,
): string {
  const texts = textsIn(language);
  const quote = ({ start, end }: { start: number; end: number }) =>
    text.slice(start, end).replace(/\s+/g, ' ').trim();
  const names = new Map(severities.map(({ key, code, name }) => [key, code ?? name]));
  const lines = figures.map((figure) => {
    const clock = own(texts.clocks.names, figure.clock) ?? figure.clock;
    return `${names.get(figure.severity) ?? figure.severity} · ${clock} · ${quote(figure.amount)} · “${quote(figure)}”`;
  });
  const open = doubts.map((doubt: Doubt) => {
    const chosen = chosenReading(doubt.about, choices);
    const words = describeDoubt(
      { ...doubt, reading: chosen, other: chosen === doubt.reading ? doubt.other : doubt.reading },
      texts,
    );
    const quoted = doubt.words
      .slice(0, 3)
      .map((stretch) => `“${quote(stretch)}”`)
      .join(' ');
    return `? ${doubt.about}: ${words.question} ${quoted} → ${words.reading} (${words.other})`;
  });
  return [...lines, ...open].map((line) => `${line}\n`).join('');
}
