import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Node } from '../../domain/document/node';
import type { Block } from './block';

const FULL = { size: 100, type: WidthType.PERCENTAGE } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: 'C1C7D0' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const LINES = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const NO_LINES = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };

/** A table; a first row of nothing but headings is repeated on each page, and no row is torn between two. */
export function tableOf(rows: readonly Node[], blocksOf: (nodes?: readonly Node[]) => Block[]): Block[] {
  const tableRows = rows.map((row, at) => {
    const cells = row.content ?? [];
    const tableHeader = at === 0 && cells.every(({ type }) => type === 'tableHeader');
    const children = cells.map((cell) => cellOf(cell, blocksOf(cell.content)));
    return new TableRow({ tableHeader, cantSplit: true, children });
  });
  return tableRows.length === 0
    ? []
    : [new Table({ width: FULL, borders: LINES, rows: tableRows }), createGap()];
}

function cellOf({ type, attrs = {} }: Node, children: Block[]): TableCell {
  const shading = type === 'tableHeader' ? { shading: { fill: 'F4F5F7' } } : {};
  const columnSpan = Number(attrs.colspan ?? 1);
  const rowSpan = Number(attrs.rowspan ?? 1);
  return new TableCell({
    children: withLastParagraph(children),
    margins: MARGINS,
    columnSpan,
    rowSpan,
    ...shading,
  });
}

/** What stands in a coloured box. */
export function toBox(fill: string, children: Block[]): Block[] {
  const cell = new TableCell({ children: withLastParagraph(children), margins: MARGINS, shading: { fill } });
  return [
    new Table({ width: FULL, borders: NO_LINES, rows: [new TableRow({ children: [cell] })] }),
    createGap(),
  ];
}

/** Columns beside each other, as wide as each other. */
export function toColumns(columns: Block[][]): Block[] {
  if (columns.length === 0) return [];
  const width = { size: Math.floor(100 / columns.length), type: WidthType.PERCENTAGE };
  const cells = columns.map(
    (children) => new TableCell({ children: withLastParagraph(children), width, margins: MARGINS }),
  );
  return [
    new Table({ width: FULL, borders: NO_LINES, rows: [new TableRow({ children: cells })] }),
    createGap(),
  ];
}

/** Word wants a paragraph at the end of a cell. */
const withLastParagraph = (blocks: Block[]): Block[] =>
  blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, new Paragraph({})];

/** Two tables that touch are one to Word. */
const createGap = (): Paragraph => new Paragraph({ spacing: { after: 80 } });
