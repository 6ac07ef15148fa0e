/** The kinds of clock there are, in the order people read them; a clock that a scheme calls by one of these is of it. */
export const clockNames = [
  'acknowledge',
  'response',
  'update',
  'workaround',
  'resolution',
  'report',
] as const;
export type ClockKind = (typeof clockNames)[number];

/** What a scheme calls a clock: one of the kinds, or a key of its own. */
export type ClockName = string;

/** The kind that a clock's name is, where it is one. */
export const kindOfName = (name: ClockName): ClockKind | undefined =>
  clockNames.find((kind) => kind === name);

/** Clocks with what is known of each: those called by their kind as people read them, then the others as they were written. */
export function clocksInOrder<Value>(clocks: Readonly<Record<ClockName, Value>>): [ClockName, Value][] {
  const order: readonly ClockName[] = clockNames;
  const placeOf = ([name]: [ClockName, Value]) => {
    const place = order.indexOf(name);
    return place < 0 ? order.length : place;
  };
  return Object.entries(clocks).sort((a, b) => placeOf(a) - placeOf(b));
}

/** A clock in a reader's words; one that a scheme calls by a key of its own goes by that key. */
export function clockNameIn(names: Readonly<Record<ClockKind, string>>, clock: ClockName): string {
  const kind = kindOfName(clock);
  return kind === undefined ? clock : names[kind];
}
