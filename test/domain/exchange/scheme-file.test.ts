/** A scheme is a file: readable, and the same to the byte after it was read and written again. */
import * as fc from 'fast-check';
import type { FileFormat } from '../../../src/domain/exchange/file/origin';
import { readSchemeFile, writeSchemeFile } from '../../../src/domain/exchange/file/scheme-file';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { presets } from '../../../src/presets';
import { casesOf } from '../drawn-cases';

const read = (text: string) => {
  const reading = readSchemeFile(text);
  if (reading.kind !== 'scheme') throw new Error(JSON.stringify(reading));
  return reading;
};
const write = (scheme: Scheme, format: FileFormat) => writeSchemeFile({ scheme, origin: null }, format);
const valtech = presets.valtech as Scheme;

test.each(
  Object.entries(presets),
)('%s goes from YAML to JSON and back, the same to the byte', (_, preset) => {
  const yaml = write(preset, 'yaml');
  const json = write(read(yaml).scheme, 'json');
  expect(write(read(json).scheme, 'yaml')).toBe(yaml);
  expect(write(read(yaml).scheme, 'yaml')).toBe(yaml);
  expect(write(read(json).scheme, 'json')).toBe(json);
  expect(read(yaml).scheme).toEqual(preset);
});

test('a comment before a place is a note of it in JSON, and stands there again in YAML', () => {
  const yaml = write(valtech, 'yaml').replace(
    '  Critical:\n    response:',
    '  # Agreed on the phone.\n  # Ask again in May.\n  Critical:\n    # their words\n    response:',
  );
  const { scheme } = read(yaml);
  expect(scheme.notes).toEqual([
    { at: '/goals/Critical', text: 'Agreed on the phone.\nAsk again in May.' },
    { at: '/goals/Critical/response', text: 'their words' },
  ]);
  expect(write(read(write(scheme, 'json')).scheme, 'yaml')).toBe(yaml);
});

test('a comment beside a value stands before it from then on', () => {
  const yaml = write(valtech, 'yaml').replace(/warnShare: (.*)/, 'warnShare: $1 # as the contract has it');
  const once = write(read(yaml).scheme, 'yaml');
  expect(once).toContain('# as the contract has it\nwarnShare:');
  expect(write(read(once).scheme, 'yaml')).toBe(once);
});

test('a reading that was chosen is data in both, and a remark on a place that is gone is not lost', () => {
  const doubt = { about: 'hours', reading: 'elapsed', other: 'business' };
  const notes = [
    { at: '/goals/Gone', text: 'was here' },
    { at: '/goals/Fatal/response', text: '15 minutes', doubt },
  ];
  const yaml = write({ ...valtech, notes }, 'yaml');
  expect(yaml).toContain('about: hours');
  expect(read(yaml).scheme.notes).toEqual(notes);
  expect(write(read(yaml).scheme, 'yaml')).toBe(yaml);
});

test('whatever is noted wherever, YAML and JSON give the same file again', () => {
  const places = [
    '',
    '/goals',
    '/goals/Fatal',
    '/clocks/response/start/0',
    '/calendars/none',
    '/severities/1/name',
  ];
  const note = fc.record({
    at: fc.constantFrom(...places),
    text: fc.string({ minLength: 1, maxLength: 40 }),
  });
  fc.assert(
    fc.property(fc.array(note, { maxLength: 6 }), (notes) => {
      const yaml = write({ ...valtech, notes }, 'yaml');
      const json = write(read(yaml).scheme, 'json');
      return write(read(json).scheme, 'yaml') === yaml && write(read(json).scheme, 'json') === json;
    }),
    { numRuns: casesOf(15) },
  );
});

test('a name that every object inherits, a time and a "no" stay what they are', () => {
  const odd = structuredClone(valtech);
  odd.severityFrom.labels = { constructor: 'Fatal', __proto__x: 'Minor', no: 'Minor', '08:00': 'Fatal' };
  expect(read(write(odd, 'yaml')).scheme.severityFrom.labels).toEqual(odd.severityFrom.labels);
});

test.each([
  ['', 'unreadable'],
  ['just words', 'unreadable'],
  ['[1, 2]', 'unreadable'],
  ['{"id": ', 'unreadable'],
  ['a: b: c', 'unreadable'],
  ['id: x\nid: y', 'unreadable'],
  [
    'a: &a [x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c]',
    'unreadable',
  ],
  ['id: small', 'wrong'],
])('%j is no scheme, and says why', (text, kind) => {
  expect(readSchemeFile(text).kind).toBe(kind);
});

test('a part that no scheme has is a mistake, and never left out', () => {
  const reading = readSchemeFile(write(valtech, 'yaml').replace('warnShare:', 'warnshare:'));
  expect(reading).toMatchObject({ kind: 'wrong', mistakes: [{ path: 'warnshare', code: 'unknown-part' }] });
});

describe('a text that costs its reader more the longer it is, is refused by its signs', () => {
  const times = (count: number, write: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => write(at));
  test.each<[string, string, string]>([
    ['maps within maps, a line each', times(900, (at) => `${' '.repeat(at)}a:`).join('\n'), 'too-deep'],
    ['maps within maps on one line', `a: ${'{a: '.repeat(90_000)}1${'}'.repeat(90_000)}`, 'too-deep'],
    ['lists that nothing closes', `a: ${'['.repeat(300_000)}`, 'too-deep'],
    ['lists within lists on one line', `a:\n  ${'- '.repeat(150_000)}1`, 'too-deep'],
    ['keys that are maps', `${'? '.repeat(150_000)}1`, 'too-deep'],
    ['thousands of anchors', times(20_000, (at) => `k${at}: &a${at} x`).join('\n'), 'too-many-references'],
    [
      'a key that stands twice behind thousands',
      `${times(20_000, (at) => `k${at}: 1`).join('\n')}\nk7: 2`,
      'not-yaml',
    ],
    ['a key that is not closed', `a: 1\n"b`, 'not-yaml'],
    ['two documents', 'a: 1\n---\nb: 2', 'not-yaml'],
  ])('%s', (_, text, code) => {
    expect(readSchemeFile(text)).toMatchObject({ kind: 'unreadable', problem: { code } });
  });

  test.each(
    [
      '}\n',
      ']\n',
      ': : :\n',
      '@\n',
      'a: b: c\n',
      '- - a: : \n',
      '"\n',
      '%\n',
      '%a b\n',
      '*\n',
      '!\n',
      '\t- a\n',
    ].map((line) => [line]),
  )('a file of nothing but faults like %j ends at one of the first', (line) => {
    const reading = readSchemeFile(line.repeat(400_000 / line.length));
    expect(reading).toMatchObject({ kind: 'unreadable', problem: { code: 'not-yaml' } });
    const { problem } = reading as { problem: { line: number } };
    expect(problem.line).toBeLessThan(200);
  });

  test('maps of many keys, each longer than the one before, are not deep', () => {
    const text = times(90, (at) => `${'k'.repeat(at + 1)}: {a: [1, {b: "[[[["}]}`).join('\n');
    expect(readSchemeFile(text)).toMatchObject({ kind: 'wrong' });
  });
});
