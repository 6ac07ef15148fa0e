import type { Duration } from '../../time/duration';
import type { Instant } from '../../time/instant';

/** Something an issue was given at an instant, as a severity or a contract. */
interface Given {
  at: Instant;
}

/** What came before a change, and how short a while it was held. */
export interface Change<Value extends Given> {
  before: Value;
  /** It was not held long enough to breach or owe anything. */
  isBrief: boolean;
  /** It was brief, and other than what was there at the receipt. */
  isMistake: boolean;
}

/** Adds what was given to what was before; a mistake of a moment is taken out. */
export function recordChange<Value extends Given>(
  history: Value[],
  value: Value,
  { isSame, isFirst }: { isSame(other: Value): boolean; isFirst(other: Value): boolean },
  heldFor: Duration,
): Change<Value> {
  const before = history.at(-1) as Value;
  const isBrief = value.at - before.at < heldFor;
  const isMistake = isBrief && !isFirst(before);
  if (isMistake) history.pop();
  const last = history.at(-1);
  if (!last || !isSame(last)) history.push(value);
  return { before, isBrief, isMistake };
}

/** Until when what was given last breaches and owes nothing; null once it was held long enough. */
export function pendingUntil<Value extends Given>(
  history: readonly Value[],
  isFirst: (value: Value) => boolean,
  heldFor: Duration,
  now: Instant,
): Instant | null {
  const last = history.at(-1);
  if (!last || isFirst(last)) return null;
  const until = last.at + heldFor;
  return now < until ? until : null;
}
