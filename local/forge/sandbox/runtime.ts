/** Calls the app's functions as Forge does, each with a runtime of its own behind the two globals. */
import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { SiteClock } from '../../common/clock';
import { type Installation, type Installations, productOf } from '../installation/installations';
import { timeLimitOf } from '../manifest/function-time';
import type { Manifest } from '../manifest/manifest';
import { type Invocation, type Running, toForgeRuntime, toHandlerContext } from './runtime-global';
import type { Reply, SandboxHost } from './sandbox';
import { SiteTimers } from './site-timers';
import type { WarmProcess } from './warm-process';

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
  installations: Installations;
  process: WarmProcess;
  log(line: string): void;
  /** `by` is the running function: its person, if any, whose installation it serves, and the chain of jobs that led to it. */
  answerCall(
    target: Target,
    path: string,
    init: RequestInit | undefined,
    by: Pick<Running, 'id' | 'accountId' | 'chain' | 'functionKey' | 'installation'>,
  ): Promise<Reply>;
  /** Whether the function that asks dies before it is answered. */
  shouldKill(): boolean;
}

/** The platform ended a function between two of its calls. */
export class FunctionKilled extends Error {}

/** The function ran for longer than its kind may. */
export class FunctionTimedOut extends Error {
  constructor(functionKey: string, seconds: number) {
    super(`FUNCTION_TIME_OUT: '${functionKey}' ran for ${seconds} s`);
  }
}

export class Runtime {
  private readonly activity = { invocations: 0, exchanges: 0 };
  private readonly timers: SiteTimers;
  private readonly surroundings: SandboxHost;

  constructor(private readonly options: RuntimeOptions) {
    this.timers = new SiteTimers(options.clock, this.activity);
    this.surroundings = {
      clock: options.clock,
      startedAt: options.clock.now(),
      timers: {
        start: (fire, delay) => this.startTimer(fire, delay),
        stop: (timer) => this.timers.stop(timer),
      },
      log: (line) => options.log(this.prefixLine(line)),
      runtime: () => toForgeRuntime(options.manifest, this.options.process.running()),
      forgeFetch: (target, path, init) =>
        this.callPlatform(target as Target, path, init as RequestInit | undefined),
    };
    options.process.join(this.surroundings);
  }

  /** Runs one function to its end; the answer has crossed the border as JSON. */
  async invoke(invocation: Invocation, body: unknown): Promise<unknown> {
    const { manifest, installations } = this.options;
    const installation = installations.of(invocation.product ?? productOf(invocation.moduleType));
    const seconds = timeLimitOf(manifest, invocation);
    const ending = endingOf();
    const running = startRunning(invocation, installation, seconds, ending.endFunction);
    this.activity.invocations++;
    this.timers.resume();
    try {
      const result = this.call(running, body, toHandlerContext(installation, invocation));
      const alive = Promise.race([result, ending.died]);
      const answer = await runWithTimeout(alive, seconds, invocation.functionKey);
      return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
    } finally {
      running.over = true;
      this.activity.invocations--;
    }
  }

  /** The code is loaded, if it was not yet, before the function begins. */
  private call(running: Running, body: unknown, second: unknown): Promise<unknown> {
    const { manifest, process } = this.options;
    const { handler } = manifest.functionOf(running.functionKey);
    return process.run(manifest.codeFolder, this.surroundings, (sandbox) => {
      const run = sandbox.loadHandler(handler);
      return process.runFunction(running, async () =>
        run(sandbox.toOwnValue(body), sandbox.toOwnValue(second)),
      );
    });
  }

  /** A line of the app's, with the function that wrote it and the number of its invocation. */
  private prefixLine(line: string): string {
    const running = this.options.process.running();
    return running === undefined ? line : `[${running.functionKey} ${running.id.slice(0, 8)}] ${line}`;
  }

  stop(): void {
    this.timers.stopAll();
    this.options.process.leave(this.surroundings);
  }

  /**
   * While the site's time is paused, what a function waits for is all that tells how long it has run. A timer rings for the function that
   * set it, whoever else is running by then.
   */
  private startTimer(fire: () => void, delay = 0): number {
    const running = this.options.process.running();
    if (running === undefined) return this.timers.start(fire, delay);
    const waited = running.waited + delay;
    const fireBound = AsyncResource.bind(() => {
      running.waited = Math.max(running.waited, waited);
      if (running.waited > running.limit && !running.over)
        running.die(new FunctionTimedOut(running.functionKey, running.limit / 1_000));
      else fire();
    });
    return this.timers.start(fireBound, delay);
  }

  private async callPlatform(target: Target, path: string, init: RequestInit | undefined): Promise<Reply> {
    const running = this.options.process.running();
    if (running === undefined) throw new Error(`${path} was asked for outside any invocation`);
    if (running.over) return new Promise<never>(() => undefined);
    if (running.accountId === undefined && this.options.shouldKill()) return running.die();
    this.activity.exchanges++;
    try {
      return await this.options.answerCall(target, path, init, running);
    } finally {
      this.activity.exchanges--;
    }
  }
}

/** How a function ends before its time: who waits for it is told, and it never hears of its last call. */
function endingOf(): { endFunction(error?: Error): Promise<never>; died: Promise<never> } {
  let rejectEnding: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    rejectEnding = reject;
  });
  died.catch(() => undefined);
  const die = (error: Error = new FunctionKilled('the platform ended the function')) => {
    rejectEnding(error);
    return new Promise<never>(() => undefined);
  };
  return { endFunction: die, died };
}

function startRunning(
  invocation: Invocation,
  installation: Installation,
  seconds: number,
  die: Running['die'],
): Running {
  const own = { id: randomUUID(), installation, startedAt: Date.now(), limit: seconds * 1_000 };
  return { ...invocation, ...own, waited: 0, over: false, die };
}

async function runWithTimeout<Result>(
  result: Promise<Result>,
  seconds: number,
  functionKey: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FunctionTimedOut(functionKey, seconds)), seconds * 1_000);
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}
