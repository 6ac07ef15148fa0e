/** A text read line by line: headings and rows name severities, labels and heads of tables name clocks, and lengths belong to both. */
import type { ClockKind } from '../../scheme/scheme';
import { type Amount, findAmounts } from './amounts';
import { addFigure, beginReading, type Label, type ReadingState, type TextSeverity } from './figures';
import { ALWAYS, findOpeningHours } from './opening-hours';
import { LEVEL_HEAD, readSeverityMark, type SeverityMark, severityInProse } from './severities';
import { findClockWords, INSIDE, NO_PROMISE, OUTSIDE, type Stretch } from './words';

interface Line extends Stretch {
  text: string;
}

/** Longer lines are prose: what severity they are of they say themselves. */
const LONGEST_ROW = 160;
const LONGEST_LABEL = 90;

export function readLines(plain: string): ReadingState {
  const state = beginReading();
  const hours = findOpeningHours(plain);
  const isTimeOfDay = (amount: Amount) =>
    hours.some(({ start, end }) => amount.start < end && amount.end > start);
  for (const line of linesOf(plain)) {
    const amounts = findAmounts(line.text)
      .map((amount) => shift(amount, line.start))
      .filter((amount) => !isTimeOfDay(amount));
    if (/\t|\|/.test(line.text.replace(/^[|\s]+|[|\s]+$/g, ''))) readRow(state, line, amounts);
    else readLine(state, line, amounts);
  }
  return state;
}

const shift = (amount: Amount, by: number): Amount => ({
  ...amount,
  start: amount.start + by,
  end: amount.end + by,
});

