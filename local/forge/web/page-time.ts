import type { PageClock } from './bridge-functions';

/** Gives a page the site's time in place of the machine's; answers how to tell it that the time bar moved. */
export function installSiteTime(first: PageClock): (clock: PageClock) => void {
  const real = performance.now.bind(performance);
  const RealDate = Date;
  let clock = first;
  let since = real();
  const readSiteTime = () => Math.floor(clock.now + (clock.running ? (real() - since) * clock.speed : 0));
  const origin = readSiteTime();
  class SiteDate extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [readSiteTime()] : args) as [number]));
    }
    static override now = readSiteTime;
  }
  globalThis.Date = SiteDate as DateConstructor;
  performance.now = () => readSiteTime() - origin;
  return (next) => {
    clock = next;
    since = real();
  };
}
