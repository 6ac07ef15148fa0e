/** The site's own time: it can be paused, moved on and run faster, and it stands still while the site is stopped. */
import { type Database, noteFact, readFact, writeFact } from './db';
import { isFullDisk } from './full-disk';

export interface ClockState {
  now: number;
  running: boolean;
  speed: number;
}

/** Not every number is an instant: dates end. */
const isDate = (now: unknown): boolean => typeof now === 'number' && !Number.isNaN(new Date(now).getTime());

/** Whether a site can go on from what a file tells of its time. */
export function isClockState(value: unknown): value is ClockState {
  const { now, running, speed } = (value ?? {}) as Partial<ClockState>;
  return isDate(now) && typeof running === 'boolean' && Number.isFinite(speed) && Number(speed) > 0;
}

const AHEAD_MS = 10_000;

export class SiteClock {
  private base: number;
  private since: number;
  private pace: { running: boolean; speed: number };
  /** The latest instant that was given out: the machine's clock may be set back, the site's time never goes back. */
  private latest: number;
  /** Up to where time is written down: a site that dies goes on from there, never from before what it has stamped. */
  private written: number;

  constructor(
    private readonly db: Database,
    start: ClockState,
    private readonly machine: () => number = () => Date.now(),
  ) {
    const stored = readFact<ClockState>(db, 'clock') ?? start;
    this.base = stored.now;
    this.latest = stored.now;
    this.written = stored.now;
    this.since = this.machine();
    this.pace = { running: stored.running, speed: stored.speed };
    this.save();
  }

  now(): number {
    if (!this.pace.running) return this.base;
    const elapsedTo = Math.floor(this.base + (this.machine() - this.since) * this.pace.speed);
    this.latest = Math.max(this.latest, elapsedTo);
    if (this.latest > this.written) this.writeAhead();
    return this.latest;
  }

  state(): ClockState {
    return { now: this.now(), ...this.pace };
  }

  freeze(): void {
    this.turn(this.now(), { ...this.pace, running: false });
    this.save();
  }

  run(speed = 1): void {
    if (!(speed > 0)) throw new RangeError(`speed must be positive, got ${speed}`);
    this.turn(this.now(), { running: true, speed });
    this.save();
  }

  /** In whole milliseconds. Time only goes forward: what has been stamped must never lie in the future. */
  set(instant: number): void {
    if (!Number.isFinite(instant)) throw new RangeError(`not an instant: ${instant}`);
    this.turn(Math.max(Math.floor(instant), this.now()), this.pace);
    noteFact(this.db, 'clock', { now: this.base, ...this.pace });
    this.written = this.base;
  }

  save(): void {
    this.write(this.state());
  }

  /** Some seconds ahead, so that not every look at the clock is a write. */
  private writeAhead(): void {
    this.write({ now: this.latest + AHEAD_MS * this.pace.speed, ...this.pace });
  }

  /** A full disk does not stop time: it is written down as soon as there is room, as whatever it stamps is. */
  private write(state: ClockState): void {
    try {
      writeFact(this.db, 'clock', state);
      this.written = state.now;
    } catch (error) {
      if (!isFullDisk(error)) throw error;
      this.written = this.latest;
    }
  }

  private turn(now: number, pace: { running: boolean; speed: number }): void {
    this.base = now;
    this.latest = now;
    this.since = this.machine();
    this.pace = pace;
  }
}
