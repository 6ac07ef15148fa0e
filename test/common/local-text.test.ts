import { textIn } from '../../src/common/local-text';

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
