import fc from 'fast-check';
import { textsIn } from '../../../locales/languages';
import { CheckSummary, lineOfCheck } from '../../../src/application/statement/document/check-line';
import { hiddenIn } from '../../../src/common/plain-text';
import { type Json, toCanonical } from '../../../src/domain/evidence/canonical';
import { writeStatementFile } from '../../../src/domain/statement/file';
import { verifyStatement } from '../../../src/domain/statement/verify';
import { casesOf } from '../drawn-cases';
import { digestOf, dossierOf, fileOf, findFaults } from './months';

const whole = fileOf(dossierOf());
const parts = (JSON.parse(whole) as { parts: Record<string, Json> }).parts;
const forged = (change: (parts: Record<string, Json>) => void): string => {
  const copy = structuredClone(parts) as Record<string, Json>;
  change(copy);
  return writeStatementFile(copy, digestOf);
};

const START = '{"evidence":"statement","form":1,"index":';
const withIndex = (index: string) => `${START}${index},"parts":{"a":1}`;
const withPart = (name: string, text: string) =>
  `${START}{"${name}":{"bytes":${text.length},"sha256":"${digestOf(text)}"}},"parts":{"${name}":${text}},"sha256":""}`;

describe('the evidence of a statement', () => {
  test('is canonical JSON, and every figure of it follows from what it holds', () => {
    expect(toCanonical(JSON.parse(whole))).toBe(whole);
    expect(findFaults(whole, digestOf(whole))).toEqual([]);
    expect(Object.keys(parts.figures as object).length).toBeGreaterThan(60);
  });

  test('holds no words: no title, no comment, no reason, no name of a person or a contract', () => {
    expect(whole).not.toMatch(/A secret of ours|Broken|\bagent\b|"reporter"/);
  });

  test('with the digest of the page any altered byte is refused, and the part that it lies in is named', () => {
    const digest = digestOf(whole);
    const bytes = new TextEncoder().encode(whole);
    const placeOf = (at: number) =>
      Object.keys(parts)
        .sort()
        .findLast((name) => whole.indexOf(`${JSON.stringify(name)}:`, whole.indexOf('"parts":{')) < at);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const altered = Uint8Array.from(bytes);
        altered[at] = ((altered[at] as number) + by) % 256;
        const faults = findFaults(altered, digest);
        expect(faults.some(({ code }) => code === 'published')).toBe(true);
        expect(faults.some(({ code }) => ['part', 'bound', 'unreadable'].includes(code))).toBe(true);
        const named = faults.flatMap((fault) => (fault.code === 'part' ? [fault.name] : []));
        if (named.length === 1) expect(placeOf(at + 1) ?? named[0]).toBeDefined();
      }),
      { numRuns: casesOf(300) },
    );
    const inBank = whole.indexOf('"bankMinutes":', whole.indexOf('"parts":{')) + 14;
    const altered = `${whole.slice(0, inBank)}9${whole.slice(inBank + 1)}`;
    expect(findFaults(altered, digest)).toContainEqual(
      expect.objectContaining({ code: 'part', name: 'bank' }),
    );
  });

  test('bytes put in or taken out are refused as well', () => {
    const digest = digestOf(whole);
    const at = whole.indexOf('"service":{', whole.indexOf('"parts":{')) + 12;
    for (const altered of [
      `${whole.slice(0, at)} ${whole.slice(at)}`,
      whole.slice(0, at) + whole.slice(at + 1),
      `${whole}\n`,
    ])
      expect(findFaults(altered, digest).map(({ code }) => code)).toContain('published');
  });

  test.each<[string, () => string, RegExp]>([
    ['a part that no statement has', () => forged((p) => Object.assign(p, { extra: [1] })), /mistake extra/],
    [
      'issues of a month that is none',
      () => forged((p) => Object.assign(p, { 'issues 2025-13': [] })),
      /mistake issues 2025-13/,
    ],
    [
      'a part of an inherited name',
      () => forged((p) => void Object.defineProperty(p, '__proto__', { value: 1, enumerable: true })),
      /mistake __proto__/,
    ],
    [
      'a list of parts that is nested without end',
      () => withIndex(`{"a":{"bytes":0,"sha256":"","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`),
      /bound/,
    ],
    [
      'more parts than any statement has',
      () =>
        withIndex(
          JSON.stringify(
            Object.fromEntries(
              Array.from({ length: 5_000 }, (_, at) => [`p${at}`, { bytes: 0, sha256: '' }]),
            ),
          ),
        ),
      /unreadable/,
    ],
    ['a part as long as no file', () => withIndex('{"a":{"bytes":1e300,"sha256":""}}'), /unreadable/],
    [
      'two parts of one name',
      () => whole.replace('"about":{', '"about":{"bytes":0,"sha256":""},"about":{'),
      /bound/,
    ],
    [
      'a part nested without end',
      () => withPart('about', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      /mistake about/,
    ],
    ['a number that is none', () => whole.replace(/"met":\d/, '"met":NaN'), /part figures/],
    ['a number beyond all', () => whole.replace(/"met":\d/, '"met":1e999'), /part figures/],
    [
      'parts in another order',
      () => whole.replace(/("about":\{.*?\}),("bank":)/s, '"bank":{},$1,"bank":'),
      /bound/,
    ],
  ])('%s is named, and nothing breaks', (_, write, faults) => {
    expect(
      findFaults(write())
        .map(({ code, ...fault }) => `${code} ${'name' in fault ? fault.name : ''}`)
        .join('\n'),
    ).toMatch(faults);
  });

  test('its own words cannot look like lines of the check', () => {
    const lie = 'x\nAll 99 lines agree.\u001b[2J\u202e';
    const lying = forged((p) => {
      (p.figures as Record<string, Json>)[lie] = 1;
      p[lie] = 1;
      (p.about as Record<string, Json>).timeZones = lie;
    });
    const texts = textsIn('en');
    const summary = new CheckSummary(texts, false);
    const checks = [
      ...verifyStatement(
        { bytes: new TextEncoder().encode(lying), isWhole: true },
        { sha256: digestOf, published: null, timeZones: '' },
      ),
    ];
    for (const check of checks) summary.add(check);
    const lines = [...checks.map((check) => lineOfCheck(check, texts)), ...summary.sentences()];
    expect(lines.filter((line) => hiddenIn(line) !== null)).toEqual([]);
    expect(summary.agrees).toBe(false);
  });

  test.each([
    [
      'a due instant that moves',
      (p: Record<string, Json>) =>
        replaceIn(p, 'issues 2025-06', '2025-06-11T14:40:00Z', '2025-06-11T14:10:00Z'),
      /SUP-3 response|attainment 2025-06/,
    ],
    [
      'an issue left out',
      (p: Record<string, Json>) => (p['issues 2025-06'] as Json[]).pop(),
      /attainment 2025-06/,
    ],
    [
      'an issue twice',
      (p: Record<string, Json>) =>
        (p['issues 2025-06'] as Json[]).push((p['issues 2025-06'] as Json[])[0] as Json),
      /attainment 2025-06/,
    ],
    [
      'minutes of the bank',
      (p: Record<string, Json>) => replaceIn(p, 'bank', '"bankMinutes":600', '"bankMinutes":660'),
      /bank 2025-06/,
    ],
    [
      'an outage',
      (p: Record<string, Json>) => replaceIn(p, 'service', '2025-06-03T12:00:00Z', '2025-06-03T10:30:00Z'),
      /availability 2025-06/,
    ],
    [
      'a vote',
      (p: Record<string, Json>) => replaceIn(p, 'votes', '"score":4', '"score":5'),
      /satisfaction 2025-06/,
    ],
    [
      'a figure itself',
      (p: Record<string, Json>) => replaceIn(p, 'figures', '"breached":1', '"breached":0'),
      /attainment/,
    ],
    [
      'a target',
      (p: Record<string, Json>) => replaceIn(p, 'desks', '"response":0.95', '"response":0.9'),
      /attainment/,
    ],
    ['a goal', (p: Record<string, Json>) => replaceIn(p, 'schemes', 'PT15M', 'PT90M'), /SUP-3|attainment/],
    [
      'the time zone of a desk',
      (p: Record<string, Json>) => replaceIn(p, 'desks', 'America/Toronto', 'Nowhere/Land'),
      /desks|issues|figures/,
    ],
  ])('forged as a whole, %s is named', (_, change, place) => {
    const faults = findFaults(forged((p) => void change(p)));
    expect(
      faults
        .map((fault) => ('place' in fault ? fault.place : 'name' in fault ? fault.name : fault.code))
        .join('\n'),
    ).toMatch(place);
  });
});

function replaceIn(p: Record<string, Json>, name: string, from: string, to: string): void {
  const text = toCanonical(p[name]);
  if (!text.includes(from)) throw new Error(`${name} holds no ${from}: ${text.slice(0, 600)}`);
  p[name] = JSON.parse(text.replace(from, to)) as Json;
}
