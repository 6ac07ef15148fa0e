import { textsIn } from '../../../locales/languages';
import { toStatementCsv } from '../../../src/application/billing/document/statement-csv';
import { statementOf } from '../../../src/domain/billing/statement';
import { readCsv } from '../../support/csv';
import { createAltilogixBook, work } from './book';

test('a statement in French: every entry a line, the balance after each, the reason in words', () => {
  const events = [work({ minutes: 65, severity: 'Urgent', summary: '=HYPERLINK("http://x")' })];
  const rows = readCsv(
    toStatementCsv(statementOf(createAltilogixBook({ events }), 'Acme', '2025-06'), textsIn('fr')),
  );
  expect(rows[0]?.slice(0, 3)).toEqual(['Date', 'Écriture', 'Ticket']);
  expect(rows.map((row) => row.length)).toEqual([12, 12, 12]);
  expect(rows[2]?.slice(0, 11)).toEqual([
    ...['2025-06-10', 'Travail', 'SUP-10001', `'=HYPERLINK("http://x")`, 'Urgent, par téléphone'],
    ...['65', '90', '-90', '510', '0', '0.00'],
  ]);
});
