import type { PageClock } from './bridge-functions';

/** Gives a page the site's time in place of the machine's; answers how to tell it that the time bar moved. */
export function keepSiteTime(first: PageClock): (clock: PageClock) => void {
  const real = performance.now.bind(performance);
  const RealDate = Date;
  let clock = first;
  let since = real();
  const siteNow = () => Math.floor(clock.now + (clock.running ? (real() - since) * clock.speed : 0));
  const origin = siteNow();
  class SiteDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [siteNow()] : given) as [number]));
    }
    static override now = siteNow;
  }
  globalThis.Date = SiteDate as DateConstructor;
  performance.now = () => siteNow() - origin;
  return (next) => {
    clock = next;
    since = real();
  };
}
