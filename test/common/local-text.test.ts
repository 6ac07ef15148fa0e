import { severityNameIn, textIn } from '../../src/common/local-text';

test('a text is read in the reader’s language, and in English where nobody wrote it in that language', () => {
  const name = { en: 'Fatal', fr: 'Fatale' };
  expect(['en', 'fr', 'de', 'constructor'].map((language) => textIn(name, language))).toEqual([
    'Fatal',
    'Fatale',
    'Fatal',
    'Fatal',
  ]);
  expect(textIn({ en: 'Fatal' }, 'fr')).toBe('Fatal');
});

test('a severity is called by its name in the reader’s language, and by its own where that is not written', () => {
  const severity = { name: 'Fatal', fr: 'Fatale', codes: ['S1'] };
  expect(
    ['en', 'fr', 'de', 'constructor', 'codes'].map((language) => severityNameIn(severity, language)),
  ).toEqual(['Fatal', 'Fatale', 'Fatal', 'Fatal', 'Fatal']);
  expect(severityNameIn({ name: 'Fatal', fr: '' }, 'fr')).toBe('Fatal');
});
