/** A statement's file in which somebody has altered whatever there is, and made every digest anew: whatever changes a figure is named. */
import fc from 'fast-check';
import { type Json, toCanonical } from '../../../src/domain/evidence/canonical';
import { writeStatementFile } from '../../../src/domain/statement/file';
import type { StatementCheck } from '../../../src/domain/statement/verify';
import { verifyStatement } from '../../../src/domain/statement/verify';
import { casesOf, triesAll } from '../drawn-cases';
import { digestOf, dossierOf, fileOf } from './months';

type Parts = Record<string, Json>;
type Path = (string | number)[];

const original = (JSON.parse(fileOf(dossierOf())) as { parts: Parts }).parts;
const figures = original.figures as Record<string, Json>;

function checksOf(parts: Parts): StatementCheck[] {
  const bytes = new TextEncoder().encode(writeStatementFile(parts, digestOf));
  return [
    ...verifyStatement({ bytes, isWhole: true }, { sha256: digestOf, published: null, timeZones: '2025b' }),
  ];
}

/** Every place of a value: its leaves, its lists and its objects. */
function placesIn(value: Json | undefined, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...members.flatMap(([name, member]) => placesIn(member, [...at, name]))];
}

const valueAt = (value: Json, path: Path): Json =>
  path.reduce<Json>((inner, name) => (inner as Record<string, Json>)[name as string] as Json, value);

/** Null where there is nothing to alter in that way. */
type Alteration = (holder: Record<string, Json> | Json[], name: string | number) => boolean;

const alterations: Record<string, Alteration> = {
  'another value': (holder, name) => replace(holder, name, anotherThan),
  nothing: (holder, name) => replace(holder, name, () => null),
  'left out': (holder, name) => {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name as string];
    return true;
  },
  twice: (holder, name) => {
    if (!Array.isArray(holder)) return false;
    holder.push(structuredClone(holder[Number(name)] as Json));
    return true;
  },
};

function replace(
  holder: Record<string, Json> | Json[],
  name: string | number,
  change: (before: Json) => Json,
): boolean {
  const held = holder as Record<string, Json>;
  const before = held[name] as Json;
  const after = change(before);
  held[name] = after;
  return toCanonical(after) !== toCanonical(before);
}

function anotherThan(before: Json): Json {
  if (typeof before === 'number') return before + 1;
  if (typeof before === 'boolean') return !before;
  if (typeof before !== 'string') return before === null ? 0 : [];
  const at = /^\d{4}-\d\d-\d\dT/.test(before) ? Date.parse(before) : Number.NaN;
  return Number.isNaN(at) ? `${before}x` : new Date(at + 7 * 3_600_000).toISOString().replace('.000Z', 'Z');
}

function alter(path: Path, alteration: Alteration): Parts | null {
  const parts = structuredClone(original);
  const holder = valueAt(parts as unknown as Json, path.slice(0, -1)) as Record<string, Json> | Json[];
  return alteration(holder, path.at(-1) as string | number) ? parts : null;
}

/** Nothing disagrees only where every figure is what it was, and each of them was recomputed. */
function expectNamed(parts: Parts, what: string): void {
  const checks = checksOf(parts);
  if (checks.some(({ agrees }) => agrees === false)) return;
  const computed = checks.flatMap((check) =>
    check.code === 'figure' ? [[check.place, check.computed] as const] : [],
  );
  const expected = Object.entries(figures).map(([place, value]) => [place, toCanonical(value)] as const);
  expect([what, new Map(computed)]).toEqual([what, new Map(expected)]);
}

const places = placesIn(original as unknown as Json).filter((path) => path.length > 0);

test('each place of each part, altered in each way, is named where it changes a figure, and never breaks the check', () => {
  const ways = Object.entries(alterations);
  const systematic = places.filter(([part]) => part !== 'schemes' && part !== 'issues 2025-06');
  // in turn another value and one of the other ways; or each time both
  const waysAt = (nth: number) =>
    triesAll() ? [ways[0], ways[1 + (nth % 3)]] : [nth % 2 ? ways[0] : ways[1 + ((nth / 2) % 3)]];
  for (const [nth, path] of systematic.entries())
    for (const [way, alteration] of waysAt(nth) as typeof ways) {
      const parts = alter(path, alteration);
      if (parts) expectNamed(parts, `${path.join('.')} ${way}`);
    }
});

test('so is whatever is altered at random, in several places at once', () => {
  const one = fc.record({
    path: fc.constantFrom(...places),
    way: fc.constantFrom(...Object.keys(alterations)),
  });
  const junk = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), fc.option(junk), (list, put) => {
      const parts = structuredClone(original);
      for (const { path, way } of list)
        try {
          const holder = valueAt(parts as unknown as Json, path.slice(0, -1)) as
            | Record<string, Json>
            | Json[];
          const name = path.at(-1) as string | number;
          if (put === null) alterations[way]?.(holder, name);
          else (holder as Record<string, Json>)[name] = structuredClone(put) as Json;
        } catch {
          // an earlier alteration took the place away
        }
      expectNamed(parts, JSON.stringify(list));
    }),
    { numRuns: casesOf(150) },
  );
});
