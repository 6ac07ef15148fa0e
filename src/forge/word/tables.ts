import {
  BorderStyle,
  HeightRule,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Node } from '../../domain/document/node';
import type { Block } from './block';
import { inlineOf } from './inline';

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
/** What a page of A4 holds between its margins. */
const TEXT_WIDTH = 9_026;
/** What stands in the cells of a drawing, by the name of its style. */
export const DENSE = 'Dense';
/** In twentieths of a point. */
const NARROW = 900;
const HEIGHT = { value: 280, rule: HeightRule.ATLEAST } as const;
const MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };

/** A table; a first row of nothing but headings is repeated on each page, and no row is torn between two. */
export function tableOf(rows: readonly Node[], blocksOf: (nodes?: readonly Node[]) => Block[]): Block[] {
  const { columnWidths = [] } = widthsOf(rows);
  const isDense = columnWidths.some((width) => width < NARROW) && rows.length > 1;
  const tableRows = rows.map((row, at) => {
    const cells = row.content ?? [];
    const tableHeader = at === 0 && cells.every(({ type }) => type === 'tableHeader');
    const children = cells.map((cell) =>
      isDense ? denseCellOf(cell) : cellOf(cell, blocksOf(cell.content), MARGINS),
    );
    return new TableRow({ tableHeader, cantSplit: true, height: HEIGHT, children });
  });
  return tableRows.length === 0
    ? []
    : [new Table({ width: FULL, borders: LINES, rows: tableRows, ...widthsOf(rows) }), createGap()];
}

/** Where a table says how wide its columns are, so are they: a bar of cells is a drawing. In twentieths of a point. */
function widthsOf(rows: readonly Node[]): Pick<ITableOptions, 'columnWidths' | 'layout'> {
  const widths = (rows[0]?.content ?? []).flatMap(({ attrs }) => attrs?.colwidth ?? []).map(Number);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length === 0 || widths.length !== rows[0]?.content?.length) return {};
  return {
    columnWidths: widths.map((width) => Math.round((width / whole) * TEXT_WIDTH)),
    layout: TableLayoutType.FIXED,
  };
}

/** Small letters with little room around them: a column as narrow as this holds a word of five of them on one line. */
const denseCellOf = (cell: Node): TableCell =>
  cellOf(
    cell,
    (cell.content ?? []).map(({ content }) => new Paragraph({ style: DENSE, children: inlineOf(content) })),
    { ...MARGINS, left: 30, right: 30 },
  );

function cellOf({ type, attrs = {} }: Node, children: Block[], margins: typeof MARGINS): TableCell {
  const fill = fillOf(attrs.background) ?? (type === 'tableHeader' ? 'F4F5F7' : null);
  const shading = fill === null ? {} : { shading: { fill } };
  const columnSpan = Number(attrs.colspan ?? 1);
  const rowSpan = Number(attrs.rowspan ?? 1);
  return new TableCell({
    children: withLastParagraph(children),
    margins,
    columnSpan,
    rowSpan,
    ...shading,
  });
}

/** A colour as Confluence writes it; anything else is none. */
const fillOf = (background: unknown): string | null =>
  /^#([0-9a-f]{6})$/i.exec(String(background))?.[1]?.toUpperCase() ?? null;

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
