import type { Texts } from '../../../../locales/languages';
import { own } from '../../../common/own';

export interface DoubtWords {
  question: string;
  reading: string;
  other: string;
}

/** A doubt in words: what the text leaves open, how it is read, and how else it could be. */
export function describeDoubt(
  { about, reading, other }: { about: string; reading: string; other: string },
  { exchange }: Texts,
): DoubtWords {
  const doubt = own(
    exchange.doubts as Record<string, { question: string; readings: Record<string, string> }>,
    about,
  );
  const wordsOf = (name: string) => own(doubt?.readings, name) ?? name;
  return { question: doubt?.question ?? about, reading: wordsOf(reading), other: wordsOf(other) };
}
