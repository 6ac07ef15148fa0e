/** What Jira lets an app ask in an hour, over all its customers: a point a call, and one more for each object that a read answers. */
import { type Answer, type Operation, Refused } from '../product/product';

const HOUR = 3_600_000;
/** The smallest tier's hour. */
const SMALLEST_TIER = 65_000;

/** One hour's grant, whole again at the full hour; sites that are given the same one share it, as all customers of an app do. */
export class HourlyPoints {
  private hour = Number.NaN;
  private used = 0;
  /** All that was ever asked, for whoever measures. */
  total = 0;

  constructor(readonly limit = SMALLEST_TIER) {}

  /** The refusal of whoever asks when nothing is left: a call that began with a point left is answered whole. */
  explainSpent(now: number): Refused | null {
    if (this.leftAt(now) > 0) return null;
    const headers = {
      ...this.headersAt(now),
      'Retry-After': String(secondsToHour(now)),
      'RateLimit-Reason': 'jira-quota-global-based',
    };
    return new Refused(429, 'Rate limit exceeded: the points of this hour are spent.', { headers });
  }

  spend(points: number, now: number): void {
    this.used = this.limit - this.leftAt(now) + points;
    this.total += points;
  }

  leftAt(now: number): number {
    const hour = Math.floor(now / HOUR);
    if (hour !== this.hour) this.used = 0;
    this.hour = hour;
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

/** Reads that are sent as a POST, since a query would be too long. */
const READS = /\/(search\/jql|search\/approximate-count|bulkfetch|permissions\/check|worklog\/list)$/;

/** What a call costs: a write its point alone, however much it writes. */
export function pointsOf({ route }: Operation, { status, body }: Answer): number {
  const isRead = route.startsWith('GET ') || READS.test(route);
  return isRead && status < 300 ? 1 + countObjects(body) : 1;
}

const LISTS = ['issues', 'issueChangeLogs', 'values', 'comments', 'worklogs', 'histories', 'transitions'];

/** The members of a list that is the answer, or stands in it; anything else is one object. */
function countObjects(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  const list = LISTS.map((name) => (body as Record<string, unknown> | undefined)?.[name]).find(Array.isArray);
  return list ? list.length : 1;
}
