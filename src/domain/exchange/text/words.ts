/** The words by which pages in English and French speak of service levels. */
import type { ClockKind } from '../../scheme/scheme';

/** A stretch of a text, by its characters. */
export interface Stretch {
  start: number;
  end: number;
}

/** The text as it is searched: the same length, with plain blanks, apostrophes and dashes. */
export const toPlain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[×✕]/g, 'x')
    .replace(/[–—‑−]/g, '-');

/** What a text calls each clock. */
const CLOCKS: [ClockKind, RegExp][] = [
  ['report', /incident report|root cause (?:analysis|report)|rapports? d'incident|post[- ]?mortem report/gi],
  ['acknowledge', /acknowledg\w*|accus[ée]s? de réception/gi],
  ['update', /\bupdates?\b|mises? à jour|\bsuivis?\b|progress reports?|\bevery\b|toutes les\b/gi],
  ['workaround', /work-?arounds?|contournements?|temporary fix/gi],
  [
    'resolution',
    /re?solutions?|r[ée]sol(?:ve[ds]?|u\w*)|\bsolution\w*|\bfix(?:es|ed)?\b|restor\w+|rétabli\w+|restaur\w+|\brepairs?\b|\bcorrections?\b|\bgtr\b|turn ?arounds?/gi,
  ],
  [
    'response',
    /respon[sd]\w*|réponses?|reactions?|réactions?|call(?:s|ed)? (?:you )?back|call-?back|rappels?|retours? d'appel|communiquerons|interventions?|prises? en charge|\bgti\b|first reply|(?:start|begin)(?:ning)? work/gi,
  ],
];

export interface ClockWord extends Stretch {
  clock: ClockKind;
}

/** The clocks that a stretch of a text speaks of, in the order of their words. */
export function findClockWords(text: string): ClockWord[] {
  const clockWords = CLOCKS.flatMap(([clock, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      clock,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return clockWords.sort((a, b) => a.start - b.start);
}

/** What is said of hours that are not working hours, and of those that are. */
export const OUTSIDE =
  /outside (?:of )?(?:our |the |normal |regular )*(?:business|support|office|working) hours|after[- ]hours|out[- ]of[- ]hours|(?:hors|en dehors) des heures/i;
export const INSIDE =
  /(?:during|within|in) (?:our |the |normal |regular )*(?:business|support|office|working) hours|pendant les heures/i;

/** Lengths that promise nothing about an issue: money, availability, maintenance, closing by itself, escalation. */
export const NO_PROMISE =
  /invoic|\bbill(?:ed|ing|able)\b|factur|imput|\btranches?\b|banque d'heures|payable|\bnet \d|uptime|\d ?%|availab\w+ of|entretien planifi|planned maintenance|scheduled maintenance|interruption de service|without hearing|escalat(?:ed|ion) to|\bcredits?\b|pénalit|penalt|préavis|warrant|per (?:day|week|month|year)|par (?:jour|semaine|mois|an)\b|monitored|surveillée?/i;
