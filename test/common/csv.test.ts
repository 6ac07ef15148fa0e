import fc from 'fast-check';
import { csvOf, guardCell } from '../../src/common/guards/csv';
import { readCsv } from '../support/csv';

test('what a spreadsheet would take for a formula is guarded, and a negative number is not', () => {
  const cells = ['=1+1', '+1', '-1', '@A1', '\t=1', ' =1', '＝1', 'a=b', 'plain'];
  expect(readCsv(csvOf([[...cells, -90, { digits: '-1.50' }, null]]))).toEqual([
    ["'=1+1", "'+1", "'-1", "'@A1", "'\t=1", "' =1", "'＝1", 'a=b', 'plain', '-90', '-1.50', ''],
  ]);
});

test('any text comes back as it was, and no cell begins as a formula', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }));
  const property = fc.property(rows, (input) => {
    const back = readCsv(csvOf(input));
    expect(back.map((row) => row.length)).toEqual(input.map((row) => row.length));
    for (const [place, row] of back.entries())
      for (const [column, cell] of row.entries()) {
        const was = input[place]?.[column] ?? '';
        expect([was, `'${was}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }
  });
  fc.assert(property);
});

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−', '\t', '\r'];
/** What nobody sees before a sign: blanks, a no-break space, an ideographic one, a byte-order mark, a zero-width joiner. */
const BLANKS = [
  '',
  ' ',
  '  ',
  '\u00A0',
  '\u3000',
  '\uFEFF',
  '\u200D',
  '\u200B \u0000',
  '\uFE0F',
  '\u3164',
  '\u2800',
];

test('a sign that a mark after it would make another sign is one all the same', () => {
  for (const text of ['=\u03381+1', ' =\u0338cmd', '＝\u03381+1', '\u0301=1+1'])
    expect(guardCell(text)).toBe(`'${text}`);
});

test.each(SIGNS)('a text that begins with %j is guarded, whatever blanks are before it', (sign) => {
  for (const blanks of BLANKS) {
    const text = `${blanks}${sign}SUM(A1)`;
    expect(guardCell(text)).toBe(`'${text}`);
  }
});
