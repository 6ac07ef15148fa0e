/** One warm process of the platform: the app's code is loaded once, and whichever site has work for it calls it there. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Sandbox, type SandboxHost } from './sandbox';

/** A site has one of its own unless it is given one that others use as well; what the app remembers is then in the same memory. */
export class WarmProcess {
  private readonly hostStorage = new AsyncLocalStorage<SandboxHost>();
  private loaded: { codeFolder: string; realm: Sandbox } | undefined;

  /** Runs some of the app's code in the surroundings of one site, and so does all that it awaits. */
  run<Result>(codeFolder: string, site: SandboxHost, work: (realm: Sandbox) => Result): Result {
    return this.hostStorage.run(site, () => work(this.sandboxOf(codeFolder)));
  }

  private sandboxOf(codeFolder: string): Sandbox {
    this.loaded ??= { codeFolder, realm: new Sandbox(codeFolder, () => this.currentHost()) };
    if (this.loaded.codeFolder !== codeFolder)
      throw new Error(`a process that runs ${this.loaded.codeFolder} cannot run ${codeFolder}`);
    return this.loaded.realm;
  }

  private currentHost(): SandboxHost {
    const site = this.hostStorage.getStore();
    if (site === undefined) throw new Error('code of the app ran for no site');
    return site;
  }
}