function linesOf(plain: string): Line[] {
  return [...plain.matchAll(/[^\r\n]+/g)]
    .map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function readLine(state: ReadingState, line: Line, amounts: Amount[]): void {
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
function readLevel(state: ReadingState, { text }: Line): SeverityMark | null {
  const [, digit] = /^\s*([0-5])\s*$/.exec(text) ?? [];
  if (!state.hasLevels || digit === undefined) return null;
  return { key: `P${digit}`, code: `P${digit}`, name: null, length: text.length };
}

function enterSeverity(state: ReadingState, line: Line, mark: SeverityMark): void {
  const { current } = state;
  const isNameOfCode = current?.code && !mark.code && state.used === 0 && current.name === current.code;
  if (current && isNameOfCode && mark.name) {
    current.name = mark.name;
    return;
  }
  closeRow(state);
  const key = keyOf(state, mark);
  const known = state.severities.get(key);
  const words = { start: line.start, end: line.start + mark.length };
  const severity = known ?? { key, name: mark.name ?? key, code: mark.code, definition: '', ...words };
  if (severity.name === severity.code && mark.name) severity.name = mark.name;
  state.severities.set(key, severity);
  state.current = severity;
  state.used = 0;
  const rest = line.text.slice(mark.length).replace(/^[\s:|()-]+/, '');
  if (severity.definition === '' && rest.length > 25 && findAmounts(rest).length === 0)
    severity.definition = rest;
}

/** A name that stands beside a code is that code’s wherever it comes again. */
function keyOf(state: ReadingState, { key, name, code }: SeverityMark): string {
  if (code) return code;
  const known = [...state.severities.values()].find(
    (severity) => foldKey(severity.name) === foldKey(name ?? key),
  );
  return known?.key ?? foldKey(key);
}

/** A French name in whichever gender. */
const foldKey = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/-/g, ' ').replace(/e?s?$/, '');

/** A line without a length: a label, the head of a table, or words that define the severity. */
function readWords(state: ReadingState, { text }: Line): void {
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

function defineSeverity(severity: TextSeverity | null, text: string): void {
  if (!severity || severity.definition.length > 400) return;
  severity.definition = [severity.definition, text].filter(Boolean).join(' ');
}

interface Place {
  amount: Amount;
  from: number;
  /** Whether the row has as many lengths as its head has clocks: then their order tells more than any words. */
  isCounted: boolean;
  isRow: boolean;
}

function placeInLine(state: ReadingState, line: Line, place: Place): void {
  const { amount, from, isCounted, isRow } = place;
  const sentence = sentenceAround(line, amount);
  const before = wordsBefore(line.text.slice(from - line.start, amount.start - line.start));
  const after = line.text.slice(amount.end - line.start).split(/[.;!?]\s|,\s/)[0] ?? '';
  const label = labelOf(state, before, after.slice(0, 60), isCounted);
  const severity = label?.clock === 'report' ? '*' : severityOf(state, line, sentence, isRow);
  if (NO_PROMISE.test(sentence.text) || !label || severity === null) {
    state.unplaced.push(amount);
    return;
  }
  const isOutside = label.isOutside || (!isRow && OUTSIDE.test(sentence.text));
  const isAlways = new RegExp(ALWAYS.source, 'i').test(after.slice(0, 12));
  addFigure(state, {
    amount,
    severity,
    clock: label.clock,
    isOutside,
    isAlways,
    start: sentence.start,
    end: sentence.end,
  });
}

/** The words of the same sentence; one that begins with a pronoun goes on with the one before it. */
function wordsBefore(text: string): string {
  const sentences = text.split(/(?<=[.;!?])\s/);
  const isPronoun = /^(?:it|this|il|elle|ce) /i.test(sentences.at(-1) ?? '');
  if (!isPronoun) return sentences.at(-1) ?? '';
  const reports = sentences.filter((sentence) => /incident report|rapport d'incident/i.test(sentence));
  return reports.length > 0 ? (reports.at(-1) ?? '') : sentences.slice(-2).join(' ');
}

/** Which clock a length is of: by the words before it, by its place under a head, by the words after it. */
function labelOf(state: ReadingState, before: string, after: string, isCounted: boolean): Label | null {
  const near = findClockWords(before).at(-1);
  const next = state.labels[state.used];
  state.isUsed = true;
  if (near && !(isCounted && next)) return { clock: near.clock, isOutside: false };
  state.used += 1;
  if (next) return next;
  const [following] = findClockWords(after);
  if (following) return { clock: following.clock, isOutside: false };
  return state.used === 2 && state.isResolved ? { clock: 'resolution', isOutside: false } : null;
}

function severityOf(state: ReadingState, { text }: Line, sentence: Line, isRow: boolean): string | null {
  if (isRow && state.current) return state.current.key;
  if (
    /\b(?:all|any|toute?s?|tous)\b[^.]{0,40}(?:requests?|tickets?|issues?|demandes?|emails?)/i.test(
      sentence.text,
    )
  )
    return '*';
  if (state.current && text.length <= LONGEST_ROW) return state.current.key;
  const prose = severityInProse(sentence.text);
  if (prose) return enterProse(state, sentence, prose);
  return OUTSIDE.test(sentence.text) ? '*' : null;
}

function enterProse(state: ReadingState, { start, end }: Line, name: string): string {
  const key = foldKey(name);
  const words = { start, end };
  const shown = name.slice(0, 1).toUpperCase() + name.slice(1);
  if (!state.severities.has(key))
    state.severities.set(key, { key, name: shown, code: null, definition: '', ...words });
  return key;
}

function sentenceAround(line: Line, amount: Amount): Line {
  const [from, to] = [amount.start - line.start, amount.end - line.start];
  const before = [...line.text.slice(0, from).matchAll(/[.;!?]\s+/g)].at(-1);
  const after = /[.;!?](?:\s|$)/.exec(line.text.slice(to));
  const start = before ? (before.index ?? 0) + before[0].length : 0;
  const end = after ? to + after.index + 1 : line.text.length;
  return { text: line.text.slice(start, end), start: line.start + start, end: line.start + end };
}

/** A row of a table whose cells are parted by bars or tabs. */
function readRow(state: ReadingState, line: Line, amounts: Amount[]): void {
  const cells = cellsOf(line);
  const marked = cells.map((cell) => readSeverityMark(cell.text)).find((mark) => mark !== null) ?? null;
  if (amounts.length === 0) {
    const clocks = cells.map(({ text }) =>
      text.length <= LONGEST_LABEL ? (findClockWords(text)[0]?.clock ?? null) : null,
    );
    if (clocks.some((clock) => clock !== null) && !marked) state.columns = clocks;
    else if (marked) enterRow(state, line, cells, marked);
    return;
  }
  if (marked) enterRow(state, line, cells, marked);
  const rowClock = findClockWords(cells[0]?.text ?? '')[0]?.clock ?? null;
  for (const amount of amounts) {
    const nth = cells.findIndex(({ start, end }) => amount.start >= start && amount.end <= end);
    const cell = cells[nth];
    if (cell) placeInCell(state, cell, amount, state.columns[nth] ?? rowClock);
  }
  state.current = null;
}

function enterRow(state: ReadingState, line: Line, cells: Line[], mark: SeverityMark): void {
  const cell = cells.find(({ text }) => readSeverityMark(text)?.key === mark.key) ?? line;
  enterSeverity(state, cell, mark);
  const prose = cells.filter(({ text }) => text.length > 25 && findAmounts(text).length === 0);
  for (const { text } of prose) if (state.current?.definition === '') defineSeverity(state.current, text);
}

function placeInCell(state: ReadingState, cell: Line, amount: Amount, column: ClockKind | null): void {
  const sentence = sentenceAround(cell, amount);
  const before =
    cell.text
      .slice(0, amount.start - cell.start)
      .split(/[.;!?]\s/)
      .at(-1) ?? '';
  const after = cell.text.slice(amount.end - cell.start);
  const near = findClockWords(before).at(-1)?.clock;
  const clock = near ?? column ?? findClockWords(after)[0]?.clock;
  if (NO_PROMISE.test(sentence.text) || !clock || !state.current) {
    state.unplaced.push(amount);
    return;
  }
  const isAlways = new RegExp(ALWAYS.source, 'i').test(after.slice(0, 12));
  const common = { amount, severity: state.current.key, clock, isAlways };
  addFigure(state, { ...common, isOutside: OUTSIDE.test(before), start: sentence.start, end: sentence.end });
}

function cellsOf(line: Line): Line[] {
  return [...line.text.matchAll(/[^|\t]+/g)].map(({ 0: text, index }) => ({
    text: text.replace(/^\s+/, ''),
    start: line.start + index + (text.length - text.replace(/^\s+/, '').length),
    end: line.start + index + text.length,
  }));
}

/** A row that ends before its head does: what is not said may be in a cell that rows share. */
function noteShort(state: ReadingState, has: number): void {
  if (state.current) state.shortRows.push({ key: state.current.key, of: state.labels.length, has });
}

/** A row of one figure under two columns is of working hours. */
function closeRow(state: ReadingState): void {
  const { current, used, labels, figures } = state;
  if (!current || used === 0 || used >= labels.length) return;
  noteShort(state, used);
  const only = figures.findLast(({ severity }) => severity === current.key);
  if (used === 1 && only?.isOutside) only.isOutside = false;
}
