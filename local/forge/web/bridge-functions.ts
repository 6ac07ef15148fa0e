/** Functions can't cross a message: each end keeps its own under a number, and gives the other a stand-in that calls back. */
export type BridgedFunction = (...args: unknown[]) => unknown;

const mark = '__function';

/** A copy fit for a message, its functions kept by `keep`. */
export function pack(value: unknown, keep: (fn: BridgedFunction) => number): unknown {
  if (typeof value === 'function') return { [mark]: keep(value as BridgedFunction) };
  if (Array.isArray(value)) return value.map((item) => pack(item, keep));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, pack(item, keep)]));
}

/** The value as it was, with stand-ins for the functions of the other end. */
export function unpack(value: unknown, call: (id: number, args: unknown[]) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => unpack(item, call));
  if (!isPlain(value)) return value;
  const id = value[mark];
  if (typeof id === 'number') return (...args: unknown[]) => call(id, args);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unpack(item, call)]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** What one end lends to the other. */
export class SharedFunctions {
  private readonly functions = new Map<number, BridgedFunction>();

  readonly keep = (fn: BridgedFunction): number => {
    const id = this.functions.size + 1;
    this.functions.set(id, fn);
    return id;
  };

  call(id: number, args: unknown[]): unknown {
    return this.functions.get(id)?.(...args);
  }
}

/** What crosses between a page of the app and the site that frames it. */
export interface Message {
  /** A question and its answer share this number. */
  bridge?: number;
  command?: string;
  payload?: unknown;
  body?: unknown;
  error?: string;
  /** A function of the receiving end is called. */
  call?: { id: number; args: unknown[] };
  height?: number;
  clock?: PageClock;
  theme?: 'light' | 'dark';
}

/** The site's clock as a page is told it. */
export interface PageClock {
  now: number;
  running: boolean;
  speed: number;
}
