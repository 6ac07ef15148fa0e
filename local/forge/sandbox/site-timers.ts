/**
 * The timers and the Date that app code sees. While the site's time runs, a timer waits its length divided by the speed. While it is
 * paused, nothing would ever be due inside a handler, so a timer fires, in order of its instant, as soon as no exchange is under way.
 * Between invocations the realm is frozen, as a function on Forge is.
 */
import type { SiteClock } from '../../common/clock';

interface PendingTimer {
  due: number;
  order: number;
  fire: () => void;
}

const idleTurns = 5;

export class SiteTimers {
  private readonly paused = new Map<number, PendingTimer>();
  private readonly real = new Map<number, NodeJS.Timeout>();
  private order = 0;
  private watching = false;

  constructor(
    private readonly clock: SiteClock,
    private readonly activity: { invocations: number; exchanges: number },
  ) {}

  /** An invocation begins: what was left waiting may go on. */
  resume(): void {
    this.startWatching();
  }

  start(fire: () => void, delay = 0): number {
    const order = ++this.order;
    const { running, speed, now } = this.clock.state();
    if (running) this.startReal(order, fire, delay / speed);
    else this.paused.set(order, { due: now + delay, order, fire });
    if (!running) this.startWatching();
    return order;
  }

  stop(order: unknown): void {
    const id = Number(order);
    clearTimeout(this.real.get(id));
    this.real.delete(id);
    this.paused.delete(id);
  }

  stopAll(): void {
    for (const id of [...this.real.keys(), ...this.paused.keys()]) this.stop(id);
  }

  private startReal(order: number, fire: () => void, delay: number): void {
    const timer = setTimeout(() => {
      this.real.delete(order);
      fire();
    }, delay);
    this.real.set(order, timer);
  }

  private startWatching(): void {
    if (this.watching) return;
    this.watching = true;
    this.scheduleTurn(1);
  }

  private fireNext(quiet: number): void {
    const next = [...this.paused.values()].sort((a, b) => a.due - b.due || a.order - b.order)[0];
    if (next === undefined || this.activity.invocations === 0) this.watching = false;
    else if (this.activity.exchanges > 0) this.scheduleTurn(1);
    else if (quiet < idleTurns) this.scheduleTurn(quiet + 1);
    else {
      this.paused.delete(next.order);
      next.fire();
      this.scheduleTurn(1);
    }
  }

  private scheduleTurn(quiet: number): void {
    setImmediate(() => this.fireNext(quiet));
  }
}
