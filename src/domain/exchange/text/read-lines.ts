/** A text read line by line: headings and rows name severities, labels and heads of tables name clocks, and lengths belong to both. */
import { type Amount, findAmounts } from './amounts';
import { defineSeverity, enterSeverity, noteShort } from './enter-severity';
import { beginReading, LONGEST_LABEL, type ReadingState, type TextLine } from './figures';
import { findOpeningHours } from './opening-hours';
import { placeInLine } from './place-amount';
import { readRow } from './read-row';
import { LEVEL_HEAD, readSeverityMark, type SeverityMark } from './severities';
import { findClockWords, INSIDE, OUTSIDE } from './words';

export function readLines(plain: string): ReadingState {
  const state = beginReading();
  const hours = findOpeningHours(plain);
  const isTimeOfDay = (amount: Amount) =>
    hours.some(({ start, end }) => amount.start < end && amount.end > start);
  for (const line of linesOf(plain)) {
    const amounts = findAmounts(line.text)
      .map((amount) => shift(amount, line.start))
      .filter((amount) => !isTimeOfDay(amount));
    if (hasCells(line.text)) readRow(state, line, amounts);
    else readLine(state, line, amounts);
  }
  return state;
}

const shift = (amount: Amount, by: number): Amount => ({
  ...amount,
  start: amount.start + by,
  end: amount.end + by,
});

/** Whether bars or tabs part a line within, and not only at its ends. */
function hasCells(text: string): boolean {
  const [first, last] = [text.search(/[^|\s]/), text.match(/[^|\s]/g)?.at(-1) ?? ''];
  return /\t|\|/.test(text.slice(Math.max(0, first), text.lastIndexOf(last)));
}

/** A line without end is read a stretch at a time, cut where a sentence ends, else at a blank: what is sought in it costs its square. */
const STRETCH = /.{1,2000}(?:[.;!?]\s|$)|.{1,2000}(?:\s|$)|.{1,2000}/gs;

function linesOf(plain: string): TextLine[] {
  return [...plain.matchAll(/[^\r\n]+/g)]
    .flatMap(({ 0: line, index }) =>
      [...line.matchAll(STRETCH)].map(({ 0: text, index: within }) => {
        const start = index + within;
        return { text, start, end: start + text.length };
      }),
    )
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function readLine(state: ReadingState, line: TextLine, amounts: Amount[]): void {
  const mark = readSeverityMark(line.text) ?? readLevel(state, line);
  if (mark) enterSeverity(state, line, mark);
  else if (amounts.length === 0) readWords(state, line);
  const first = line.start + (mark?.length ?? 0);
  const isRow = mark !== null && amounts.length > 0;
  const isCounted = isRow && amounts.length === state.labels.length;
  if (isRow && amounts.length < state.labels.length) noteShort(state, amounts.length);
  let from = first;
  for (const amount of amounts) {
    placeInLine(state, line, { amount, from, isCounted, isRow });
    from = amount.end;
  }
  if (isRow) state.current = null;
}

/** A line that is a bare number, where the head of the table has a column of levels. */
function readLevel(state: ReadingState, { text }: TextLine): SeverityMark | null {
  const [, digit] = /^\s*([0-5])\s*$/.exec(text) ?? [];
  if (!state.hasLevels || digit === undefined) return null;
  return { key: `P${digit}`, code: `P${digit}`, name: null, length: text.length };
}

/** A line without a length: a label, the head of a table, or words that define the severity. */
function readWords(state: ReadingState, { text }: TextLine): void {
  const trimmed = text.trim();
  if (LEVEL_HEAD.test(trimmed)) state.hasLevels = true;
  const isShort =
    trimmed.length <= LONGEST_LABEL && /^[^\p{L}]*\p{Lu}/u.test(trimmed) && !/[.;,]$/.test(trimmed);
  if (/^(?:n\/?a|-|none|s\/?o)$/i.test(trimmed) && state.labels.length > 1) state.used += 1;
  else if (isShort && readSide(state, trimmed)) return;
  else if (isShort && findClockWords(trimmed).length > 0 && !/^definition|définition/i.test(trimmed))
    readLabels(state, trimmed);
  else defineSeverity(state.current, trimmed);
}

function readLabels(state: ReadingState, text: string): void {
  const clocks = [...new Set(findClockWords(text).map(({ clock }) => clock))];
  if (clocks.includes('resolution')) state.isResolved = true;
  const isAgain = state.labels.some(({ clock }) => clocks.includes(clock));
  const labels = clocks.map((clock) => ({ clock, isOutside: false }));
  state.labels = state.isUsed || isAgain || clocks.length > 1 ? labels : [...state.labels, ...labels];
  state.used = 0;
  state.isUsed = false;
  state.sided = false;
}

/** The two columns under one head: outside working hours, and within them. */
function readSide(state: ReadingState, text: string): boolean {
  const isOutside = OUTSIDE.test(text);
  const [first, ...rest] = state.labels;
  if ((!isOutside && !INSIDE.test(text)) || text.length > 45 || state.isUsed || !first) return false;
  if (isOutside && !state.sided) state.labels = [{ ...first, isOutside: true }, first, ...rest];
  else if (isOutside) state.labels = [first, { ...first, isOutside: true }, ...rest];
  state.sided = true;
  return true;
}
