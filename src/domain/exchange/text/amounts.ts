/** Lengths of time in a text, each with the very words it is written in. */
import { own } from '../../../common/own';
import type { Stretch } from './words';

type Unit = 'minutes' | 'hours' | 'days' | 'weeks';

export interface Amount extends Stretch {
  /** The lower end of a range; null where there is one length. */
  from: number | null;
  value: number;
  unit: Unit;
  /** What the words say of how it counts: in working time, around the clock, or nothing. */
  counts: 'business' | 'elapsed' | null;
}

const NUMBER_WORDS: Record<string, number> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 },
  ...{ fifteen: 15, 'twenty-four': 24, 'twenty four': 24, thirty: 30, 'thirty-six': 36, 'forty-eight': 48 },
  ...{ sixty: 60, 'seventy-two': 72, ninety: 90 },
  ...{ une: 1, un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, douze: 12 },
  ...{ quinze: 15, 'vingt-quatre': 24, trente: 30, 'quarante-huit': 48, soixante: 60, 'soixante-douze': 72 },
};

const WORDS = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const NUMBER = `(?:(?<![\\d.,:/])\\d{1,4}(?![\\d:])|\\b(?:${WORDS})\\b)`;
const UNIT =
  '(?:minutes?|mins?|hours?|hrs?|heures?|h(?! ?\\d\\d(?! ?[hm\\d]))|days?|jours?|weeks?|semaines?|d|j)';
const BEFORE = '(?:business|working|office|support|calendar|consecutive|clock|elapsed)';
const AFTER = '(?:ouvr(?:ées|és|ée|é|ables|able)|calendaires?|business hours?|working hours?|francs?)';

const LENGTH = new RegExp(
  `(?<first>${NUMBER})(?: ?\\((?<figure>\\d+)\\))?(?: ?(?:-|to|à|or|ou) ?(?<second>${NUMBER})(?: ?\\(\\d+\\))?)?[ -]*` +
    `(?:(?<before>${BEFORE})[ -]*)?(?:\\(\\d+\\) ?)?(?<unit>${UNIT})(?:\\(s\\))?(?: ?(?<after>${AFTER}))?`,
  'giu',
);

const NEXT_DAY =
  /(?:the )?next (?:business|working) day|(?:le )?(?:prochain jour ouvr(?:é|able)|jour ouvr(?:é|able) suivant)/gi;

/** Every length in a text, in order; times of day are none. */
export function findAmounts(plain: string): Amount[] {
  const lengths = [...plain.matchAll(LENGTH)].map(toAmount).filter(({ end }) => !isGoneOn(plain, end));
  const nextDays = [...plain.matchAll(NEXT_DAY)].map(({ 0: words, index }) => ({
    ...{ start: index, end: index + words.length },
    ...{ from: null, value: 1, unit: 'days' as const, counts: 'business' as const },
  }));
  const positive = lengths.filter(({ value }) => value > 0);
  return [...positive, ...nextDays].sort((a, b) => a.start - b.start);
}

/** Whether a word goes on after a unit; a capital begins the next cell of a table whose cells were run together. */
const isGoneOn = (plain: string, end: number) => /^[/\p{Ll}]/u.test(plain.slice(end, end + 1));

function toAmount(match: RegExpMatchArray): Amount {
  const { first = '', figure, second, before = '', unit = '', after = '' } = match.groups ?? {};
  const start = match.index ?? 0;
  const low = figure === undefined ? numberOf(first) : Number(figure);
  return {
    start,
    end: start + match[0].length,
    from: second === undefined ? null : low,
    value: second === undefined ? low : numberOf(second),
    unit: unitOf(unit),
    counts: countsOf(`${before} ${after}`),
  };
}

const numberOf = (text: string): number => own(NUMBER_WORDS, text.toLowerCase()) ?? Number(text);

function unitOf(word: string): Unit {
  const letter = word.toLowerCase();
  if (letter.startsWith('m')) return 'minutes';
  if (letter.startsWith('h')) return 'hours';
  return letter.startsWith('w') || letter.startsWith('s') ? 'weeks' : 'days';
}

function countsOf(words: string): Amount['counts'] {
  if (/business|working|office|support|ouvr/i.test(words)) return 'business';
  return /calend|consecutive|clock|elapsed|franc/i.test(words) ? 'elapsed' : null;
}
