import type { Node } from '../../../src/domain/document/node';
import { differencesOf } from '../../../src/domain/report/difference';
import { headingOf } from '../../../src/domain/report/page';

const toParagraph = (text: string): Node => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const toRow = (...cells: string[]): Node => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type: 'tableCell', content: [toParagraph(cell)] })),
});
const toTable = (...rows: Node[]): Node => ({ type: 'table', content: rows });

test('a part a person changed is told with the lines it lacks and the lines that are its own', () => {
  const page = [
    headingOf('Timeline'),
    toTable(toRow('10:00', 'Reported'), toRow('10:05', 'We said so by phone')),
  ];
  const fresh = {
    id: 'timeline',
    heading: 'Timeline',
    nodes: [toTable(toRow('10:00', 'Reported'), toRow('10:30', 'Done'))],
  };
  expect(differencesOf(page, [fresh], ['timeline'])).toEqual([
    { part: 'Timeline', missing: ['10:30 · Done'], own: ['10:05 · We said so by phone'] },
  ]);
});

test('a part that was deleted lacks everything, and one nobody touched is not told', () => {
  const fresh = { id: 'facts', heading: 'Facts', nodes: [toParagraph('The cart was down')] };
  expect(differencesOf([], [fresh], ['facts'])).toEqual([
    { part: 'Facts', missing: ['The cart was down'], own: [] },
  ]);
  expect(differencesOf([], [fresh], [])).toEqual([]);
});
