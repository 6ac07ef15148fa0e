/** What happens when: an act stands at its instant, and an act may put others after it. */
export interface Act {
  at: number;
  run(): Promise<unknown>;
}

export class Agenda {
  private readonly acts: Act[] = [];

  /** People act at whole seconds. */
  add(instant: number, run: () => Promise<unknown>): void {
    const at = Math.round(instant / 1_000) * 1_000;
    const place = this.acts.findIndex((act) => act.at > at);
    if (place < 0) this.acts.push({ at, run });
    else this.acts.splice(place, 0, { at, run });
  }

  /** The earliest act before an instant, taken off. */
  takeBefore(end: number): Act | undefined {
    const [first] = this.acts;
    return first !== undefined && first.at <= end ? this.acts.shift() : undefined;
  }
}
