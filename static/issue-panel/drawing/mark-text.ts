import { own } from '../../../src/common/own';
import type { MarkView } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { formatMoment } from '../../shared/time/moments';
import type { DetailTexts } from '../clocks/texts';

/** What an event of the drawing says: what it was, when, and when it was told where that was later. */
export function formatMark(mark: MarkView, now: number, say: DetailTexts, reader: Reader): string {
  const happened = `${formatSign(mark, say)}, ${formatMoment(mark.at, now, reader)}`;
  const { recordedAt } = mark;
  return recordedAt === undefined
    ? happened
    : `${happened} (${say.recordedAt(formatMoment(recordedAt, now, reader))})`;
}

function formatSign({ sign, kind, word }: MarkView, { signs, told: toldWords }: DetailTexts): string {
  if (kind === 'told') return own(toldWords, word ?? '') ?? word ?? '';
  return sign === 'status' ? signs.status(word ?? '') : signs[sign === 'told' ? 'team' : sign];
}
