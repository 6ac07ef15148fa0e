import { findAmounts } from './amounts';
import type { ReadingState, TextLine, TextSeverity } from './figures';
import { foldKey, type SeverityMark } from './severities';

export function enterSeverity(state: ReadingState, line: TextLine, mark: SeverityMark): void {
  const { current } = state;
  const isNameOfCode = current?.code && !mark.code && state.used === 0 && current.name === current.code;
  if (current && isNameOfCode && mark.name) {
    current.name = mark.name;
    return;
  }
  closeRow(state);
  const key = keyOf(state, mark);
  const existing = state.severities.get(key);
  const words = { start: line.start, end: line.start + mark.length };
  const severity = existing ?? { key, name: mark.name ?? key, code: mark.code, definition: '', ...words };
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
  const existing = [...state.severities.values()].find(
    (severity) => foldKey(severity.name) === foldKey(name ?? key),
  );
  return existing?.key ?? foldKey(key);
}

export function defineSeverity(severity: TextSeverity | null, text: string): void {
  if (!severity || severity.definition.length > 400) return;
  severity.definition = [severity.definition, text].filter(Boolean).join(' ');
}

/** A row that ends before its head does: what is not said may be in a cell that rows share. */
export function noteShort(state: ReadingState, has: number): void {
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
