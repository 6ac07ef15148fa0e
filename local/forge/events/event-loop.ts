/** Hands over everything that is due, in the order of its instants, and moves the site's time from one instant to the next. */
import type { SiteClock } from '../../common/clock';
import { FULL_DISK, isFullDisk } from '../../common/full-disk';
import { FunctionKilled, FunctionTimedOut } from '../sandbox/runtime';
import type { Deliveries, Delivery, RetryOptions } from './deliveries';
import type { Schedules } from './schedule';

export interface EventLoopOptions {
  clock: SiteClock;
  deliveries: Deliveries;
  schedules: Schedules;
  deliver(delivery: Delivery): Promise<unknown>;
  run(schedule: { key: string; function: string }): Promise<unknown>;
  log(line: string): void;
}

/** A length of time that somebody lets the site live at once. */
interface Stretch {
  from: number;
  to: number;
  stopped: boolean;
}

/** So long, in milliseconds of the machine, it works at a stretch before what else waits has its turn, as a page that asks how far it is. */
const breath = 25;
const tick = 200;
/** How long it waits after a trouble of its own, such as a full disk. */
const pause = 5_000;
const maxDeliveriesPerInstant = 200_000;
/** Seconds, as observed where the platform retries by itself. */
const firstRetryAfter = 4;
const maxRetryAfter = 900;
const maxEventRetries = 4;
const maxJobAge = 24 * 3_600_000;

export class EventLoop {
  private turn: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private breathedAt = 0;
  private readonly stretches = new Set<Stretch>();

  constructor(private readonly options: EventLoopOptions) {}

  /** Runs what is due now; product events don't wait for their usual delay. */
  settle(): Promise<void> {
    return this.runAlone(() => this.drain(true));
  }

  /** Moves time on, stopping at each instant at which something is due. */
  advance(length: number): Promise<void> {
    if (!(length >= 0)) throw new RangeError(`time only goes forward, not by ${length}`);
    const stretch = { from: this.options.clock.now(), to: this.options.clock.now() + length, stopped: false };
    this.stretches.add(stretch);
    const live = async () => {
      stretch.from = this.options.clock.now();
      stretch.to = stretch.from + length;
      await this.advanceTo(stretch);
    };
    return this.runAlone(() => this.runFrozen(live)).finally(() => this.stretches.delete(stretch));
  }

  /** How far time has been moved of what was asked for; nothing while nobody moves it. */
  progress(): { from: number; to: number; now: number } | undefined {
    const [current] = this.stretches;
    return current && { from: current.from, to: current.to, now: this.options.clock.now() };
  }

  /** Time stays at the instant it has come to, whatever was asked for. */
  stopAdvancing(): void {
    for (const stretch of this.stretches) stretch.stopped = true;
  }

  /** Follows the site's running time. */
  start(delay = tick): void {
    this.timer = setTimeout(() => this.followClock(), delay);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private followClock(): void {
    if (this.stopped) return;
    const { clock, log } = this.options;
    const step = clock.state().running ? this.runAlone(() => this.drain(false)) : Promise.resolve();
    const report = (error: unknown) => {
      log(isFullDisk(error) ? FULL_DISK : `pump: ${String(error)}`);
      return pause;
    };
    step
      .then(() => tick)
      .catch(report)
      .then((delay) => {
        if (this.stopped) return;
        clock.save();
        this.start(delay);
      });
  }

  private runAlone(run: () => Promise<void>): Promise<void> {
    const mine = this.turn.then(run);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async runFrozen(run: () => Promise<void>): Promise<void> {
    const { running, speed } = this.options.clock.state();
    this.options.clock.freeze();
    try {
      await run();
    } finally {
      if (running) this.options.clock.run(speed);
    }
  }

  private async advanceTo(stretch: Stretch): Promise<void> {
    const goesOn = () => !this.stopped && !stretch.stopped;
    await this.drain(false);
    for (let due = this.nextDueAt(); due <= stretch.to && goesOn(); due = this.nextDueAt()) {
      this.options.clock.set(due);
      await this.drain(false);
      await this.breathe();
    }
    if (goesOn()) this.options.clock.set(stretch.to);
  }

  private async breathe(): Promise<void> {
    if (performance.now() - this.breathedAt < breath) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.breathedAt = performance.now();
  }

  private nextDueAt(): number {
    const { deliveries, schedules } = this.options;
    return Math.min(deliveries.nextDueAt() ?? Infinity, schedules.nextDueAt() ?? Infinity);
  }

  private async drain(flush: boolean): Promise<void> {
    for (let count = 0; await this.deliverNext(flush); count++) {
      if (count > maxDeliveriesPerInstant)
        throw new Error(
          `the app keeps making work for itself: ${maxDeliveriesPerInstant} deliveries at one instant`,
        );
    }
  }

  private async deliverNext(flush: boolean): Promise<boolean> {
    const { deliveries, schedules, clock } = this.options;
    if (this.stopped) return false;
    const delivery = deliveries.takeNext(clock.now(), flush);
    if (delivery !== undefined) await this.deliverOne(delivery);
    const schedule = delivery === undefined ? schedules.takeDue() : undefined;
    if (schedule !== undefined) await this.runSchedule(schedule);
    return delivery !== undefined || schedule !== undefined;
  }

  private async deliverOne(delivery: Delivery): Promise<void> {
    const { deliveries, log } = this.options;
    try {
      const retry = retryOf(await this.options.deliver(delivery));
      if (retry === undefined) deliveries.finish(delivery.id, 'success');
      else this.retryDelivery(delivery, retry);
    } catch (error) {
      log(`${delivery.kind} for '${delivery.module}' failed: ${String(error)}`);
      this.retryDelivery(delivery, toRetry(delivery, error), !(error instanceof FunctionKilled));
    }
  }

  /** What the app asked for or failed at counts as a retry; what the platform ended does not. */
  private retryDelivery(delivery: Delivery, retry: RetryOptions, counts = true): void {
    const { deliveries, clock, log } = this.options;
    const dueAt = clock.now() + Math.min(retry.retryAfter, maxRetryAfter) * 1_000;
    const spent =
      delivery.kind === 'event' ? delivery.tries >= maxEventRetries : dueAt - delivery.firstAt > maxJobAge;
    if (!spent) {
      deliveries.rescheduleRetry(delivery, dueAt, retry, counts);
      return;
    }
    log(`${delivery.kind} for '${delivery.module}' given up after ${delivery.tries} retries`);
    deliveries.finish(delivery.id, 'failed');
  }

  private async runSchedule(schedule: { key: string; function: string }): Promise<void> {
    await this.options
      .run(schedule)
      .catch((error) => this.options.log(`schedule '${schedule.key}' failed: ${String(error)}`));
  }
}

/** What failed is handed over again by the platform itself, after a time that doubles. */
function toRetry({ tries }: Delivery, error: unknown): RetryOptions {
  const retryAfter = firstRetryAfter * 2 ** tries;
  if (error instanceof FunctionKilled) return { retryAfter, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' };
  return error instanceof FunctionTimedOut
    ? { retryAfter, retryReason: 'FUNCTION_TIME_OUT' }
    : { retryAfter };
}

/** A function asks for a retry by returning an `InvocationError`, which is this once it has crossed the border. */
function retryOf(answer: unknown): RetryOptions | undefined {
  if (typeof answer !== 'object' || answer === null || !('_retry' in answer) || answer._retry !== true)
    return undefined;
  const { retryOptions } = answer as { retryOptions?: RetryOptions };
  return { ...retryOptions, retryAfter: Math.max(1, retryOptions?.retryAfter ?? 1) };
}
