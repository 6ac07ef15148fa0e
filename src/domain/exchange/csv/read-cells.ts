/** The rows of a CSV file: cells parted by commas, semicolons or tabs, quoted or not. */

/** The mark that parts the cells, as the first line has it the most often. */
function markOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

/**
 * Every row that is not empty, with its line.
 *
 * @example readCells('a,"b, c"\n') // => [{ line: 1, cells: ['a', 'b, c'] }]
 */
export function readCells(source: string): { line: number; cells: string[] }[] {
  const text = source.replace(/^\uFEFF/, '');
  const mark = markOf(text);
  const rows: { line: number; cells: string[] }[] = [];
  let [line, begun, cell, isQuoted] = [1, 1, '', false];
  let cells: string[] = [];
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.some((each) => each !== '')) rows.push({ line: begun, cells });
    [cells, cell, begun] = [[], '', line + 1];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted && sign === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (sign === '"' && (isQuoted || cell.trim() === ''))
      [isQuoted, cell] = [!isQuoted, isQuoted ? cell : ''];
    else if (sign === '\n' && !isQuoted) endRow();
    else if (sign === mark && !isQuoted) [cells, cell] = [[...cells, cell.trim()], ''];
    else cell += sign === '\r' && !isQuoted ? '' : sign;
    if (sign === '\n') line += 1;
    if (sign === '\n' && !isQuoted) begun = line;
  }
  endRow();
  return rows;
}
