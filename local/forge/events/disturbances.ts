/** The platform at its worst, on request and reproducible: what Forge promises not to prevent. Each figure is a probability, unless said. */
export interface DisturbancePlan {
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

const lateEvent = 180_000;
const lateJob = 60_000;

export class Disturbances {
  private plan: DisturbancePlan = {};
  private random = seeded(1);

  /** From now on, until another plan; an empty one is a quiet platform. */
  set(plan: DisturbancePlan): void {
    this.plan = plan;
    this.random = seeded(plan.seed ?? 1);
  }

  /** The delays after which an event or job is delivered: none when it is lost, two when it comes twice. */
  delays(kind: 'event' | 'job', usual: number): number[] {
    if (kind === 'event' && this.happens(this.plan.lose)) return [];
    const times = this.happens(this.plan.double) ? 2 : 1;
    return Array.from({ length: times }, () => usual + this.lateness(kind));
  }

  get searchLag(): number {
    return this.plan.stale ?? 0;
  }

  kills(): boolean {
    return this.happens(this.plan.kill);
  }

  skips(): boolean {
    return this.happens(this.plan.skip);
  }

  private lateness(kind: 'event' | 'job'): number {
    if (!this.happens(this.plan.late)) return 0;
    return Math.floor(this.random() * (kind === 'event' ? lateEvent : lateJob));
  }

  /** A probability of nought asks for no random number, so that plans don't shift one another. */
  private happens(probability = 0): boolean {
    return probability > 0 && this.random() < probability;
  }
}

/** Mulberry32: small, fast, and the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
