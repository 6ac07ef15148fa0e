import { describeText } from './describe-input';
import { textOf } from './file-text';
import { UsageError } from './files';

/** A JSON value of a file, or why there is none; its line where a file holds a value on each. */
export type JsonValue = { line: number | null } & ({ value: unknown } | { error: string });

/**
 * The JSON values of a file: one, or one a line. Lines are read one after another, so that a file of any length needs the memory of
 * its longest line alone.
 */
export async function* readValues(file: string): AsyncGenerator<JsonValue> {
  const lines = nonBlankLinesOf(file);
  const first = (await lines.next()).value;
  if (!first) throw new UsageError('this is empty');
  const parsed = parse(first.text);
  if (parsed === null) {
    yield* wholeOf([first, ...(await collect(lines))]);
    return;
  }
  let next = await lines.next();
  yield { line: next.done ? null : first.number, ...parsed };
  for (; !next.done; next = await lines.next()) yield toLineValue(next.value);
}

interface Line {
  number: number;
  text: string;
}

/** The lines of a file that are not blank. */
async function* nonBlankLinesOf(file: string): AsyncGenerator<Line, undefined> {
  let number = 0;
  for await (const text of linesOf(file)) {
    number += 1;
    if (text.trim() !== '') yield { number, text };
  }
  return undefined;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const piece of textOf(file)) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      yield parts.length > 0 ? parts.join('') + piece.slice(from, end) : piece.slice(from, end);
      parts = [];
      from = end + 1;
    }
    if (from < piece.length) parts.push(piece.slice(from));
  }
  if (parts.length > 0) yield parts.join('');
}

async function collect(lines: AsyncGenerator<Line, undefined>): Promise<Line[]> {
  const rest: Line[] = [];
  for await (const line of lines) rest.push(line);
  return rest;
}

/** A value over several lines; or else a value a line, of which the first is broken. */
function* wholeOf(lines: Line[]): Generator<JsonValue> {
  const text = lines.map((line) => line.text).join('\n');
  const whole = parse(text);
  if (whole) yield { line: null, ...whole };
  else if (lines.some((line) => isObject(parse(line.text)?.value))) yield* lines.map(toLineValue);
  else throw new UsageError(describeText(text, mistakeOf(text)));
}

/** A line that holds a member or more; the closing brackets of a value over several lines are none. */
function isObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
  );
}

function toLineValue({ number, text }: Line): JsonValue {
  const parsed = parse(text);
  return { line: number, ...(parsed ?? { error: describeText(text, mistakeOf(text)) }) };
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function mistakeOf(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
