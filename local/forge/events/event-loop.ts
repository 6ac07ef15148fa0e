/** Hands over everything that is due, in the order of its instants, and moves the site's time from one instant to the next. */
import type { SiteClock } from '../../clock';
import { Killed } from '../sandbox/runtime';
import type { Deliveries, Delivery, RetryOptions } from './deliveries';
import type { Schedules } from './schedule';

export interface PumpOptions {
  clock: SiteClock;
  deliveries: Deliveries;
  schedules: Schedules;
  hand(delivery: Delivery): Promise<unknown>;
  run(schedule: { key: string; function: string }): Promise<unknown>;
  log(line: string): void;
}

const tick = 200;
const runaway = 200_000;
const maxRetryAfter = 900;
const maxEventRetries = 4;
const jobLife = 24 * 3_600_000;

export class Pump {
  private turn: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly options: PumpOptions) {}

  /** Runs what is due now; product events don't wait for their usual delay. */
  settle(): Promise<void> {
    return this.alone(() => this.drain(true));
  }

  /** Moves time on, stopping at each instant at which something is due. */
  advance(length: number): Promise<void> {
    if (!(length >= 0)) throw new RangeError(`time only goes forward, not by ${length}`);
    return this.alone(() => this.frozen(() => this.travel(this.options.clock.now() + length)));
  }

  /** Follows the site's running time. */
  start(): void {
    this.timer = setTimeout(() => this.follow(), tick);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private follow(): void {
    if (this.stopped) return;
    const { clock, log } = this.options;
    const step = clock.state().running ? this.alone(() => this.drain(false)) : Promise.resolve();
    step
      .catch((error) => log(`pump: ${String(error)}`))
      .finally(() => {
        if (this.stopped) return;
        clock.save();
        this.start();
      });
  }

  private alone(run: () => Promise<void>): Promise<void> {
    const mine = this.turn.then(run);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async frozen(run: () => Promise<void>): Promise<void> {
    const { running, speed } = this.options.clock.state();
    this.options.clock.freeze();
    try {
      await run();
    } finally {
      if (running) this.options.clock.run(speed);
    }
  }

  private async travel(end: number): Promise<void> {
    await this.drain(false);
    for (let due = this.nextDue(); due <= end && !this.stopped; due = this.nextDue()) {
      this.options.clock.set(due);
      await this.drain(false);
    }
    if (!this.stopped) this.options.clock.set(end);
  }

  private nextDue(): number {
    const { deliveries, schedules } = this.options;
    return Math.min(deliveries.nextDue() ?? Infinity, schedules.nextDue() ?? Infinity);
  }

  private async drain(flush: boolean): Promise<void> {
    for (let count = 0; await this.one(flush); count++) {
      if (count > runaway)
        throw new Error(`the app keeps making work for itself: ${runaway} deliveries at one instant`);
    }
  }

  private async one(flush: boolean): Promise<boolean> {
    const { deliveries, schedules, clock } = this.options;
    if (this.stopped) return false;
    const delivery = deliveries.next(clock.now(), flush);
    if (delivery !== undefined) await this.handOver(delivery);
    const schedule = delivery === undefined ? schedules.take() : undefined;
    if (schedule !== undefined) await this.runSchedule(schedule);
    return delivery !== undefined || schedule !== undefined;
  }

  private async handOver(delivery: Delivery): Promise<void> {
    const { deliveries, log } = this.options;
    try {
      const retry = retryOf(await this.options.hand(delivery));
      if (retry === undefined) deliveries.end(delivery.id, 'success');
      else this.again(delivery, retry);
    } catch (error) {
      log(`${delivery.kind} for '${delivery.module}' failed: ${String(error)}`);
      if (error instanceof Killed && delivery.kind === 'job') this.again(delivery, { retryAfter: 10 });
      else deliveries.end(delivery.id, 'failed');
    }
  }

  private again(delivery: Delivery, retry: RetryOptions): void {
    const { deliveries, clock, log } = this.options;
    const dueAt = clock.now() + Math.min(retry.retryAfter, maxRetryAfter) * 1_000;
    const spent =
      delivery.kind === 'event' ? delivery.attempts >= maxEventRetries : dueAt - delivery.firstAt > jobLife;
    if (!spent) {
      deliveries.again(delivery, dueAt, retry);
      return;
    }
    log(`${delivery.kind} for '${delivery.module}' given up after ${delivery.attempts} retries`);
    deliveries.end(delivery.id, 'failed');
  }

  private async runSchedule(schedule: { key: string; function: string }): Promise<void> {
    await this.options
      .run(schedule)
      .catch((error) => this.options.log(`schedule '${schedule.key}' failed: ${String(error)}`));
  }
}

/** A function asks for a retry by returning an `InvocationError`, which is this once it has crossed the border. */
function retryOf(answer: unknown): RetryOptions | undefined {
  if (typeof answer !== 'object' || answer === null || !('_retry' in answer) || answer._retry !== true)
    return undefined;
  const { retryOptions } = answer as { retryOptions?: RetryOptions };
  return { ...retryOptions, retryAfter: Math.max(1, retryOptions?.retryAfter ?? 1) };
}
