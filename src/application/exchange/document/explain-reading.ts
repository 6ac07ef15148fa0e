import type { Texts } from '../../../../locales/languages';
import { say } from '../../../common/say';
import type { SchemeReading } from '../../../domain/exchange/file/scheme-file';
import { explainMistake } from '../../scheme/document/explain-mistake';

/** What is wrong with a file, a sentence each: where it stands, and what would be right. */
export function explainReading(
  reading: Exclude<SchemeReading, { kind: 'scheme' }>,
  texts: Texts,
): [string, ...string[]] {
  if (reading.kind === 'unreadable') return [say(texts.exchange.files, reading.problem)];
  const [first, ...rest] = reading.mistakes.map((mistake) => {
    const sentence = explainMistake(mistake, texts);
    return mistake.path ? `${mistake.path}: ${sentence}` : sentence;
  });
  return [first ?? '', ...rest];
}
