/** How much an installation may read from and write to its storage in a minute. */
import { Rate, Rates } from '../../http/rates';
import { KvsRefusal } from './kvs-limits';

const MAX_PER_MINUTE = 4_000;
const MINUTE = 60_000;
const READS = ['get', 'query'];

export class KvsRates {
  private readonly rates = new Rates([new Rate(MAX_PER_MINUTE, MINUTE)]);

  /** Refuses what is more than 4,000 reads, or 4,000 writes, within a minute; each item of a batch counts. */
  refuse(route: string, body: unknown, now: number): void {
    const kind = READS.includes(route.split('/').at(-1) ?? '') ? 'reads' : 'writes';
    if (this.rates.take(kind, now, countItems(body)) > 0)
      throw new KvsRefusal(429, 'TOO_MANY_REQUESTS', `At most ${MAX_PER_MINUTE} ${kind} a minute`);
  }
}

function countItems(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  const {
    set = [],
    delete: removed = [],
    check = [],
  } = (body ?? {}) as Record<string, unknown[] | undefined>;
  return Math.max(1, set.length + removed.length + check.length);
}
