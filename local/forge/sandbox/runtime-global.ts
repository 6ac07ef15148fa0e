/** What a running function is told about itself: `__forge_runtime__`, and the second argument of every handler. */
import type { Installation, ProductName } from '../installation/installations';
import type { Manifest } from '../manifest/manifest';

export interface Invocation {
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  /** Under whose installation it runs, where its module's type does not tell. */
  product?: ProductName;
  accountId?: string;
  /** How many queue jobs led to this one, each pushed by the one before it. */
  chain?: number;
}

export interface Running extends Invocation {
  id: string;
  installation: Installation;
  /** Machine time. */
  startedAt: number;
  limit: number;
  /** What its own timers have waited for, in site time: while that is paused no other clock tells. */
  waited: number;
  over: boolean;
  /** Ends the function here: its call is never answered. */
  die(error?: Error): Promise<never>;
}

/** Milliseconds the function has left. */
const remainingMsOf = ({ startedAt, limit, waited }: Running): number =>
  Math.max(0, limit - Math.max(waited, Date.now() - startedAt));

const timing = { measure: () => ({ stop: () => undefined }) };
const metrics = {
  counter: () => ({ incr: () => undefined, decr: () => undefined }),
  timing: () => timing,
};

export function toHandlerContext(
  { installationId, cloudId, product, licensing }: Installation,
  { accountId }: Invocation,
): Record<string, unknown> {
  const { license } = licensing();
  return {
    ...(license ? { license } : {}),
    installContext: contextAriOf(product, cloudId),
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    installation: { ari: { installationId }, contexts: [{ cloudId }] },
  };
}

const runtimes = new WeakMap<Running, object>();

/** Made once for an invocation: the app's libraries ask for it at every call. Outside of one, as when a bundle loads, there is none. */
export function toForgeRuntime(manifest: Manifest, running: Running | undefined): object | undefined {
  if (running === undefined) return undefined;
  const runtime = runtimes.get(running) ?? createRuntime(manifest, running);
  runtimes.set(running, runtime);
  return runtime;
}

function createRuntime(manifest: Manifest, running: Running): object {
  const { cloudId, product } = running.installation;
  return {
    proxy: { url: 'https://proxy.invalid', token: 'site' },
    contextAri: contextAriOf(product, cloudId),
    aaid: running.accountId,
    tracing: { traceId: running.id, spanId: running.id.slice(0, 16) },
    appContext: toAppContext(manifest, running),
    lambdaContext: { getRemainingTimeInMillis: () => remainingMsOf(running) },
    metrics,
    container: { appCodeDir: manifest.codeFolder },
    externalAuth: [],
  };
}

function toAppContext({ appId, scopes }: Manifest, running: Running): object {
  const { environmentId, installationId, licensing } = running.installation;
  const { id: invocationId, functionKey, moduleKey, moduleType } = running;
  const own = { appId, appVersion: '1.0.0', environmentId, installationId, ...licensing() };
  return { ...own, invocationId, functionKey, moduleKey, moduleType, permissions: { scopes, external: {} } };
}

const contextAriOf = (product: ProductName, cloudId: string): string =>
  `ari:cloud:${product}::site/${cloudId}`;
