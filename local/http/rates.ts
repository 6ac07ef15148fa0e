/** How often something may happen within a length of site time, for each key apart. */
export class Rate {
  private readonly happened = new Map<string, number[]>();

  constructor(
    readonly most: number,
    readonly length: number,
  ) {}

  /** The milliseconds to wait before `count` more may happen; 0 when they may happen now. */
  wait(key: string, now: number, count = 1): number {
    const recent = this.recent(key, now);
    const over = recent.length + count - this.most;
    if (over <= 0) return 0;
    const leaves = recent[Math.min(over, recent.length) - 1] ?? now;
    return Math.max(1, leaves + this.length - now);
  }

  count(key: string, now: number, count = 1): void {
    const recent = this.recent(key, now);
    for (let one = 0; one < count; one++) recent.push(now);
    this.happened.set(key, recent);
  }

  private recent(key: string, now: number): number[] {
    return (this.happened.get(key) ?? []).filter((at) => at > now - this.length);
  }
}

/** Several rates that all hold: the longest wait, and nothing is counted unless it is nought. */
export class Rates {
  constructor(private readonly rates: Rate[]) {}

  take(key: string, now: number, count = 1): number {
    const wait = Math.max(...this.rates.map((rate) => rate.wait(key, now, count)));
    if (wait === 0) for (const rate of this.rates) rate.count(key, now, count);
    return wait;
  }
}
