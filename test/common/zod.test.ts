import { z as zod } from 'zod';
import * as z from '../../src/common/zod';
import { recordByName } from '../../src/domain/record-by-name';

/** How many shapes zod builds while something runs. */
function countBuilt(run: () => void): number {
  const hooks = globalThis as { __zod_globalConfig?: { postProcessor?: unknown } };
  const config = hooks.__zod_globalConfig ?? {};
  let built = 0;
  hooks.__zod_globalConfig = Object.assign(config, {
    postProcessor: () => {
      built += 1;
    },
  });
  run();
  config.postProcessor = undefined;
  return built;
}

const writeAddress = () =>
  z.object({ street: z.string().min(1).optional(), city: z.enum(['Lyon', 'Paris']).default('Lyon') });

test('a shape that is only written is not built; reading with it builds it once', () => {
  let shape: zod.ZodType | undefined;
  expect(
    countBuilt(() => {
      shape = z.array(writeAddress()).max(3).describe('where');
    }),
  ).toBe(0);
  expect(countBuilt(() => shape?.parse([{}]))).toBeGreaterThan(0);
  expect(countBuilt(() => shape?.parse([{ street: 'a' }]))).toBe(0);
});

test('it reads what zod’s own reads, and refuses at the same places', () => {
  const shape = z.object({
    at: z.union([z.iso.date(), z.null()]),
    of: recordByName(writeAddress()).nullish(),
  });
  expect(shape.parse({ at: '2026-11-30', of: { ['__proto__']: {} } })).toEqual({
    at: '2026-11-30',
    of: { ['__proto__']: { city: 'Lyon' } },
  });
  const paths = shape.safeParse({ at: 3, of: { a: { city: 'Rome' } } }).error?.issues.map(({ path }) => path);
  expect(paths).toEqual([['at'], ['of', 'a', 'city']]);
});

test('zod takes it for a shape of its own: in a shape of its own, with its fields, kind and refusals', () => {
  const shape = writeAddress();
  expect(zod.array(shape).parse([{ city: 'Paris' }])).toEqual([{ city: 'Paris' }]);
  expect(Object.keys(shape.shape)).toEqual(['street', 'city']);
  expect(shape).toBeInstanceOf(zod.ZodObject);
  expect(() => shape.parse({ city: 'Rome' })).toThrow(z.ZodError);
  expect(writeAddress().extend({ zip: z.string() }).safeParse({ zip: 1 }).success).toBe(false);
});

test('what is handed to it as a value is not taken for a shape', () => {
  const fallback = { list: [1], none: null };
  expect(z.unknown().default(fallback).parse(undefined)).toEqual(fallback);
});

test('a shape may be made of itself', () => {
  interface Tree {
    [name: string]: Tree | number;
  }
  const tree: zod.ZodType<Tree> = recordByName(z.union([z.number(), z.lazy(() => tree)]));
  expect(tree.parse({ a: { b: 1 } })).toEqual({ a: { b: 1 } });
  expect(tree.safeParse({ a: { b: 'x' } }).success).toBe(false);
});
