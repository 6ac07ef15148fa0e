import { Latest } from '../common/latest';
import { readClock } from './clock';
import { createPerInstallation } from './per-installation';

/** How many answers of one kind are kept for an installation. */
const MOST_ANSWERS = 500;

/**
 * An answer that changes seldom, asked for once an installation while it is young. Only what is wrong for minutes without harm is
 * remembered: the next sweep looks again. A failure is not remembered.
 */
export function withCache<Value>(
  maxAgeMs: number,
  load: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const answers = createPerInstallation(() => new Latest<{ at: number; value: Value }>(MOST_ANSWERS));
  return async (key) => {
    const entries = answers();
    const entry = entries.get(key);
    const now = readClock();
    if (entry && now - entry.at < maxAgeMs) return entry.value;
    const value = await load(key);
    entries.set(key, { at: now, value });
    return value;
  };
}
