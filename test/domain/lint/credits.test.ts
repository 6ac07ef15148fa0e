/** Credits of a scheme and of its contracts: what is wrong has a sentence at its place, and what is right stays through a file. */
import { LANGUAGES, textsIn } from '../../../locales/languages';
import { explainMistake } from '../../../src/application/scheme/document/explain-mistake';
import { readSchemeFile, writeSchemeFile } from '../../../src/domain/exchange/file/scheme-file';
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { problemsOf } from '../../../src/domain/lint/problems/problems';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { createDesk } from '../sla/contracts/desk';

const band = { below: 99.9, percent: 10 };
const creditsOf = (bands: object[], more: object = {}) => ({
  currency: 'CAD',
  most: 50,
  credits: [{ of: 'resolution', bands, clause: '', ...more }],
});

function read(credits: object, place: 'scheme' | 'contract' = 'scheme') {
  const desk = structuredClone(createDesk()) as Scheme;
  const contracts = desk.contracts.map((contract, nth) => (nth === 1 ? { ...contract, credits } : contract));
  return readScheme(place === 'scheme' ? { ...desk, credits } : { ...desk, contracts });
}

function mistakesIn(credits: object, place?: 'scheme' | 'contract', language: 'en' | 'fr' = 'en') {
  const result = read(credits, place);
  if (!('mistakes' in result)) return [];
  return result.mistakes.map((mistake) => `${mistake.path}: ${explainMistake(mistake, textsIn(language))}`);
}

test.each([
  ['a percentage above 100', creditsOf([{ below: 101, percent: 1 }]), 'credits.credits.0.bands.0.below'],
  ['words for a percentage', creditsOf([{ below: 99, percent: 'ten' }]), 'credits.credits.0.bands.0.percent'],
  ['four decimals', creditsOf([{ below: 99.9999, percent: 1 }]), 'credits.credits.0.bands.0.below'],
  ['half a cent', creditsOf([{ below: 99, cents: 0.5 }]), 'credits.credits.0.bands.0.cents'],
  ['neither a percentage nor a sum', creditsOf([{ below: 99 }]), 'credits.credits.0.bands.0'],
  ['both', creditsOf([{ below: 99, percent: 1, cents: 1 }]), 'credits.credits.0.bands.0'],
  [
    'two bands at one edge',
    creditsOf([band, { below: 99.9, percent: 5 }]),
    'credits.credits.0.bands.1.below',
  ],
  ['no band', creditsOf([]), 'credits.credits.0.bands'],
  ['a clock that is not there', creditsOf([band], { of: 'quote' }), 'credits.credits.0.of'],
  [
    'a severity that is not there',
    creditsOf([band], { severities: ['Odd'] }),
    'credits.credits.0.severities.0',
  ],
  ['a currency in words', { ...creditsOf([band]), currency: 'dollars' }, 'credits.currency'],
  ['a fee below nothing', { ...creditsOf([band]), feeCents: -1 }, 'credits.feeCents'],
])('%s has a sentence at its place, in every language', (_what, credits, path) => {
  for (const language of LANGUAGES) {
    expect(mistakesIn(credits, 'scheme', language)).toEqual([expect.stringMatching(`^${path}: .{10,}`)]);
    expect(mistakesIn(credits, 'contract', language)).toEqual([
      expect.stringMatching(`^contracts.1.${path}: .{10,}`),
    ]);
  }
});

test('what can be used is read as it was written, of the scheme and of a contract', () => {
  const credits = creditsOf([band, { below: 95, cents: 50_000 }], { severities: ['High'], clause: 'Art. 7' });
  for (const place of ['scheme', 'contract'] as const) {
    const result = read(credits, place);
    if (!('scheme' in result)) throw new Error(JSON.stringify(result));
    expect(place === 'scheme' ? result.scheme.credits : result.scheme.contracts[1]?.credits).toEqual(credits);
    expect(problemsOf(result.scheme)).toEqual([]);
  }
});

test('a scheme that says nothing credits nothing', () => {
  expect(createDesk().credits).toBeUndefined();
});

describe.each(['yaml', 'json'] as const)('in a file of %s', (format) => {
  const credits = creditsOf([band, { below: 95, cents: 50_000 }], { severities: ['High'], clause: 'Art. 7' });
  const fileOf = (place: 'scheme' | 'contract') => {
    const result = read({ ...credits, feeCents: 1_234_500 }, place);
    if (!('scheme' in result)) throw new Error(JSON.stringify(result));
    return { scheme: result.scheme, text: writeSchemeFile({ scheme: result.scheme, origin: null }, format) };
  };

  test.each(['scheme', 'contract'] as const)('the credits of a %s go out and come back the same', (place) => {
    const { scheme, text } = fileOf(place);
    const back = readSchemeFile(text);
    if (back.kind !== 'scheme') throw new Error(JSON.stringify(back));
    expect(back.scheme).toEqual(scheme);
    expect(writeSchemeFile({ scheme: back.scheme, origin: null }, format)).toBe(text);
  });

  test.each([
    ['in the terms', 'feeCents', 'credits.feecents'],
    ['in a credit', 'clause', 'credits.credits.0.claus'],
    ['in a band', 'below', 'credits.credits.0.bands.0.belo'],
  ])('a key of nobody’s %s is refused at its place, with a sentence, in every language', (_, key, path) => {
    const { text } = fileOf('contract');
    const from = text.indexOf('credits');
    const misspelt = path.split('.').at(-1) as string;
    const altered = text.slice(0, from) + text.slice(from).replace(new RegExp(`\\b${key}\\b`), misspelt);
    const reading = readSchemeFile(altered);
    if (reading.kind !== 'wrong') throw new Error(JSON.stringify(reading));
    const holder = path.split('.').slice(0, -1).join('.');
    for (const language of LANGUAGES) {
      const sentences = reading.mistakes.map(
        (mistake) => `${mistake.path}: ${explainMistake(mistake, textsIn(language))}`,
      );
      expect(
        sentences.filter((sentence) => sentence.startsWith(`contracts.1.${holder}`)).join('\n'),
      ).toContain(misspelt);
    }
  });
});
