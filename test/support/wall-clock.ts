const HALF_HOUR = 1_800_000;
const REACH = 30 * 2 * HALF_HOUR;

/** A zone's clock on the wall, read from the platform as it writes dates, another way than the zone of the app reads it. */
export class WallClock {
  private readonly format: Intl.DateTimeFormat;
  private readonly readings = new Map<number, number>();
  private readonly instants = new Map<number, number>();

  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  }

  /** What the wall shows at an instant, written as if it were UTC; in whole seconds. */
  readingAt(at: number): number {
    const reading = this.readings.get(at) ?? Date.parse(`${this.format.format(at).replace(' ', 'T')}Z`);
    this.readings.set(at, reading);
    return reading;
  }

  /**
   * The definition: of the instants that show a reading the first; where none does, the wall jumped over it, and the reading counts on
   * from before the jump.
   */
  instantOf(reading: number): number {
    const at = this.instants.get(reading) ?? this.findInstant(reading);
    this.instants.set(reading, at);
    return at;
  }

  private findInstant(reading: number): number {
    const samples: number[] = [];
    const start = Math.floor((reading - REACH) / HALF_HOUR) * HALF_HOUR;
    for (let at = start; at <= reading + REACH; at += HALF_HOUR) samples.push(at);
    const offsets = new Set(samples.map((at) => this.readingAt(at) - at));
    const shown = [...offsets]
      .map((offset) => reading - offset)
      .filter((at) => this.readingAt(at) === reading);
    if (shown.length > 0) return Math.min(...shown);
    const jump = samples.find(
      (at) => this.readingAt(at) < reading && this.readingAt(at + HALF_HOUR) > reading,
    );
    if (jump === undefined) throw new Error('no clock of this zone ever comes near this reading');
    return jump + reading - this.readingAt(jump);
  }
}
