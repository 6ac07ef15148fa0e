/** Calls the app's functions as Forge does, each with a runtime of its own behind the two globals. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { SiteClock } from '../clock';
import type { Manifest } from './manifest';
import { Realm } from './realm';
import {
  globalFor,
  type Installation,
  type Invocation,
  type Running,
  secondArgument,
} from './runtime-global';
import { SiteTimers } from './site-timers';

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
  /** Whether the function that asks dies before it is answered. */
  kills(): boolean;
}

/** The platform ended a function between two of its calls. */
export class Killed extends Error {}

const usualTimeout = 25;

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
      runtime: () => globalFor(options.manifest, options.installation, this.running.getStore()),
      forgeFetch: (target, path, init) =>
        this.exchange(target as Target, path, init as RequestInit | undefined),
    });
  }

  /** Runs one function to its end; the answer has crossed the border as JSON. */
  async invoke(invocation: Invocation, body: unknown): Promise<unknown> {
    const { manifest, installation } = this.options;
    const { handler, timeoutSeconds = usualTimeout } = manifest.functionOf(invocation.functionKey);
    const death = deathOf();
    const { die } = death;
    const running = { ...invocation, id: randomUUID(), endsAt: Date.now() + timeoutSeconds * 1_000, die };
    this.activity.invocations++;
    this.timers.wake();
    try {
      const run = this.realm.handler(handler);
      const result = this.running.run(running, async () =>
        run(this.realm.own(body), this.realm.own(secondArgument(installation, invocation))),
      );
      const alive = Promise.race([result, death.died]);
      const answer = await withinTime(alive, timeoutSeconds, invocation.functionKey);
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
    if (running.accountId === undefined && this.options.kills()) return running.die();
    this.activity.exchanges++;
    try {
      return await this.options.exchange(target, path, init, running.accountId);
    } finally {
      this.activity.exchanges--;
    }
  }
}

/** How a function ends before its time: who waits for it is told, and it never hears of its last call. */
function deathOf(): { die(): Promise<never>; died: Promise<never> } {
  let tell: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    tell = reject;
  });
  died.catch(() => undefined);
  const die = () => {
    tell(new Killed('the platform ended the function'));
    return new Promise<never>(() => undefined);
  };
  return { die, died };
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
