import type { Instant } from '../time/instant';
import type { Run } from './run';
import type { Waits } from './waits';

/**
 * The instant both sides agreed on, put off by what was paused since they did; null when there is none, and while a pause puts it
 * off still. Elapsed time, whatever the goal counts in: a date is a date.
 */
export function agreedAtOf({ agreed }: Run, { ended, until, ongoing }: Waits): Instant | null {
  if (agreed === null) return null;
  const { since } = agreed;
  const at = ended.reduce(
    (date, { from, to }) => (to > since && from < date ? date + to - Math.max(from, since) : date),
    agreed.agreedAt,
  );
  return ongoing && until < at ? null : at;
}
