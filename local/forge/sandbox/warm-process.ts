/** One warm process of the platform: the app's code is loaded once, and whichever site has work for it calls it there. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Running } from './runtime-global';
import { Sandbox, type SandboxHost } from './sandbox';

/** Some of the app's code at work: on which site, and which of its functions. */
interface Work {
  site: SandboxHost;
  /** None while a bundle is being loaded. */
  running: Running | undefined;
}

/** A site has one of its own unless it is given one that others use as well; what the app remembers is then in the same memory. */
export class WarmProcess {
  private readonly work = new AsyncLocalStorage<Work>();
  private readonly sites = new Set<SandboxHost>();
  private loaded: { codeFolder: string; realm: Sandbox } | undefined;

  join(site: SandboxHost): void {
    this.sites.add(site);
  }

  /** When the last site has left, nothing is followed any more: Node makes every promise of the process pay for what is. */
  leave(site: SandboxHost): void {
    this.sites.delete(site);
    if (this.sites.size === 0) this.work.disable();
  }

  /** Runs some of the app's code in the surroundings of one site, and so does all that it awaits. */
  run<Result>(codeFolder: string, site: SandboxHost, work: (realm: Sandbox) => Result): Result {
    return this.work.run({ site, running: undefined }, () => work(this.sandboxOf(codeFolder)));
  }

  /** Within `run`: what happens now, and all that it awaits, is that function's. */
  runFunction<Result>(running: Running, work: () => Result): Result {
    return this.work.run({ site: this.currentHost(), running }, work);
  }

  /** The function whose code asks. */
  running(): Running | undefined {
    return this.work.getStore()?.running;
  }

  private sandboxOf(codeFolder: string): Sandbox {
    this.loaded ??= { codeFolder, realm: new Sandbox(codeFolder, () => this.currentHost()) };
    if (this.loaded.codeFolder !== codeFolder)
      throw new Error(`a process that runs ${this.loaded.codeFolder} cannot run ${codeFolder}`);
    return this.loaded.realm;
  }

  private currentHost(): SandboxHost {
    const site = this.work.getStore()?.site;
    if (site === undefined) throw new Error('code of the app ran for no site');
    return site;
  }
}
