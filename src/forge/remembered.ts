/**
 * An answer that changes seldom, asked for once while it is young. Only what is wrong for minutes without harm is remembered: the
 * next sweep looks again. A failure is not remembered.
 */
export function remembered<Value>(
  maxAgeMs: number,
  load: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const known = new Map<string, { at: number; value: Value }>();
  return async (key) => {
    const held = known.get(key);
    const now = Date.now();
    if (held && now - held.at < maxAgeMs) return held.value;
    const value = await load(key);
    known.set(key, { at: now, value });
    return value;
  };
}
