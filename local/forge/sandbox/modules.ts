/** Node's own modules as the app sees them: loading any is harmless, leaving the platform through one is refused. */
import { createRequire } from 'node:module';

const nodeRequire = createRequire(__filename);
const wayOut = new Set([
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'child_process',
  'worker_threads',
  'inspector',
]);

const opens = new Set(['Socket', 'TLSSocket', 'ClientRequest', 'Worker']);

export function egressRefusal(target: string): string {
  return `Egress refused: manifest.yml declares no external fetch to ${target}`;
}

/** The module itself, or one through which nothing leaves. */
export function nodeModule(name: string): object {
  const real = nodeRequire(`node:${name}`) as object;
  return wayOut.has(name) ? closed(real, name) : real;
}

/** A module whose loading is harmless but whose use would leave the platform. */
function closed(real: object, name: string): object {
  return new Proxy(real, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function' || (/^[A-Z]/.test(String(key)) && !opens.has(String(key))))
        return value;
      return function refuse() {
        throw new Error(egressRefusal(`anything through node:${name}`));
      };
    },
  });
}
