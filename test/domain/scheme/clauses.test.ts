/** What a preset says that its desk's text says is in that text, word for word. The texts are read where they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { availabilityPresets, billingPresets, presets } from '../../../src/presets';

const folder = resolve(__dirname, '../../../../shared/seeds');
const deskOf: Record<string, { seed: string; language: 'en' | 'fr' }> = {
  valtech: { seed: '000_', language: 'en' },
  altilogix: { seed: '001_', language: 'fr' },
  tracktik: { seed: '002_', language: 'fr' },
  velsoft: { seed: '003_', language: 'en' },
  vircom: { seed: '004_', language: 'en' },
};

/** Blanks of every kind are one blank: the texts were flattened from pages. */
const flatten = (text: string) => text.replace(/\s+/g, ' ').trim();

function readSeed(prefix: string): string {
  const file = readdirSync(folder).find((name) => name.startsWith(prefix));
  return flatten(readFileSync(join(folder, file ?? ''), 'utf8'));
}

interface Quote {
  path: string;
  text: string;
}

/** Every clause within a value, with its place. */
function clausesWithin(value: unknown, path: string): Quote[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'clause' && typeof part === 'string' && part !== ''
      ? [{ path: `${path}.${key}`, text: part }]
      : clausesWithin(part, `${path}.${key}`),
  );
}

/** Severities whose text gives no examples: theirs are the app's own. */
const withoutExamples = ['altilogix: Urgent', 'altilogix: Regular', 'velsoft: Low'];
const hasOwnExamples = (desk: string, name: string) => withoutExamples.includes(`${desk}: ${name}`);

/** The definitions and examples of a desk in the language of its text, a line each. */
function definitionsOf(desk: string): Quote[] {
  const language = deskOf[desk]?.language ?? 'en';
  return (presets[desk]?.severities ?? []).flatMap(({ name, definition, examples }) =>
    [definition[language], hasOwnExamples(desk, name) ? '' : examples[language]].flatMap((text) =>
      text.split('\n').flatMap((line) => (line === '' ? [] : { path: `${desk}: ${name}`, text: line })),
    ),
  );
}

const quotesOf = (desk: string): Quote[] => [
  { path: `${desk}.source`, text: presets[desk]?.source ?? '' },
  ...clausesWithin(presets[desk], desk),
  ...clausesWithin(billingPresets[desk], `${desk} billing`),
  ...clausesWithin(availabilityPresets[desk], `${desk} availability`),
  ...definitionsOf(desk),
];

if (existsSync(folder)) {
  test.each(Object.entries(deskOf))('what %s quotes is in its text, word for word', (desk, { seed }) => {
    const text = readSeed(seed);
    expect(quotesOf(desk).length).toBeGreaterThan(8);
    expect(quotesOf(desk).filter((quote) => !text.includes(flatten(quote.text)))).toEqual([]);
  });
} else {
  console.warn(`SKIPPED: there is no ${folder}; nothing was proved about the clauses of the presets.`);
  test.skip('what the presets quote is in the texts of their desks', () => {});
}

test('every preset is of a desk whose text is known', () => {
  expect(Object.keys(presets).sort()).toEqual(Object.keys(deskOf).sort());
});
