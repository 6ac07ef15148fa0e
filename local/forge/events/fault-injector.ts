import { seedRandom } from '../../common/seed-random';

/** The platform at its worst, on request and reproducible: what Forge promises not to prevent. Each figure is a probability, unless said. */
export interface FaultPlan {
  seed?: number;
  /** A product event never comes. */
  lose?: number;
  /** A product event or a queue job comes twice. */
  double?: number;
  /** A product event comes up to three minutes late, so out of order; a queue job up to one. */
  late?: number;
  /** A handler dies between two of its calls. */
  kill?: number;
  /** A schedule's run does not happen. */
  skip?: number;
  /** What is written is found by searches only so many milliseconds later. */
  stale?: number;
}

const maxEventDelay = 180_000;
const maxJobDelay = 60_000;

export class FaultInjector {
  private plan: FaultPlan = {};
  private random = seedRandom(1);

  /** From now on, until another plan; an empty one is a quiet platform. */
  set(plan: FaultPlan): void {
    this.plan = plan;
    this.random = seedRandom(plan.seed ?? 1);
  }

  /** The delays after which an event or job is delivered: none when it is lost, two when it comes twice. */
  drawDelays(kind: 'event' | 'job', usual: number): number[] {
    if (kind === 'event' && this.draw(this.plan.lose)) return [];
    const times = this.draw(this.plan.double) ? 2 : 1;
    return Array.from({ length: times }, () => usual + this.drawLateness(kind));
  }

  get searchLag(): number {
    return this.plan.stale ?? 0;
  }

  shouldKill(): boolean {
    return this.draw(this.plan.kill);
  }

  shouldSkip(): boolean {
    return this.draw(this.plan.skip);
  }

  private drawLateness(kind: 'event' | 'job'): number {
    if (!this.draw(this.plan.late)) return 0;
    return Math.floor(this.random() * (kind === 'event' ? maxEventDelay : maxJobDelay));
  }

  /** A probability of nought asks for no random number, so that plans don't shift one another. */
  private draw(probability = 0): boolean {
    return probability > 0 && this.random() < probability;
  }
}
