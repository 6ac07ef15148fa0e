import type { Texts } from '../../../../locales/languages';
import { type Cell, csvOf } from '../../../common/guards/csv';
import type { Json } from '../../../domain/evidence/canonical';
import type { StatementFigures } from '../../../domain/statement/figures';
import { linesOf } from '../../../domain/statement/lines';

/** Every figure of a statement as a table, a number a line, by the same places as its evidence and `sla verify` have. */
export function statementCsvOf(figures: StatementFigures, { statement }: Texts): string {
  const rows = Object.entries(linesOf(figures)).flatMap(([place, value]) => rowsOf(place, '', value));
  return csvOf([statement.csv, ...rows]);
}

function rowsOf(place: string, name: string, value: Json): Cell[][] {
  if (typeof value !== 'object' || value === null) return [[place, name, cellOf(value)]];
  if (Array.isArray(value)) return [[place, name, value.join(' ')]];
  return Object.entries(value).flatMap(([member, part]) =>
    rowsOf(place, name === '' ? member : `${name}.${member}`, part ?? null),
  );
}

const cellOf = (value: string | number | boolean | null): Cell =>
  typeof value === 'boolean' ? String(value) : value;
