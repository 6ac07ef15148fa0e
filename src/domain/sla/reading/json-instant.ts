import { formatInstant, type Instant } from '../../time/instant';

/** Numbers below this are seconds or days, whatever they were meant to be: as milliseconds they lie before March 1973. */
const FIRST = 100_000_000_000;
/** The end of the year 2999; what is beyond it was counted in microseconds. */
const LAST = 32_503_680_000_000;
const MINUTE = 60_000;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * An instant as Jira writes it: ISO 8601 with its offset, or epoch milliseconds as a number or as text. NaN for anything else. It is
 * read by hand, for a history holds dozens and a regular expression costs more than all the rest of an entry.
 *
 * @example instantIn('2025-06-05T10:00:00.000-0400') // => 1_749_132_000_000
 */
export function parseJsonInstant(value: unknown): Instant {
  if (typeof value === 'number') return toInstantInRange(value);
  if (typeof value !== 'string') return Number.NaN;
  return value.charCodeAt(4) === DASH ? parseIsoInstant(value) : toInstantInRange(parseNumber(value));
}

/** Why a value is no instant, and what would be one. */
export function explainNoInstant(value: unknown): string {
  if (value === undefined || value === null) return 'the instant is missing';
  const number = typeof value === 'number' ? value : parseNumber(String(value));
  if (Number.isNaN(number))
    return `"${quoteValue(value)}" is not an instant; write 2025-06-05T14:00:00.000+0000`;
  const year = Math.abs(number) < 8.64e15 ? formatInstant(number).replace(/-\d\d-\d\dT.*$/, '') : 'no year';
  return `${quoteValue(value)} would be in the year ${year}; write epoch milliseconds, not ${number < FIRST ? 'seconds' : 'microseconds'}`;
}

function quoteValue(value: unknown): string {
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 60);
}

function parseNumber(text: string): number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function toInstantInRange(value: number): Instant {
  return value >= FIRST && value <= LAST ? Math.trunc(value) : Number.NaN;
}

const DASH = 45;
const PLUS = 43;
const COLON = 58;
const DOT = 46;
const COMMA = 44;
const ZERO = 48;
const LETTER_T = 84;
const SMALL_T = 116;
const LETTER_Z = 90;
const SMALL_Z = 122;
const DAY = 86_400_000;

function parseIsoInstant(text: string): Instant {
  const day = parseDay(text);
  const minutes = parseDigits(text, 11, 2) * 60 + parseDigits(text, 14, 2);
  if (text.charCodeAt(13) !== COLON || minutes > 24 * 60 || parseDigits(text, 14, 2) > 59) return Number.NaN;
  const hasSeconds = text.charCodeAt(16) === COLON;
  const seconds = hasSeconds ? parseDigits(text, 17, 2) : 0;
  const place = hasSeconds ? 19 : 16;
  const ends = findFractionEnd(text, place);
  const offset = parseOffset(text, ends);
  if (seconds > 59) return Number.NaN;
  return day + minutes * MINUTE + seconds * 1000 + parseFraction(text, place, ends) - offset * MINUTE;
}

function parseDay(text: string): Instant {
  const year = parseDigits(text, 0, 4);
  const month = parseDigits(text, 5, 2);
  const day = parseDigits(text, 8, 2);
  const mark = text.charCodeAt(10);
  if (text.charCodeAt(7) !== DASH || (mark !== LETTER_T && mark !== SMALL_T)) return Number.NaN;
  if (day < 1 || !(day <= (MONTH_DAYS[month - 1] ?? 0))) return Number.NaN;
  if (month === 2 && day === 29 && !isLeap(year)) return Number.NaN;
  return toEpochDay(year, month, day) * DAY;
}

/** Days since 1970 of a date, counted in years that begin with March, so that a leap day is the last of its year. */
function toEpochDay(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leapDays + dayOfYear - 719_468;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** So many digits as a number; NaN when one of them is none. */
function parseDigits(text: string, from: number, count: number): number {
  let number = 0;
  for (let place = from; place < from + count; place += 1) {
    const digit = text.charCodeAt(place) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function findFractionEnd(text: string, place: number): number {
  const mark = text.charCodeAt(place);
  if (mark !== DOT && mark !== COMMA) return place;
  let end = place + 1;
  while (text.charCodeAt(end) >= ZERO && text.charCodeAt(end) <= 57) end += 1;
  return end;
}

/** Milliseconds of a fraction; what is finer is cut off. */
function parseFraction(text: string, from: number, end: number): number {
  if (end === from) return 0;
  if (end === from + 1) return Number.NaN;
  const count = Math.min(3, end - from - 1);
  return parseDigits(text, from + 1, count) * 10 ** (3 - count);
}

/** Minutes ahead of UTC; NaN where there is no offset, for civil time means nothing without a zone. */
function parseOffset(text: string, from: number): number {
  const sign = text.charCodeAt(from);
  if (sign === LETTER_Z || sign === SMALL_Z) return text.length === from + 1 ? 0 : Number.NaN;
  if (sign !== PLUS && sign !== DASH) return Number.NaN;
  const hours = parseDigits(text, from + 1, 2);
  const colon = text.charCodeAt(from + 3) === COLON ? 1 : 0;
  const bare = text.length === from + 3;
  const minutes = bare ? 0 : parseDigits(text, from + 3 + colon, 2);
  if (hours > 23 || minutes > 59 || (!bare && text.length !== from + 5 + colon)) return Number.NaN;
  return (sign === DASH ? -1 : 1) * (hours * 60 + minutes);
}
