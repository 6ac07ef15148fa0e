/** What is inside a workbook of Excel. */
import { unzip } from '../word-file';

/** The rows of each sheet, under its name, as texts. */
export function readSheets(bytes: Uint8Array): Record<string, string[][]> {
  const files = unzip(bytes);
  const shared = listTexts(files.get('xl/sharedStrings.xml') ?? '', 'si');
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return Object.fromEntries(
    names.map(([, name = ''], nth) => [
      name,
      rowsOf(files.get(`xl/worksheets/sheet${nth + 1}.xml`) ?? '', shared),
    ]),
  );
}

const rowsOf = (xml: string, shared: string[]): string[][] =>
  [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', cell = '']) => {
      const value = /<v>(.*?)<\/v>/s.exec(cell)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(cell)?.[1] ?? '';
      return attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : value;
    }),
  );

const listTexts = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, item = '']) =>
    item.replace(/<[^>]*>/g, ''),
  );
