/** Node's own modules as the app sees them: loading any is harmless, leaving the platform through one is refused. */
import { createRequire } from 'node:module';

const nodeRequire = createRequire(__filename);
const networkModules = new Set([
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

const networkClasses = new Set(['Socket', 'TLSSocket', 'ClientRequest', 'Worker']);

export function explainEgressRefusal(target: string): string {
  return `Egress refused: manifest.yml declares no external fetch to ${target}`;
}

/** The module itself, or one through which nothing leaves. */
export function loadNodeModule(name: string): object {
  const real = nodeRequire(`node:${name}`) as object;
  return networkModules.has(name) ? blockModule(real, name) : real;
}

/** A module whose loading is harmless but whose use would leave the platform. */
function blockModule(real: object, name: string): object {
  return new Proxy(real, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function' || (/^[A-Z]/.test(String(key)) && !networkClasses.has(String(key))))
        return value;
      return function refuse() {
        throw new Error(explainEgressRefusal(`anything through node:${name}`));
      };
    },
  });
}
