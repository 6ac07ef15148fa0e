/** The year and the month as drawings of cells: what stands in a cell has room there, in Confluence, in Word and on paper. */
import { textsIn } from '../../../locales/languages';
import { attainmentPartsOf } from '../../../src/application/statement/document/attainment';
import { statementCsvOf } from '../../../src/application/statement/document/statement-csv';
import { stripTableOf } from '../../../src/application/statement/document/strip';
import type { Node } from '../../../src/domain/document/node';
import type { StatementFigures } from '../../../src/domain/statement/figures';
import { monthsEndingWith } from '../../../src/domain/statement/months';
import { createWordDocument } from '../../../src/forge/word/document';
import { dossierOf } from '../../domain/statement/months';
import { unzip } from '../../support/word-file';

const months = monthsEndingWith('2025-06', 12);
const names = { contracts: {}, clocks: {}, stages: {}, severities: {}, titles: {} };
const row = {
  ...{ desk: 'SUP', contract: null, clock: 'response', severity: 'Fatal', target: 0.95 },
  months: months.map((month, at) => ({
    month,
    met: at === 3 ? 0 : 1999 - at * 17,
    breached: at === 3 ? 0 : 1 + at * 17,
  })),
};
const figures = { month: '2025-06', months, attainment: [row] } as unknown as StatementFigures;
const partsIn = (language: 'en' | 'fr') => attainmentPartsOf(figures, names, textsIn(language));
const yearIn = (language: 'en' | 'fr') => partsIn(language).findLast(({ type }) => type === 'table') as Node;
const stripIn = (language: 'en' | 'fr') =>
  stripTableOf(dossierOf().figures().availability?.strip ?? [], textsIn(language));

const cellsOf = (table: Node): Node[] => (table.content ?? []).flatMap(({ content }) => content ?? []);
const linesOf = ({ content = [] }: Node): string[] =>
  content.map((line) => (line.content ?? []).map(({ text = '' }) => text).join(''));

const widthOf = (word: string): number =>
  [...word].reduce((sum, letter) => sum + (/[ijltf.,]/.test(letter) ? 5 : 9), 0);

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  test('a month of the year has its share to the tenth, as every page has it, and below its target a mark', () => {
    const cells = cellsOf(yearIn(language)).slice(14).map(linesOf);
    const [first, second] = language === 'en' ? ['99.9', '99.1'] : ['99,9', '99,1'];
    expect(cells.slice(0, 4)).toEqual([[first], [second], [language === 'en' ? '98.2' : '98,2'], ['–']]);
    expect(cells[11]).toEqual([language === 'en' ? '90.6' : '90,6', '▼']);
  });

  /** Confluence keeps eight pixels free on both sides, and a letter of its text is nine wide, a thin one five. */
  test('no cell of a drawing breaks a word on a page of Confluence', () => {
    for (const table of [yearIn(language), stripIn(language)])
      for (const cell of cellsOf(table)) {
        const [width] = cell.attrs?.colwidth as [number];
        const longest = Math.max(0, ...linesOf(cell).flatMap((line) => line.split(' ').map(widthOf)));
        expect([linesOf(cell), longest <= width - 16]).toEqual([linesOf(cell), true]);
      }
  });

  test('nor in Word, where the drawing has small letters and every colour its mark', async () => {
    const imprint = { company: 'Desk', language };
    const files = unzip(await createWordDocument('June', [yearIn(language), stripIn(language)], imprint));
    const xml = files.get('word/document.xml') ?? '';
    const [year = '', strip = ''] = xml.split('</w:tbl>');
    const widths = [...year.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(13);
    expect(year).toContain('w:type="fixed"');
    expect(year).toContain('<w:pStyle w:val="Dense"/>');
    // half a point, a twentieth of a point: five letters of eight points, each half as wide as high and a bit more
    expect((widths[1] as number) - 60).toBeGreaterThanOrEqual(5 * 8 * 20 * 0.6);
    expect(files.get('word/styles.xml')).toMatch(/w:styleId="Dense".*?<w:sz w:val="16"\/>/);
    expect(year.match(/w:fill="FFD5D2"/g)).toHaveLength(year.match(/▼/g)?.length ?? -1);
    expect(strip.match(/<w:t[^>]*>\d+\u00a0[✓▼MC·]<\/w:t>/g)).toHaveLength(30);
  });
});

test('the table beside the page holds each of the twelve months', () => {
  const csv = statementCsvOf(dossierOf().figures(), textsIn('en'));
  for (const month of months.filter((one) => one === '2025-03' || one === '2025-06'))
    expect(csv).toMatch(new RegExp(`attainment ${month} SUP - response Fatal,(met|breached),\\d`));
});
