/** A report as a file of Word: the same words in the same order as on the page, whatever stands in them. */
import fc from 'fast-check';
import { heading, panel, paragraph, table } from '../../src/domain/document/adf';
import type { Node } from '../../src/domain/document/node';
import { createWordDocument } from '../../src/forge/word/document';
import { unzip } from '../support/word-file';

const bodyOf = async (nodes: Node[], title = 'SUP-1: incident report') =>
  unzip(await createWordDocument(title, nodes)).get('word/document.xml') ?? '';

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
