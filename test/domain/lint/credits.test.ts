/** Credits of a scheme and of its contracts: what is wrong has a sentence at its place, and what is right stays through a file. */
import { LANGUAGES, textsIn } from '../../../locales/languages';
import { explainMistake } from '../../../src/application/scheme/document/explain-mistake';
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
