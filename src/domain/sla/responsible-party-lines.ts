import type { Instant } from '../time/instant';
import type { Span } from '../time/span';
import type { Holding, Waited } from './fold/responsible-parties';
import type { Draft } from './ledger';

/** The holdings that touch a stretch; they are in order, and an issue may have thousands. */
export function heldDuring(holdings: readonly Holding[], { from, to }: Span): readonly Holding[] {
  let [low, high] = [0, holdings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = holdings[middle]?.to ?? Number.POSITIVE_INFINITY;
    if (end > from) high = middle;
    else low = middle + 1;
  }
  const touching: Holding[] = [];
  for (let place = low; place < holdings.length; place += 1) {
    const holding = holdings[place] as Holding;
    if (holding.from >= to) break;
    touching.push(holding);
  }
  return touching;
}

/** Who else than the team held an issue at an instant; null when nobody did. */
export function holderAt(holdings: readonly Holding[], at: Instant): Waited | null {
  return holdings.find(({ from, to }) => from <= at && at < (to ?? Number.POSITIVE_INFINITY))?.holder ?? null;
}

/**
 * A line, cut where the issue passed to the client, to a third party, or back. A line that a correction says does not count, and
 * closed hours, are nobody's.
 */
export function handedOver(line: Draft, holdings: readonly Holding[]): Draft[] {
  if (line.holder === 'nobody') return [line];
  const cuts = holdings
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
    .filter((at) => at > line.from && at < line.to);
  const starts = [line.from, ...new Set(cuts)].sort((a, b) => a - b);
  return starts.map((from, place) => {
    const held = { ...line, from, to: starts[place + 1] ?? line.to, holder: holderOf(line, holdings, from) };
    return place === 0 ? held : { ...held, ...beginning(holdings, from, line) };
  });
}

function holderOf(line: Draft, holdings: readonly Holding[], at: Instant): Draft['holder'] {
  return holderAt(holdings, at) ?? (line.state === 'paused' ? 'client' : 'us');
}

/** What began a stretch of another holder: the event that handed the issue over. */
function beginning(holdings: readonly Holding[], at: Instant, line: Draft): Partial<Draft> {
  const holding = holdings.find(({ from }) => from === at);
  const status = holding?.status ?? null;
  const detail = status === null ? null : { en: status, fr: status };
  if (line.state === 'paused')
    return { eventId: holding?.eventId ?? line.eventId, detail: detail ?? line.detail };
  return { cause: 'handed-over', eventId: holding?.eventId ?? null, detail };
}
