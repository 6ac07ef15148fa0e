import type { Scheme } from '../scheme';

/** The goals of a scheme and of its contracts by what they say. */
const shared = new WeakMap<Scheme, Map<string, unknown>>();

/**
 * What one contract promises as another does, or as the scheme itself, is kept once: fifty contracts of a few goals each stay where the
 * processor has them at hand.
 */
export function shareGoals(scheme: Scheme, goals: Scheme['goals']): Scheme['goals'] {
  const rows = shared.get(scheme) ?? goalsByText(scheme.goals);
  shared.set(scheme, rows);
  const share = <Value>(value: Value): Value => {
    const text = JSON.stringify(value);
    if (!rows.has(text)) rows.set(text, value);
    return rows.get(text) as Value;
  };
  const shareEach = <Value>(values: Record<string, Value>, of: (value: Value) => Value) =>
    share(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of(value)])));
  return shareEach(goals, (rules) => shareEach(rules, share));
}

function goalsByText(goals: Scheme['goals']): Map<string, unknown> {
  const severities = Object.values(goals);
  const all = [goals, ...severities, ...severities.flatMap((rules) => Object.values(rules))];
  return new Map(all.map((value) => [JSON.stringify(value), value]));
}
