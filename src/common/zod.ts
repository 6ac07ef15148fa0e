/**
 * zod, whose shapes are built when they are first asked: a process that starts reads hundreds of modules full of shapes, and an
 * event asks for few of them. What is written `z.object(…).optional()` waits; its first `parse` builds it and what it is made of.
 */
import * as zod from 'zod';

export * from 'zod';

type Maker = (...settings: unknown[]) => object;

/** A shape that waits to be built. */
class Deferred {
  private built: object | null = null;
  constructor(private readonly build: () => object) {}

  shape(): object {
    this.built ??= this.build();
    return this.built;
  }
}

/** What a shape is asked for by whoever builds another of it. */
const BUILT = Symbol('built');

/** Methods that make a shape of a shape; every other one reads it. */
const MAKERS = new Set<PropertyKey>(
  (
    'array catch catchall check default describe extend int max meta min multipleOf nonnegative nullable nullish optional or ' +
    'overwrite pick pipe positive readonly refine regex superRefine transform trim'
  ).split(' '),
);

const deferral: ProxyHandler<Deferred> = {
  get(deferred, name) {
    if (name === BUILT) return deferred.shape();
    if (!MAKERS.has(name)) return Reflect.get(deferred.shape(), name);
    return (...settings: unknown[]) =>
      defer(() => (Reflect.get(deferred.shape(), name) as Maker)(...settings.map(toBuilt)));
  },
  has: (deferred, name) => Reflect.has(deferred.shape(), name),
  getPrototypeOf: (deferred) => Reflect.getPrototypeOf(deferred.shape()),
};

/** A shape that is built when it is first read. */
export const defer = <Shape extends object>(build: () => Shape): Shape =>
  new Proxy(new Deferred(build), deferral) as unknown as Shape;

/** A shape as zod built it; what is no shape stays as it is. */
export const builtOf = <Value>(value: Value): Value =>
  (value as { [BUILT]?: Value } | null | undefined)?.[BUILT] ?? value;

/** What is handed to zod, with the shapes in it built: one, a list of them, or the fields of an object. */
function toBuilt(setting: unknown): unknown {
  if (Array.isArray(setting)) return setting.map(builtOf);
  if (!isPlain(setting)) return builtOf(setting);
  return Object.fromEntries(Object.entries(setting).map(([name, value]) => [name, builtOf(value)]));
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** One of zod's functions that make a shape, put off; a bundle leaves out those that it does not use. */
// @__NO_SIDE_EFFECTS__
function deferring<Make>(make: Make): Make {
  return ((...settings: unknown[]) => defer(() => (make as Maker)(...settings.map(toBuilt)))) as Make;
}

export const array = deferring(zod.array);
export const boolean = deferring(zod.boolean);
export const custom = deferring(zod.custom);
export const discriminatedUnion = deferring(zod.discriminatedUnion);
export const email = deferring(zod.email);
export const int = deferring(zod.int);
export const json = deferring(zod.json);
export const lazy = <Shape extends zod.core.SomeType>(shape: () => Shape) =>
  defer(() => zod.lazy(() => builtOf(shape())));
export const literal = deferring(zod.literal);
export const looseObject = deferring(zod.looseObject);
export const number = deferring(zod.number);
export const object = deferring(zod.object);
export const partialRecord = deferring(zod.partialRecord);
export const preprocess = deferring(zod.preprocess);
export const record = deferring(zod.record);
export const strictObject = deferring(zod.strictObject);
export const string = deferring(zod.string);
export const templateLiteral = deferring(zod.templateLiteral);
export const tuple = deferring(zod.tuple);
export const union = deferring(zod.union);
export const unknown = deferring(zod.unknown);
export const uuid = deferring(zod.uuid);

const text = deferring(zod.coerce.string);
const date = deferring(zod.iso.date);
export const coerce = { string: text };
export const iso = { date };

const oneOf = deferring(zod.enum);
const nothing = deferring(zod.null);
export { nothing as null, oneOf as enum };
