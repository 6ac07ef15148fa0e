import { paragraphsOf } from '../../src/forge/jira/messages/linked-text';

const linksOf = (text: string, words: { text: string; url: string }[] = []) =>
  paragraphsOf(text, words).flatMap(({ content }) =>
    content.flatMap(({ text: said, marks }) => (marks ? [[said, marks[0]?.attrs.href]] : [])),
  );

test('an address in a comment can be followed, and leads to nothing but what it says', () => {
  expect(linksOf('See https://status.acme.com/a?b=1, or (http://x.test).')).toEqual([
    ['https://status.acme.com/a?b=1', 'https://status.acme.com/a?b=1'],
    ['http://x.test', 'http://x.test'],
  ]);
  for (const none of ['javascript:alert(1)', 'No address.', 'https://', ''])
    expect(linksOf(none)).toEqual([]);
});

test('a line is a paragraph, and every word of it is still there', () => {
  const text = 'First https://a.test second\n\n  \nThird';
  const paragraphs = paragraphsOf(text);
  expect(paragraphs.map(({ content }) => content.map((run) => run.text).join(''))).toEqual([
    'First https://a.test second',
    'Third',
  ]);
});

test('a key leads to its work item where it stands by itself', () => {
  const word = { text: 'SUP-1', url: 'https://acme.test/browse/SUP-1' };
  expect(linksOf('SUP-1: as SUP-12, XSUP-1 and https://acme.test/browse/SUP-1', [word])).toEqual([
    ['SUP-1', word.url],
    [word.url, word.url],
  ]);
  expect(linksOf('SUP-1', [{ ...word, url: '' }])).toEqual([]);
});
