/** A reader of RFC 4180, written from its grammar. */
export function readCsv(text: string): string[][] {
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
