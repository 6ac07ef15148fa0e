/** One share of goals met, wherever it is read: report, gadgets, summary, month's page and statement. */
import { textsIn } from '../../locales/languages';
import { formatAttained as formatOnPages } from '../../src/application/figures/document/format-attained';
import { attainedPercentOf, formatAttained } from '../../src/common/attained';

test.each([
  [1999, 2000, 99.9, '99.9%', '99,9\u00a0%'],
  [2000, 2000, 100, '100%', '100\u00a0%'],
  [2, 3, 66.6, '66.6%', '66,6\u00a0%'],
  [0, 7, 0, '0%', '0\u00a0%'],
])('%i of %i is cut down to the tenth, never rounded up', (met, judged, percent, english, french) => {
  expect(attainedPercentOf({ met, judged })).toBe(percent);
  expect([formatAttained({ met, judged }, 'en'), formatAttained({ met, judged }, 'fr-CA')]).toEqual([
    english,
    french,
  ]);
  expect(formatOnPages({ met, breached: judged - met }, textsIn('en'))).toBe(english);
  expect(formatOnPages({ met, breached: judged - met }, textsIn('fr'))).toBe(french);
});

test('where nothing was judged there is no share, which is not 0', () => {
  expect(attainedPercentOf({ met: 0, judged: 0 })).toBeNull();
  expect(formatAttained({ met: 0, judged: 0 }, 'en')).toBe('–');
});
