/** The days of a file that are taken, as a person chooses among its entries. */
import type { ImportedEntryView } from '../../src/contract/scheme';
import { daysOf, listTags, usualLines, withTag } from '../../static/shared/import-days/choice';

const entry = (line: number, date: string, name: string, tags: string[] = [], why: string | null = null) => {
  const words = { en: name, fr: name };
  const days = [{ date, name: words, from: 'hand' as const }];
  return { line, name: words, tags, days, why } satisfies ImportedEntryView;
};
const answer = {
  entries: [
    entry(2, '2026-01-01', 'New Year’s Day', ['Holiday']),
    entry(7, '2026-06-24', 'Fête nationale', ['Holiday', 'Québec']),
    entry(12, '2026-08-03', 'Civic Holiday', ['Holiday', 'Ontario']),
    entry(17, '2026-08-03', 'Heritage Day', ['Holiday', 'Alberta']),
    entry(
      22,
      '2026-12-24',
      'Half day',
      ['Holiday', 'Québec'],
      'line 22: this event does not last whole days.',
    ),
  ],
};
const datesOf = (lines: ReadonlySet<number>) =>
  daysOf(answer, lines).map(({ date, name }) => [date, name?.en]);

test('what every entry is of tells none apart, and is not offered', () => {
  expect(listTags(answer)).toEqual(['Alberta', 'Ontario', 'Québec']);
});

test('the days of one region are taken where it is chosen, and one of two on a date by its own name', () => {
  const usual = usualLines(answer);
  expect(datesOf(usual)).toEqual([['2026-01-01', 'New Year’s Day']]);
  expect(datesOf(withTag(answer, usual, 'Québec', true)).at(-1)).toEqual(['2026-06-24', 'Fête nationale']);
  expect(datesOf(withTag(answer, usual, 'Alberta', true)).at(-1)).toEqual(['2026-08-03', 'Heritage Day']);
  expect(withTag(answer, withTag(answer, usual, 'Québec', true), 'Québec', false)).toEqual(usual);
});

test('what is no holiday by itself is taken by its own tick alone', () => {
  const québec = withTag(answer, usualLines(answer), 'Québec', true);
  expect(québec.has(22)).toBe(false);
  expect(datesOf(new Set([...québec, 22])).at(-1)).toEqual(['2026-12-24', 'Half day']);
});
