import fc from 'fast-check';
import { type Json, toCanonical } from '../../../src/domain/evidence/canonical';
import { writeStatementFile } from '../../../src/domain/statement/file';
import { digestOf, dossierOf, fileOf, findFaults } from './months';

const whole = fileOf(dossierOf());
const parts = (JSON.parse(whole) as { parts: Record<string, Json> }).parts;
const forged = (change: (parts: Record<string, Json>) => void): string => {
  const copy = structuredClone(parts) as Record<string, Json>;
  change(copy);
  return writeStatementFile(copy, digestOf);
};

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
      { numRuns: 300 },
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
