import { getAppContext } from '@forge/api';
import { Latest } from '../common/latest';
import { readClock } from './clock';
import { createPerInstallation } from './per-installation';

/** How many answers of one kind are kept for an installation. */
const MOST_ANSWERS = 500;

/**
 * An answer that changes seldom, asked for once an installation while it is young. Only what is wrong for minutes without harm is
 * remembered: the next sweep looks again. A failure is not remembered. Those of one invocation who ask at once wait for one answer.
 */
export function withCache<Value>(
  maxAgeMs: number,
  load: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const answers = createPerInstallation(() => new Latest<{ at: number; value: Value }>(MOST_ANSWERS));
  const pending = createPerInstallation(() => new Map<string, Promise<Value>>());
  return async (key) => {
    const [entries, now] = [answers(), readClock()];
    const entry = entries.get(key);
    if (entry && now - entry.at < maxAgeMs) return entry.value;
    const ask = async () => {
      const value = await load(key);
      entries.set(key, { at: now, value });
      return value;
    };
    const { invocationId } = getAppContext();
    return invocationId ? shareAnswer(pending(), `${invocationId} ${key}`, ask) : ask();
  };
}

/** An answer that is under way is not asked for again. */
function shareAnswer<Value>(
  pending: Map<string, Promise<Value>>,
  name: string,
  ask: () => Promise<Value>,
): Promise<Value> {
  const answer = pending.get(name) ?? ask().finally(() => pending.delete(name));
  pending.set(name, answer);
  return answer;
}
