import { guardCell } from '../../../src/common/guards/csv';

export type SheetCell = string | number | Date | null;

/** One table of a workbook; its first row is its heads. */
export interface Sheet {
  name: string;
  rows: SheetCell[][];
}

/** A workbook; its writer is loaded when somebody asks for one. Every text is a text, and guarded as in CSV, as which it may be saved. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const sheetData = sheets.map(({ name, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: rows.map((row, place) => row.map((cell) => styleCell(cell, place === 0))),
  }));
  return write(sheetData).toBlob();
}

function styleCell(cell: SheetCell, head: boolean) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd hh:mm' };
  return { value: guardCell(cell), type: String, ...(head ? { fontWeight: 'bold' as const } : {}) };
}
