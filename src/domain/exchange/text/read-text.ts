/** A page of text read for service levels: rules, and no figure without its words. */
import type { Figure, TextSeverity } from './figures';
import { ALWAYS, findOpeningHours, type OpeningHours } from './opening-hours';
import { readLines } from './read-lines';
import { type Stretch, toPlain } from './words';

export interface TextReading {
  figures: Figure[];
  severities: TextSeverity[];
  hours: OpeningHours[];
  /** Words that say day and night, every day. */
  always: Stretch[];
  holidays: { words: Stretch; rule: 'ca' | 'us' | 'us+ca' | 'ca-qc' | null; areClosed: boolean } | null;
  /** Words that say that lengths count in working hours. */
  inHours: Stretch | null;
  starts: Stretch | null;
  pauses: Stretch | null;
  /** The severities that owe an incident report, and its length. */
  report: Figure | null;
  shortRows: { key: string; of: number; has: number }[];
  /** The places of figures that bear the mark of a footnote which is not there. */
  footnotes: number[];
  unplaced: number;
  language: TextLanguage | null;
}

const IN_HOURS =
  /(?:measured|calculated|expressed|counted|comptés?|exprimés?|calculés?)[^.\n]{0,50}(?:business|working|support|office) hours|(?:exprimés?|comptés?) en heures ouvr\w+/i;
const STARTS =
  /(?:since|from|on|upon|after) (?:the )?(?:receipt|notification|submission|(?:time of )?creation)|when a ticket is created|suivant (?:l'appel|la réception|la déclaration)|à compter de|après création|after (?:the )?(?:issue|ticket) (?:is|being) raised|of (?:issue|ticket) being raised/i;
const PAUSES =
  /(?:clock|timer|sla)[^.\n]{0,20}(?:stops?|paus|suspend)[^.\n]{0,60}|if you are unavailable[^.\n]*|(?:suspendu|interrompu)[^.\n]{0,40}client/i;
const HOLIDAYS = /[^.\n]{0,60}(?:holidays?|jours fériés)[^.\n]{0,80}/i;

/**
 * What a text says of service levels.
 *
 * @example readText('P1: first response within 30 minutes.').figures[0]?.amount.value // => 30
 */
export function readText(text: string): TextReading {
  const plain = toPlain(text);
  const lines = readLines(plain);
  const reports = lines.figures.filter(({ clock }) => clock === 'report');
  const figures = lines.figures.filter(({ clock }) => clock !== 'report');
  const used = new Set(figures.map(({ severity }) => severity));
  return {
    figures,
    severities: [...lines.severities.values()].filter(
      ({ key, definition }) => used.has(key) || definition !== '',
    ),
    hours: findOpeningHours(plain),
    always: [...plain.matchAll(ALWAYS)].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    })),
    holidays: findHolidays(plain),
    inHours: find(plain, IN_HOURS),
    starts: find(plain, STARTS),
    pauses: find(plain, PAUSES),
    report: reports[0] ?? null,
    shortRows: lines.shortRows,
    footnotes: findFootnotes(plain, figures),
    unplaced: lines.unplaced.length,
    language: languageOf(plain),
  };
}

function find(plain: string, words: RegExp): Stretch | null {
  const match = words.exec(plain);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

function findFootnotes(plain: string, figures: readonly Figure[]): number[] {
  const there = new Set([...plain.matchAll(/^[^\S\n]*(\*{1,9})[^*]/gm)].map(([, mark]) => mark));
  const isThere = (mark: string) => there.has(mark);
  return figures.flatMap(({ amount }, place) => {
    const mark = /^\*+/.exec(plain.slice(amount.end))?.[0];
    return mark && !isThere(mark) ? [place] : [];
  });
}

function findHolidays(plain: string): TextReading['holidays'] {
  const words = find(plain, HOLIDAYS);
  if (!words) return null;
  const quote = plain.slice(words.start, words.end);
  const [isCanada, isAmerica] = [/canad/i.test(quote), /americ|\bu\.?s\b|états-unis/i.test(quote)];
  const rule =
    isCanada && isAmerica
      ? 'us+ca'
      : /qu[ée]bec/i.test(quote)
        ? 'ca-qc'
        : isCanada
          ? 'ca'
          : isAmerica
            ? 'us'
            : null;
  return { words, rule, areClosed: /exclu|closed|sauf|except|fermé|hors/i.test(quote) };
}

const SMALL_WORDS = {
  en: /\b(?:the|and|of|is|within|hours?|response|support)\b/gi,
  fr: /\b(?:le|la|les|des|est|sous|heures?|réponse|délais?|pour)\b/gi,
};
export type TextLanguage = keyof typeof SMALL_WORDS;
export const TEXT_LANGUAGES = Object.keys(SMALL_WORDS) as TextLanguage[];

/** By the small words; null for a text of none of the languages. */
function languageOf(plain: string): TextLanguage | null {
  const counts = TEXT_LANGUAGES.map((language) => plain.match(SMALL_WORDS[language])?.length ?? 0);
  const words = plain.match(/\p{L}+/gu)?.length ?? 0;
  const most = Math.max(...counts);
  return most < words / 60 ? null : (TEXT_LANGUAGES[counts.indexOf(most)] ?? null);
}
