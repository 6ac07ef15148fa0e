/** Text out of what is marked up, HTML or the XML of Word: lines, and rows of tables whose cells are parted by bars. */
import { Parser } from 'htmlparser2';

export interface Markup {
  isXml: boolean;
  /** Elements that are lines of their own. */
  lines: ReadonlySet<string>;
  /** Elements of which nothing is read. */
  hidden: ReadonlySet<string>;
  table: string;
  row: string;
  cells: ReadonlySet<string>;
  /** Elements that stand for a blank or a new line. */
  breaks: ReadonlySet<string>;
}

interface Cell {
  text: string;
  rows: number;
}

/** The rows of the table that is being read, and cells that go on into rows below. */
class Table {
  private open: (Cell & { left: number })[] = [];
  private cells: Cell[] = [];
  readonly rows: string[] = [];

  add(cell: Cell): void {
    this.cells.push(cell);
  }

  /** A cell of Word that goes on from the row above. */
  continueAbove(): void {
    const above = this.open[this.cells.length];
    this.cells.push({ text: above?.text ?? '', rows: 1 });
  }

  endRow(): void {
    const next: (Cell & { left: number })[] = [];
    const cells = [...this.cells];
    for (let column = 0; cells.length > 0 || (this.open[column]?.left ?? 0) > 0; column += 1) {
      const spanning = this.open[column];
      if (spanning && spanning.left > 0) next.push({ ...spanning, left: spanning.left - 1 });
      else {
        const cell = cells.shift();
        if (cell) next.push({ ...cell, left: cell.rows - 1 });
      }
    }
    this.open = next;
    this.cells = [];
    if (next.some(({ text }) => text !== ''))
      this.rows.push(`| ${next.map(({ text }) => text).join(' | ')} |`);
  }
}

export function textOfMarkup(source: string, markup: Markup): string {
  const lines: string[] = [''];
  const tables: Table[] = [];
  let cell: { text: string; rows: number; goesOn: boolean } | null = null;
  let hidden = 0;
  const write = (text: string) => {
    if (cell) cell.text += text;
    else lines[lines.length - 1] += text;
  };
  const newLine = () => {
    if (cell) cell.text += ' ';
    else if (lines.at(-1)?.trim()) lines.push('');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (markup.hidden.has(name)) hidden += 1;
        if (markup.lines.has(name) || markup.breaks.has(name)) newLine();
        if (name === 'li') write('• ');
        if (name === markup.table && !cell) tables.push(new Table());
        if (markup.cells.has(name) && tables.length > 0)
          cell = { text: '', rows: Math.min(Number(attributes.rowspan ?? 1) || 1, 200), goesOn: false };
        if (name === 'w:vmerge' && cell && attributes['w:val'] !== 'restart') cell.goesOn = true;
        else if (name === 'w:vmerge' && cell) cell.rows = 1;
      },
      ontext(text) {
        if (hidden === 0) write(markup.isXml ? text : text.replace(/\s+/g, ' '));
      },
      onclosetag(name) {
        if (markup.hidden.has(name)) hidden -= 1;
        const table = tables.at(-1);
        if (markup.cells.has(name) && table && cell) {
          const text = cell.text.replace(/\s+/g, ' ').trim();
          if (cell.goesOn) table.continueAbove();
          else table.add({ text, rows: cell.rows });
          cell = null;
        }
        if (name === markup.row) table?.endRow();
        if (name === markup.table && table && !cell) {
          tables.pop();
          newLine();
          lines.push(...table.rows, '');
        }
        if (markup.lines.has(name)) newLine();
      },
    },
    { xmlMode: markup.isXml, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return `${lines.map((line) => line.trim()).join('\n')}\n`.replace(/\n{3,}/g, '\n\n');
}
