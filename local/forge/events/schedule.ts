/** The scheduled triggers: each is due at the multiples of its interval, and runs once for a time that was skipped. */
import { type Database, noteFact, readFact } from '../../common/db';
import type { Manifest } from '../manifest/manifest';
import type { Schedule } from '../manifest/manifest-shapes';

const minute = 60_000;
const lengths: Record<Schedule['interval'], number> = {
  fiveMinute: 5 * minute,
  hour: 60 * minute,
  day: 1_440 * minute,
  week: 10_080 * minute,
};

export class Schedules {
  /** What the file says, read once: a month of five minutes asks nine thousand times. */
  private readonly dueAt = new Map<string, number>();

  constructor(
    private readonly db: Database,
    private readonly manifest: Manifest,
    private readonly now: () => number,
  ) {
    for (const schedule of manifest.schedules)
      if (this.readDueAt(schedule) === undefined) this.planNext(schedule);
  }

  nextDueAt(): number | undefined {
    const instants = this.manifest.schedules.map((schedule) => this.readDueAt(schedule) ?? Infinity);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }

  /** The next schedule that is due, its following run already planned: a failed run is not repeated. */
  takeDue(): Schedule | undefined {
    const due = this.manifest.schedules.find(
      (schedule) => (this.readDueAt(schedule) ?? Infinity) <= this.now(),
    );
    if (due !== undefined) this.planNext(due);
    return due;
  }

  private readDueAt(schedule: Schedule): number | undefined {
    const dueAt = this.dueAt.get(schedule.key) ?? readFact<number>(this.db, `schedule:${schedule.key}`);
    if (dueAt !== undefined) this.dueAt.set(schedule.key, dueAt);
    return dueAt;
  }

  private planNext(schedule: Schedule): void {
    const length = lengths[schedule.interval];
    const dueAt = (Math.floor(this.now() / length) + 1) * length;
    noteFact(this.db, `schedule:${schedule.key}`, dueAt);
    this.dueAt.set(schedule.key, dueAt);
  }
}
