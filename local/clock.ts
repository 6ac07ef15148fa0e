/** The site's own time: it can be paused, moved on and run faster, and it stands still while the site is stopped. */
import { type Database, readFact, writeFact } from './db';

export interface ClockState {
  now: number;
  running: boolean;
  speed: number;
}

export class SiteClock {
  private base: number;
  private since: number;
  private pace: { running: boolean; speed: number };

  constructor(
    private readonly db: Database,
    start: ClockState,
    private readonly machine: () => number = () => Date.now(),
  ) {
    const kept = readFact<ClockState>(db, 'clock') ?? start;
    this.base = kept.now;
    this.since = this.machine();
    this.pace = { running: kept.running, speed: kept.speed };
    this.save();
  }

  now(): number {
    if (!this.pace.running) return this.base;
    return Math.floor(this.base + (this.machine() - this.since) * this.pace.speed);
  }

  state(): ClockState {
    return { now: this.now(), ...this.pace };
  }

  freeze(): void {
    this.turn(this.now(), { ...this.pace, running: false });
  }

  run(speed = 1): void {
    if (!(speed > 0)) throw new RangeError(`speed must be positive, got ${speed}`);
    this.turn(this.now(), { running: true, speed });
  }

  /** Time only goes forward: what has been stamped must never lie in the future. */
  set(instant: number): void {
    if (!Number.isFinite(instant)) throw new RangeError(`not an instant: ${instant}`);
    this.turn(Math.max(instant, this.now()), this.pace);
  }

  save(): void {
    writeFact(this.db, 'clock', this.state());
  }

  private turn(now: number, pace: { running: boolean; speed: number }): void {
    this.base = now;
    this.since = this.machine();
    this.pace = pace;
    this.save();
  }
}
