import type { Amount } from './amounts';
import { addFigure, type Label, type ReadingState, type TextLine } from './figures';
import { ALWAYS } from './opening-hours';
import { foldKey, severityInProse } from './severities';
import { findClockWords, NO_PROMISE, OUTSIDE } from './words';

/** Longer lines are prose: what severity they are of they say themselves. */
const LONGEST_ROW = 160;

export interface Place {
  amount: Amount;
  from: number;
  /** Whether the row has as many lengths as its head has clocks: then their order tells more than any words. */
  isCounted: boolean;
  isRow: boolean;
}

export function placeInLine(state: ReadingState, line: TextLine, place: Place): void {
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

function severityOf(
  state: ReadingState,
  { text }: TextLine,
  sentence: TextLine,
  isRow: boolean,
): string | null {
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

function enterProse(state: ReadingState, { start, end }: TextLine, name: string): string {
  const key = foldKey(name);
  const words = { start, end };
  const shown = name.slice(0, 1).toUpperCase() + name.slice(1);
  if (!state.severities.has(key))
    state.severities.set(key, { key, name: shown, code: null, definition: '', ...words });
  return key;
}

export function sentenceAround(line: TextLine, amount: Amount): TextLine {
  const [from, to] = [amount.start - line.start, amount.end - line.start];
  const before = [...line.text.slice(0, from).matchAll(/[.;!?]\s+/g)].at(-1);
  const after = /[.;!?](?:\s|$)/.exec(line.text.slice(to));
  const start = before ? (before.index ?? 0) + before[0].length : 0;
  const end = after ? to + after.index + 1 : line.text.length;
  return { text: line.text.slice(start, end), start: line.start + start, end: line.start + end };
}
