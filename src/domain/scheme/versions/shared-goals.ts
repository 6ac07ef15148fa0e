import type { Scheme } from '../scheme';

/** The goals of a scheme's contracts by what they say: those that say the same are the same. */
const shared = new WeakMap<Scheme, Map<string, unknown>>();

/**
 * What one contract promises as another does, or as the scheme itself, is kept once: fifty contracts of a few goals each stay where the
 * processor has them at hand.
 */
export function shareGoals(scheme: Scheme, goals: Scheme['goals']): Scheme['goals'] {
  const known = shared.get(scheme) ?? new Map<string, unknown>();
  shared.set(scheme, known);
  const share = <Value>(value: Value): Value => {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key) as Value;
  };
  const shareEach = <Value>(values: Record<string, Value>, of: (value: Value) => Value) =>
    share(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of(value)])));
  shareEach(scheme.goals, (rules) => shareEach(rules, share));
  return shareEach(goals, (rules) => shareEach(rules, share));
}
