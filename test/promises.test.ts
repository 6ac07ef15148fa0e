/** Every promise of the table has a test that is there, that the suite takes up, and that nothing skips. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const text = readFileSync(join(root, 'PROMISES.md'), 'utf8');

interface Row {
  desk: string;
  promise: string;
  /** What a person sees of it, and where. */
  sees: string;
  file: string;
  name: string;
}

function readRows(): Row[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const desk = part.slice(0, part.indexOf('\n'));
      return [
        ...part.matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \| `(test\/[^`]+\.test\.ts)`: ([^|]+) \|$/gm),
      ].map(([, promise = '', sees = '', file = '', name = '']) => ({
        desk,
        promise: promise.trim(),
        sees: sees.trim(),
        file,
        name: name.trim(),
      }));
    });
}

/** Whether a file declares a test of this name in a way that jest runs: no `skip`, no `todo`, and nothing else singled out. */
function isRunTest(source: string, name: string): boolean {
  const skipped = /\b(describe|test|it)\.(skip|only|todo|failing)\b|\bx(test|it|describe)\(/.test(source);
  const quoted = [`'${name}'`, `"${name}"`, `\`${name}\``].map((quote) =>
    quote.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const declared = new RegExp(`\\b(test|it)(\\.each(<[^>]*>)?\\([^]*?\\))?\\(\\s*(${quoted.join('|')})`);
  return !skipped && declared.test(source);
}

test('the table has a row for each promise of the five desks, and every line of it is a row', () => {
  const all = readRows();
  const lines = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (Promise|---)/.test(line));
  expect(all).toHaveLength(lines.length);
  const desks = [...new Set(all.map(({ desk }) => desk))];
  const counts = desks.map((desk) => [desk, all.filter((row) => row.desk === desk).length]);
  expect(counts).toEqual([
    ['Valtech', 18],
    ['AltiLogix', 13],
    ['TrackTik', 14],
    ['Velsoft', 7],
    ['Vircom', 14],
  ]);
});

test.each(readRows())('$desk: $promise', ({ file, name }) => {
  const path = join(root, file);
  expect(existsSync(path)).toBe(true);
  expect(isRunTest(readFileSync(path, 'utf8'), name)).toBe(true);
});

test.each(readRows())('$desk: $promise is seen: $sees', ({ desk, promise, sees }) => {
  const path = join(root, `test/journeys/promises/${desk.toLowerCase()}.test.ts`);
  expect(sees).not.toBe('');
  expect(isRunTest(readFileSync(path, 'utf8'), promise)).toBe(true);
});

test('a test that is skipped, renamed or gone is found out', () => {
  expect(isRunTest("test('a name', () => {});", 'a name')).toBe(true);
  expect(isRunTest("test.each([1])('a name', () => {});", 'a name')).toBe(true);
  expect(isRunTest("test.skip('a name', () => {});", 'a name')).toBe(false);
  expect(isRunTest("xtest('a name', () => {});", 'a name')).toBe(false);
  expect(isRunTest("test('another name', () => {});", 'a name')).toBe(false);
});
