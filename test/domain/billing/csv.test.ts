import fc from 'fast-check';
import { csvOf, statementCsv } from '../../../src/domain/billing/csv';
import { statementOf } from '../../../src/domain/billing/statement';
import { altilogixBook, work } from './book';

/** A reader of RFC 4180, written from its grammar. */
function read(text: string): string[][] {
  const [rows, row]: [string[][], string[]] = [[], []];
  let rest = text;
  while (rest !== '') {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (!cell) throw new Error(`not RFC 4180: ${rest}`);
    row.push(cell[1] === undefined ? (cell[2] ?? '') : cell[1].replaceAll('""', '"'));
    if (cell[3] === '\r\n') rows.push(row.splice(0));
    rest = rest.slice(cell[0].length);
  }
  return rows;
}

test('what a spreadsheet would take for a formula is guarded, and a negative number is not', () => {
  const cells = ['=1+1', '+1', '-1', '@A1', '\t=1', ' =1', '＝1', 'a=b', 'plain'];
  expect(read(csvOf([[...cells, -90, { digits: '-1.50' }, null]]))).toEqual([
    ["'=1+1", "'+1", "'-1", "'@A1", "'\t=1", "' =1", "'＝1", 'a=b', 'plain', '-90', '-1.50', ''],
  ]);
});

test('any text comes back as it was, and no cell begins as a formula', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }));
  const property = fc.property(rows, (told) => {
    const back = read(csvOf(told));
    expect(back.map((row) => row.length)).toEqual(told.map((row) => row.length));
    for (const [place, row] of back.entries())
      for (const [column, cell] of row.entries()) {
        const was = told[place]?.[column] ?? '';
        expect([was, `'${was}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }
  });
  fc.assert(property);
});

test('a statement in French: every entry a line, the balance after each, the reason in words', () => {
  const events = [work({ minutes: 65, severity: 'Urgent', summary: '=HYPERLINK("http://x")' })];
  const rows = read(statementCsv(statementOf(altilogixBook({ events }), 'Acme', '2025-06'), 'fr'));
  expect(rows[0]?.slice(0, 3)).toEqual(['Date', 'Écriture', 'Ticket']);
  expect(rows.map((row) => row.length)).toEqual([12, 12, 12]);
  expect(rows[2]?.slice(0, 11)).toEqual([
    ...['2025-06-10', 'Travail', 'SUP-10001', `'=HYPERLINK("http://x")`, 'Urgent, par téléphone'],
    ...['65', '90', '-90', '510', '0', '0.00'],
  ]);
});
