/** One warm process of the platform: the app's code is loaded once, and whichever site has work for it calls it there. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Realm, type Surroundings } from './sandbox';

/** A site has one of its own unless it is given one that others use as well; what the app remembers is then in the same memory. */
export class WarmProcess {
  private readonly surroundings = new AsyncLocalStorage<Surroundings>();
  private loaded: { codeFolder: string; realm: Realm } | undefined;

  /** Runs some of the app's code in the surroundings of one site, and so does all that it awaits. */
  run<Result>(codeFolder: string, site: Surroundings, work: (realm: Realm) => Result): Result {
    return this.surroundings.run(site, () => work(this.realmOf(codeFolder)));
  }

  private realmOf(codeFolder: string): Realm {
    this.loaded ??= { codeFolder, realm: new Realm(codeFolder, () => this.current()) };
    if (this.loaded.codeFolder !== codeFolder)
      throw new Error(`a process that runs ${this.loaded.codeFolder} cannot run ${codeFolder}`);
    return this.loaded.realm;
  }

  private current(): Surroundings {
    const site = this.surroundings.getStore();
    if (site === undefined) throw new Error('code of the app ran for no site');
    return site;
  }
}
