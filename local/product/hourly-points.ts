/** What Jira lets an app ask in an hour, over all its customers, in points. */
const HOUR = 3_600_000;
/** The smallest tier's hour. */
const SMALLEST_TIER = 65_000;

/** One hour's grant, whole again at the full hour; sites that are given the same one share it, as all customers of an app do. */
export class HourlyPoints {
  private hour = Number.NEGATIVE_INFINITY;
  private used = 0;
  /** All that was ever asked, for whoever measures. */
  total = 0;

  constructor(readonly limit = SMALLEST_TIER) {}

  /** What whoever asks is told when nothing is left; null while something is: a call that began with a point left is answered whole. */
  refusalAt(now: number): Record<string, string> | null {
    if (this.leftAt(now) > 0) return null;
    return {
      ...this.headersAt(now),
      'Retry-After': String(secondsToHour(now)),
      'RateLimit-Reason': 'jira-quota-global-based',
    };
  }

  spend(points: number, now: number): void {
    this.used = this.limit - this.leftAt(now) + points;
    this.total += points;
  }

  /** A site that is some seconds behind another begins no hour of its own. */
  leftAt(now: number): number {
    const hour = Math.floor(now / HOUR);
    if (hour > this.hour) this.used = 0;
    this.hour = Math.max(hour, this.hour);
    return Math.max(0, this.limit - this.used);
  }

  /** As they were seen on real sites: the hour in the headers of the beta, while the older ones tell of the burst. */
  headersAt(now: number): Record<string, string> {
    return {
      'Beta-RateLimit-Policy': `"global-app-quota";q=${this.limit};w=3600`,
      'Beta-RateLimit': `"global-app-quota";r=${this.leftAt(now)};t=${secondsToHour(now)}`,
      'X-RateLimit-Limit': '350',
      'X-RateLimit-Remaining': '349',
    };
  }
}

const secondsToHour = (now: number): number => Math.ceil((HOUR - (now % HOUR)) / 1_000);
