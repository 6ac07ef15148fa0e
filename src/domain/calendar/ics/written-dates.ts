/** Dates as people write them in lists, in English and French. */
import { own } from '../../../common/own';

const MONTHS: Record<string, number> = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12 },
  ...{ janv: 1, fevr: 2, fev: 2, mars: 3, avr: 4, mai: 5, juin: 6, juil: 7, aout: 8 },
};

const YEAR = '(?<year>\\d{4})';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er)?';
const MONTH = '(?<month>[a-zà-ÿ]{3,9})\\.?';
const FORMS = [
  new RegExp(`${DAY}[ -]${MONTH},?[ -]${YEAR}(?!\\d)`, 'iu'),
  new RegExp(`${MONTH} ${DAY},? ${YEAR}(?!\\d)`, 'iu'),
  /(?<![\d.])(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4})(?!\d)/u,
  /(?<![\d/])(?<year>\d{4})\/(?<number>\d{1,2})\/(?<day>\d{1,2})(?!\d)/u,
  /(?<![\d/])(?<day>1[3-9]|2\d|3[01])\/(?<number>\d{1,2})\/(?<year>\d{4})(?!\d)/u,
  /(?<![\d/])(?<number>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})(?!\d)/u,
];
const WEEKDAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/giu;

/**
 * The date of a line and the words beside it; null where none is written. One of slashes that could be read both ways is none.
 *
 * @example readWrittenDate('Fête nationale : mercredi 24 juin 2026') // => { date: '2026-06-24', words: 'Fête nationale' }
 */
export function readWrittenDate(line: string): { date: string; words: string } | null {
  for (const form of FORMS) {
    const match = form.exec(line);
    const date = match && dateOf(match.groups ?? {});
    if (!match || !date) continue;
    const rest = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`;
    return {
      date,
      words: rest
        .replace(WEEKDAY, '')
        .replace(/^[\s,;:|"()–-]+|[\s,;:|"()–-]+$/g, '')
        .trim(),
    };
  }
  return null;
}

function dateOf({
  year = '',
  month = '',
  number = '',
  day = '',
}: Record<string, string | undefined>): string | null {
  const nth = number === '' ? monthOf(month) : Number(number);
  if (nth === undefined) return null;
  const date = `${year}-${String(nth).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null;
}

/** By its name or the beginning of it: no month begins as another, but for June and July in French. */
function monthOf(name: string): number | undefined {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return own(MONTHS, bare) ?? own(MONTHS, bare.slice(0, 4)) ?? own(MONTHS, bare.slice(0, 3));
}
