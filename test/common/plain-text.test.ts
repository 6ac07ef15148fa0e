/** What people give is found to have hidden characters wherever they are, and is shown without. */
import fc from 'fast-check';
import { findHidden, hiddenIn, toPlainLine, withoutHidden } from '../../src/common/plain-text';

const HIDDEN = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u009b',
  '\u202e',
  '\u202a',
  '\u2066',
  '\u2069',
  '\ud800',
];
const BREAKS = ['\n', '\r', '\u2028', '\u2029'];
const plainText = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => hiddenIn(text) === null);
const name = fc.constantFrom('name', 'clause', 'en', '__proto__', 'constructor', 'spaceKey');

test.each([
  ...['Acme', 'Crédit d’Îles', '東京', 'مكتب', 'משרד', '👩‍🔧 On call', 'a\u00a0b', '9 h 15'].map((text) => [
    text,
    null,
  ]),
  ...['a\u200eb', 'a\u200fb'].map((text) => [text, null]),
  ...BREAKS.map((mark) => [`a${mark}b`, 'line-break']),
  ['a\u202eb', 'turned-direction'],
  ['a\u0000b', 'control-character'],
  ['a\ud83db', 'control-character'],
])('%j has hidden in it: %s', (text, code) => {
  expect(hiddenIn(text as string)).toBe(code);
});

test('wherever one is, in a text or in the name of a part, its place is told; without it there is nothing', () => {
  const tree = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      plainText,
      fc.integer(),
      fc.constant(null),
      tie('list'),
      tie('part'),
    ),
    list: fc.array(tie('value'), { maxLength: 3 }),
    part: fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  })).value;
  fc.assert(
    fc.property(
      tree,
      fc.array(name, { minLength: 1, maxLength: 4 }),
      plainText,
      fc.constantFrom(...HIDDEN, ...BREAKS),
      fc.boolean(),
      (rest, path, text, mark, inName) => {
        expect(findHidden(rest)).toEqual([]);
        expect(withoutHidden(rest)).toEqual(rest);
        const at = path.slice(0, -1);
        const [last] = path.slice(-1);
        const leaf = inName
          ? Object.fromEntries([[`a${mark}b`, text]])
          : Object.fromEntries([[last, `a${text}${mark}b`]]);
        const value = at.reduceRight<unknown>(
          (inner, key) =>
            Object.fromEntries([
              ['other', rest],
              [key, inner],
            ]),
          leaf,
        );
        const places = findHidden(value);
        expect(places.map((place) => place.path)).toEqual([[...at, inName ? 'a b' : last]]);
        expect(findHidden(withoutHidden(value))).toEqual([]);
      },
    ),
  );
});

test('a note may be of several lines, and nothing else hidden is in it', () => {
  expect(findHidden({ note: 'a\nb\tc', texts: { due: { en: 'a\r\nb' } } })).toEqual([]);
  expect(findHidden({ note: 'a\u202eb' })).toEqual([{ path: ['note'], code: 'turned-direction' }]);
  expect(withoutHidden({ note: 'a\nb\u0000c', name: 'a\nb' })).toEqual({ note: 'a\nb c', name: 'a b' });
  expect(toPlainLine(' a\u202e\u0000b\n')).toBe('a b');
});

test('of a file that is full of them ten places are told', () => {
  expect(findHidden(Array.from({ length: 5_000 }, () => '\u0000'))).toHaveLength(10);
});
