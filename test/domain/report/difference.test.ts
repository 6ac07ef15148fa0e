import { differencesOf } from '../../../src/domain/report/difference';
import { headingOf, type Node } from '../../../src/domain/report/page';

const words = (text: string): Node => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const row = (...cells: string[]): Node => ({
  type: 'tableRow',
  content: cells.map((one) => ({ type: 'tableCell', content: [words(one)] })),
});
const table = (...rows: Node[]): Node => ({ type: 'table', content: rows });

test('a part a person changed is told with the lines it lacks and the lines that are its own', () => {
  const page = [headingOf('Timeline'), table(row('10:00', 'Reported'), row('10:05', 'We said so by phone'))];
  const fresh = {
    id: 'timeline',
    heading: 'Timeline',
    nodes: [table(row('10:00', 'Reported'), row('10:30', 'Done'))],
  };
  expect(differencesOf(page, [fresh], ['timeline'])).toEqual([
    { part: 'Timeline', missing: ['10:30 · Done'], own: ['10:05 · We said so by phone'] },
  ]);
});

test('a part that was deleted lacks everything, and one nobody touched is not told', () => {
  const fresh = { id: 'facts', heading: 'Facts', nodes: [words('The cart was down')] };
  expect(differencesOf([], [fresh], ['facts'])).toEqual([
    { part: 'Facts', missing: ['The cart was down'], own: [] },
  ]);
  expect(differencesOf([], [fresh], [])).toEqual([]);
});
