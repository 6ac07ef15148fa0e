/** Loaded once for all the files of a worker: what is here is theirs together. */
import { WarmProcess } from '../../../local/forge/sandbox/warm-process';
import type { SiteOptions } from '../../../local/site';

const appProcess = new WarmProcess();

/**
 * One warm process of the platform serves the app on all these sites, as on Forge: its code is loaded once for many customers. A site that
 * can be started again has one of its own, which remembers nothing then; and so has one with another app.
 */
export const inWarmProcess = (options: SiteOptions): SiteOptions =>
  options.app === undefined && options.dataFile === undefined ? { process: appProcess, ...options } : options;
