import type { History } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** When somebody last asked for somebody higher, and whether the issue has not climbed since; null where nobody did. */
export function lastDemandOf(
  { events }: Pick<History, 'events'>,
  now: Instant,
): { at: Instant; isPending: boolean } | null {
  const past = events.filter((event) => event.at <= now && event.kind === 'app');
  const isOf = (kind: string) => (event: (typeof past)[number]) =>
    event.kind === 'app' && event.event === kind;
  const demand = past.findLastIndex(isOf('demand'));
  if (demand < 0) return null;
  return { at: past[demand]?.at ?? now, isPending: past.findLastIndex(isOf('climbed')) < demand };
}
