import { sameInEach } from '../own-texts';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';
import type { OtherParty, PartyPeriod } from './fold/responsible-parties';
import type { Draft } from './ledger-line';

/** The holdings that touch a stretch; they are in order, and an issue may have thousands. */
export function selectPeriods(periods: readonly PartyPeriod[], { from, to }: Span): readonly PartyPeriod[] {
  const touching: PartyPeriod[] = [];
  for (
    let place = firstPlaceOf(periods, (period) => endOf(period) > from);
    place < periods.length;
    place += 1
  ) {
    const period = periods[place] as PartyPeriod;
    if (period.from >= to) break;
    touching.push(period);
  }
  return touching;
}

const endOf = ({ to }: PartyPeriod): Instant => to ?? Number.POSITIVE_INFINITY;

/** The place of the first of the periods, in their order, of which something holds as of all that follow it. */
function firstPlaceOf(periods: readonly PartyPeriod[], holds: (period: PartyPeriod) => boolean): number {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(periods[middle] as PartyPeriod)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Who else than the team held an issue at an instant; null when nobody did. */
export function findPartyAt(periods: readonly PartyPeriod[], at: Instant): OtherParty | null {
  const period = periods[firstPlaceOf(periods, (each) => endOf(each) > at)];
  return period !== undefined && period.from <= at ? period.party : null;
}

/**
 * A line, cut where the issue passed to the client, to a third party, or back. A line that a correction says does not count, and
 * closed hours, are nobody's.
 */
export function splitByParty(line: Draft, all: readonly PartyPeriod[]): Draft[] {
  if (line.holder === 'nobody') return [line];
  const periods = selectPeriods(all, line);
  if (!periods.some((period) => isCutBy(line, period)))
    return [withHolder(line, partyOf(line, periods, line.from))];
  const cuts = periods
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
    .filter((at) => at > line.from && at < line.to);
  const starts = [line.from, ...new Set(cuts)].sort((a, b) => a - b);
  return starts.map((from, place) => {
    const part = { ...line, from, to: starts[place + 1] ?? line.to, holder: partyOf(line, periods, from) };
    return place === 0 ? part : { ...part, ...handOverCauseOf(periods, from, line) };
  });
}

/** Whether a holding begins or ends within a line. */
function isCutBy(line: Span, { from, to }: PartyPeriod): boolean {
  return (from > line.from && from < line.to) || (to !== null && to > line.from && to < line.to);
}

/** Most lines are one holder's from end to end, and most bear that holder already. */
const withHolder = (line: Draft, holder: Draft['holder']): Draft =>
  line.holder === holder ? line : { ...line, holder };

function partyOf(line: Draft, periods: readonly PartyPeriod[], at: Instant): Draft['holder'] {
  return findPartyAt(periods, at) ?? (line.state === 'paused' ? 'client' : 'us');
}

/** What began a stretch of another holder: the event that handed the issue over. */
function handOverCauseOf(periods: readonly PartyPeriod[], at: Instant, line: Draft): Partial<Draft> {
  const next = periods[firstPlaceOf(periods, ({ from }) => from >= at)];
  const period = next?.from === at ? next : undefined;
  const status = period?.status ?? null;
  const detail = status === null ? null : sameInEach(status);
  if (line.state === 'paused')
    return { eventId: period?.eventId ?? line.eventId, detail: detail ?? line.detail };
  return { cause: 'handed-over', eventId: period?.eventId ?? null, detail };
}
