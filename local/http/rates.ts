/** How often something may happen within a length of site time, for each key apart. */
export class Rate {
  private readonly timesByKey = new Map<string, number[]>();

  constructor(
    readonly max: number,
    readonly length: number,
  ) {}

  /** The milliseconds to wait before `count` more may happen; 0 when they may happen now. */
  waitOf(key: string, now: number, count = 1): number {
    const times = this.recentOf(key, now);
    const excess = times.length + count - this.max;
    if (excess <= 0) return 0;
    const freedAt = times[Math.min(excess, times.length) - 1] ?? now;
    return Math.max(1, freedAt + this.length - now);
  }

  count(key: string, now: number, count = 1): void {
    const times = this.recentOf(key, now);
    for (let added = 0; added < count; added++) times.push(now);
    this.timesByKey.set(key, times);
  }

  private recentOf(key: string, now: number): number[] {
    return (this.timesByKey.get(key) ?? []).filter((at) => at > now - this.length);
  }
}

/** Several rates that all hold: the longest wait, and nothing is counted unless it is nought. */
export class Rates {
  constructor(private readonly rates: Rate[]) {}

  take(key: string, now: number, count = 1): number {
    const wait = Math.max(...this.rates.map((rate) => rate.waitOf(key, now, count)));
    if (wait === 0) for (const rate of this.rates) rate.count(key, now, count);
    return wait;
  }
}
