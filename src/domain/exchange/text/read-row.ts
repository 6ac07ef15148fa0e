import type { ClockKind } from '../../scheme/scheme';
import { type Amount, findAmounts } from './amounts';
import { defineSeverity, enterSeverity } from './enter-severity';
import { addFigure, LONGEST_LABEL, type ReadingState, type TextLine } from './figures';
import { ALWAYS } from './opening-hours';
import { sentenceAround } from './place-amount';
import { readSeverityMark, type SeverityMark } from './severities';
import { findClockWords, NO_PROMISE, OUTSIDE } from './words';

/** A row of a table whose cells are parted by bars or tabs. */
export function readRow(state: ReadingState, line: TextLine, amounts: Amount[]): void {
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

function enterRow(state: ReadingState, line: TextLine, cells: TextLine[], mark: SeverityMark): void {
  const cell = cells.find(({ text }) => readSeverityMark(text)?.key === mark.key) ?? line;
  enterSeverity(state, cell, mark);
  const prose = cells.filter(({ text }) => text.length > 25 && findAmounts(text).length === 0);
  for (const { text } of prose) if (state.current?.definition === '') defineSeverity(state.current, text);
}

function placeInCell(state: ReadingState, cell: TextLine, amount: Amount, column: ClockKind | null): void {
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

function cellsOf(line: TextLine): TextLine[] {
  return [...line.text.matchAll(/[^|\t]+/g)].map(({ 0: text, index }) => ({
    text: text.replace(/^\s+/, ''),
    start: line.start + index + (text.length - text.replace(/^\s+/, '').length),
    end: line.start + index + text.length,
  }));
}
