/**
 * Texts that people give: without what nobody sees and what makes another text of them, as control characters, marks that turn the
 * direction of writing, and halves of characters. A name is one line; a note may be several.
 */
export type HiddenFault = 'control-character' | 'turned-direction' | 'line-break';

const TURNED = /[\u202a-\u202e\u2066-\u2069]/;
const BREAKS = /[\n\r\u2028\u2029]/;
const CONTROLS = /[\p{Cc}\p{Cs}]/u;
const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
const HIDDEN_IN_LINES = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/** Parts whose texts may be of several lines, with all that is within them. */
const OF_LINES = new Set([
  ...['note', 'notes', 'text', 'texts', 'reason', 'why', 'definition', 'examples', 'prompt', 'example'],
  ...['descriptions', 'message'],
]);

/** Words without hidden characters, on one line. */
export const toPlainLine = (words: string): string => words.replace(HIDDEN, ' ').trim();

/** What is hidden in a text, if anything is. */
export function hiddenIn(text: string, isOfLines = false): HiddenFault | null {
  if (TURNED.test(text)) return 'turned-direction';
  if (!isOfLines && BREAKS.test(text)) return 'line-break';
  return CONTROLS.test(isOfLines ? text.replace(/[\t\n\r]/g, '') : text) ? 'control-character' : null;
}

/** Deeper than anything that can be stored. */
const MOST_LEVELS = 64;

export interface HiddenPlace {
  path: string[];
  code: HiddenFault;
}

/** Where a value that somebody gave has hidden characters, in its texts and in the names of its parts: at most ten places. */
export function findHidden(value: unknown, path: readonly string[] = [], isOfLines = false): HiddenPlace[] {
  if (typeof value === 'string') {
    const code = hiddenIn(value, isOfLines);
    return code ? [{ path: [...path], code }] : [];
  }
  if (typeof value !== 'object' || value === null || path.length > MOST_LEVELS) return [];
  const places: HiddenPlace[] = [];
  for (const [name, part] of Object.entries(value)) {
    const code = hiddenIn(name);
    // a name that cannot be shown is no place to point to
    if (code) places.push({ path: [...path, toPlainLine(name)], code });
    else places.push(...findHidden(part, [...path, name], isOfLines || OF_LINES.has(name)));
    if (places.length >= 10) break;
  }
  return places.slice(0, 10);
}

/** A stored value as it may be shown: with blanks in the place of hidden characters. One without any is itself. */
export function withoutHidden<Value>(value: Value, isOfLines = false): Value {
  return clean(value, isOfLines) as Value;
}

function clean(value: unknown, isOfLines: boolean): unknown {
  if (typeof value === 'string')
    return hiddenIn(value, isOfLines)
      ? isOfLines
        ? value.replace(HIDDEN_IN_LINES, ' ')
        : toPlainLine(value)
      : value;
  if (Array.isArray(value)) return value.map((part) => clean(part, isOfLines));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [
    hiddenIn(name) ? toPlainLine(name) : name,
    clean(part, isOfLines || OF_LINES.has(name)),
  ]);
  return Object.fromEntries(parts);
}
