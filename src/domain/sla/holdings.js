const NOTHING = { on: 'nothing' };
/** Notes who holds an issue from an instant on, when it is another than before. */
export function handOver(holdings, plan, facts, { at, eventId }) {
  const holder = holderOf(plan, facts);
  const last = holdings[holdings.length - 1];
  const held = last !== undefined && last.to === null ? last.holder : null;
  if (holder === held) return;
  if (last !== undefined && held !== null) last.to = at;
  if (holder !== null) holdings.push({ holder, from: at, to: null, eventId, status: facts.status.name });
}
function holderOf({ holders }, facts) {
  for (const { holder, test } of holders) if (test(facts, NOTHING)) return holder;
  return null;
}
