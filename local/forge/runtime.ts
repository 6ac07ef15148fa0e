/** Calls the app's functions as Forge does, each with a runtime of its own behind the two globals. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { SiteClock } from '../clock';
import type { Manifest } from './manifest';
import { Realm } from './realm';
import { SiteTimers } from './site-timers';

export interface Installation {
  cloudId: string;
  siteUrl: string;
  environmentId: string;
  installationId: string;
}

export interface Invocation {
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  accountId?: string;
}

/** What `__forge_fetch__` is told about where a call goes. */
export interface Target {
  type: string;
  provider?: 'app' | 'user' | 'none';
  remote?: string;
  accountId?: string;
}

export interface RuntimeOptions {
  manifest: Manifest;
  clock: SiteClock;
  installation: Installation;
  log(line: string): void;
  /** `invoker` is the person the running function was called by, if any. */
  exchange(
    target: Target,
    path: string,
    init: RequestInit | undefined,
    invoker: string | undefined,
  ): Promise<Response>;
}

interface Running extends Invocation {
  id: string;
  endsAt: number;
}

const usualTimeout = 25;
const measure = { measure: () => ({ stop: () => undefined }) };

export class Runtime {
  private readonly activity = { invocations: 0, exchanges: 0 };
  private readonly running = new AsyncLocalStorage<Running>();
  private readonly timers: SiteTimers;
  private readonly realm: Realm;

  constructor(private readonly options: RuntimeOptions) {
    this.timers = new SiteTimers(options.clock, this.activity);
    this.realm = new Realm({
      clock: options.clock,
      timers: this.timers,
      codeFolder: options.manifest.codeFolder,
      log: options.log,
      runtime: () => this.globalFor(this.running.getStore()),
      forgeFetch: (target, path, init) =>
        this.exchange(target as Target, path, init as RequestInit | undefined),
    });
  }

  /** Runs one function to its end; the answer has crossed the border as JSON. */
  async invoke(invocation: Invocation, body: unknown): Promise<unknown> {
    const { handler, timeoutSeconds = usualTimeout } = this.options.manifest.functionOf(
      invocation.functionKey,
    );
    const running = { ...invocation, id: randomUUID(), endsAt: Date.now() + timeoutSeconds * 1_000 };
    this.activity.invocations++;
    this.timers.wake();
    try {
      const run = this.realm.handler(handler);
      const result = this.running.run(running, async () =>
        run(this.realm.own(body), this.realm.own(this.second(invocation))),
      );
      const answer = await withinTime(result, timeoutSeconds, invocation.functionKey);
      return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
    } finally {
      this.activity.invocations--;
    }
  }

  stop(): void {
    this.timers.stopAll();
  }

  private async exchange(target: Target, path: string, init: RequestInit | undefined): Promise<Response> {
    const running = this.running.getStore();
    if (running === undefined) throw new Error(`${path} was asked for outside any invocation`);
    this.activity.exchanges++;
    try {
      return await this.options.exchange(target, path, init, running.accountId);
    } finally {
      this.activity.exchanges--;
    }
  }

  /** The second argument of every handler. */
  private second({ accountId }: Invocation): Record<string, unknown> {
    return {
      installContext: this.contextAri,
      ...(accountId === undefined ? {} : { principal: { accountId } }),
      installation: {
        ari: { installationId: this.options.installation.installationId },
        contexts: [{ cloudId: this.options.installation.cloudId }],
      },
    };
  }

  private get contextAri(): string {
    return `ari:cloud:jira::site/${this.options.installation.cloudId}`;
  }

  private globalFor(running: Running | undefined): unknown {
    if (running === undefined) return undefined;
    return {
      proxy: { url: 'https://proxy.invalid', token: 'site' },
      contextAri: this.contextAri,
      aaid: running.accountId,
      tracing: { traceId: running.id, spanId: running.id.slice(0, 16) },
      appContext: this.appContext(running),
      lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, running.endsAt - Date.now()) },
      metrics: this.metrics(),
      container: { appCodeDir: this.options.manifest.codeFolder },
      externalAuth: [],
    };
  }

  private appContext({ id, functionKey, moduleKey, moduleType }: Running): Record<string, unknown> {
    const { environmentId, installationId } = this.options.installation;
    const { appId, scopes } = this.options.manifest;
    const own = { appId, appVersion: '1.0.0', environmentId, environmentType: 'DEVELOPMENT', installationId };
    return {
      ...own,
      invocationId: id,
      functionKey,
      moduleKey,
      moduleType,
      permissions: { scopes, external: {} },
    };
  }

  private metrics(): unknown {
    return { counter: () => ({ incr: () => undefined, decr: () => undefined }), timing: () => measure };
  }
}

async function withinTime<Result>(
  result: Promise<Result>,
  seconds: number,
  functionKey: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`FUNCTION_TIME_OUT: '${functionKey}' ran for ${seconds} s`)),
      seconds * 1_000,
    );
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}
