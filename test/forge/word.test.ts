/** A report as a file of Word: the same words in the same order as on the page, whatever stands in them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { textsIn } from '../../locales/languages';
import { writeReport } from '../../src/application/report/document/drafting';
import { bar, heading, line, link, panel, paragraph, table } from '../../src/domain/document/adf';
import type { Node } from '../../src/domain/document/node';
import { mergePage } from '../../src/domain/report/page';
import { createWordDocument } from '../../src/forge/word/document';
import { breachedWithThirdParty } from '../support/report-stories';
import { unzip } from '../support/word-file';

const imprint = { company: 'Valtech & <Co>', language: 'fr' as const };
const filesOf = async (nodes: readonly Node[], title = 'SUP-1: incident report') =>
  unzip(await createWordDocument(title, nodes, imprint));
const bodyOf = async (nodes: readonly Node[], title?: string) =>
  (await filesOf(nodes, title)).get('word/document.xml') ?? '';

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity),
  );

const toListItem = (words: string, ...more: Node[]): Node => ({
  type: 'listItem',
  content: [paragraph(words), ...more],
});

test('every kind of part keeps its words, in order', async () => {
  const link = { type: 'link', attrs: { href: 'https://example.com/a?b=1&c=2' } };
  const nodes: Node[] = [
    panel('success', ['Closed']),
    heading(2, 'Timeline'),
    table(['Time', 'Who'], [['10:00', 'Us']]),
    {
      type: 'orderedList',
      content: [toListItem('one', { type: 'bulletList', content: [toListItem('inner')] }), toListItem('two')],
    },
    { type: 'expand', attrs: { title: 'More' }, content: [paragraph('hidden')] },
    {
      type: 'paragraph',
      content: [
        { type: 'status', attrs: { text: 'Met' } },
        { type: 'text', text: 'see', marks: [link] },
      ],
    },
    {
      type: 'layoutSection',
      content: [
        { type: 'layoutColumn', content: [paragraph('left')] },
        { type: 'layoutColumn', content: [paragraph('right')] },
      ],
    },
  ];
  const xml = await bodyOf(nodes);
  const texts = wordsOf(xml).map((words) => words.trim());
  expect(texts).toEqual([
    'SUP-1: incident report',
    'Closed',
    'Timeline',
    'Time',
    'Who',
    '10:00',
    'Us',
    'one',
    'inner',
    'two',
    'More',
    'hidden',
    'Met',
    'see',
    'left',
    'right',
  ]);
  for (const part of ['Heading2', '<w:tblHeader', '<w:numPr>', '<w:hyperlink', 'DCFFF1'])
    expect(xml).toContain(part);
});

test('an address that is not of the web is words only', async () => {
  const mark = { type: 'link', attrs: { href: 'file:///c:/windows/system32/calc.exe' } };
  const xml = await bodyOf([
    { type: 'paragraph', content: [{ type: 'text', text: 'press', marks: [mark] }] },
  ]);
  expect(xml).toContain('press');
  expect(xml).not.toContain('hyperlink');
});

test('whatever people wrote is text: it neither opens a tag nor shuts the file', async () => {
  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(anything, async (words) => {
      const xml = await bodyOf([{ type: 'paragraph', content: [{ type: 'text', text: `<${words}&` }] }]);
      expect(wordsOf(xml).join('')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(xml.match(/<w:p>|<w:p /g)).toHaveLength(2);
      expect(wordsOf(xml).at(-1)?.startsWith('<')).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('the file is the desk’s: its properties name it, each page has a header and its number, and its words are in its language', async () => {
  const files = await filesOf([heading(2, 'Chronologie')]);
  const all = (pattern: RegExp) =>
    [...files].flatMap(([name, xml]) => (pattern.test(name) ? [xml] : [])).join('');
  expect(files.get('docProps/core.xml')).toContain('<dc:creator>Valtech &amp; &lt;Co&gt;</dc:creator>');
  expect(files.get('docProps/app.xml')).toContain('<Company>Valtech &amp; &lt;Co&gt;</Company>');
  expect(wordsOf(all(/header\d\.xml$/)).join('')).toBe('Valtech & <Co>  SUP-1: incident report');
  expect(wordsOf(all(/footer\d\.xml$/)).join('')).toBe('Page  sur ');
  expect(all(/footer\d\.xml$/)).toMatch(/PAGE<.*NUMPAGES</);
  expect(files.get('word/styles.xml')).toContain('w:lang w:val="fr-CA"');
});

test('a bar keeps its colours and the shares of its widths', async () => {
  const xml = await bodyOf([
    bar([
      { share: 0.75, color: '#4C9AFF', words: '3 h' },
      { share: 0.25, color: '#FFC400', words: '1 h' },
    ]),
  ]);
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(3, 1);
  for (const part of ['w:fill="4C9AFF"', 'w:fill="FFC400"', 'w:type="fixed"']) expect(xml).toContain(part);
});

test('a link to a heading of the same document leads there', async () => {
  const xml = await bodyOf([line([link('Version française', '#Fran%C3%A7ais')]), heading(2, 'Français')]);
  expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="h_Français"/);
  expect(xml).toMatch(/<w:bookmarkStart [^>]*w:name="h_Français"/);
});

const soffice = [process.env.SOFFICE_PATH ?? 'soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

test('LibreOffice opens a whole report without a warning, and its pages have their header and numbers', async () => {
  const { title, sections } = writeReport(breachedWithThirdParty(), [textsIn('fr')]);
  const { nodes } = mergePage([], {}, sections, (text) => text);
  const bytes = await createWordDocument(title, nodes, imprint);
  expect(unzip(bytes).get('word/document.xml')).toContain('Nordhost');
  if (!soffice) {
    process.stderr.write('\nNOT DONE: LibreOffice is not on this machine, so no Word file was opened.\n');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'word-'));
  writeFileSync(join(folder, 'report.docx'), bytes);
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')];
  const { status, stderr } = spawnSync(soffice, convert, {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  expect([status, stderr.replace(/^.*javaldx.*$/gm, '').trim()]).toEqual([0, '']);
  const pdf = join(folder, 'report.pdf');
  expect(existsSync(pdf)).toBe(true);
  const pages = (readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  expect(pages).toBeGreaterThanOrEqual(2);
  const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  if (text.status === 0) expect(text.stdout).toMatch(new RegExp(`Page ${pages} sur ${pages}`));
}, 120_000);
