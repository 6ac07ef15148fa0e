import type { Instant } from '../../time/instant';
import type { CycleRun } from './cycle-run';
import type { Pauses } from './pauses';

/**
 * The instant both sides agreed on. It stays where it is, or moves on by what was paused since they did, in elapsed time: a date is
 * a date. Null when there is none, and while a pause moves it still.
 */
export function agreedAtOf({ agreed }: CycleRun, { ended, until, ongoing }: Pauses): Instant | null {
  if (agreed === null) return null;
  if (!agreed.moves) return agreed.agreedAt;
  const { since } = agreed;
  const at = ended.reduce(
    (date, { from, to }) => (to > since && from < date ? date + to - Math.max(from, since) : date),
    agreed.agreedAt,
  );
  return ongoing && until < at ? null : at;
}

/**
 * The instant past which a cycle is breached: the due one of its goal, or the date that was agreed on where its severity has none.
 *
 * Source: valtech, "Minor issue: N/A", with a date agreed per issue.
 */
export function effectiveDueAtOf({
  goal,
  dueAt,
  agreedAt,
}: {
  goal: object | null;
  dueAt: Instant | null;
  agreedAt: Instant | null;
}): Instant | null {
  return goal === null ? agreedAt : dueAt;
}
