import type { Instant } from '../time/instant';
import { mergeSpans, type Span } from '../time/span';
import type { Measure, Service } from './service';

/**
 * The stretches of instants at which the promise over the days before was not kept. Every instant is judged: between two edges of
 * the record, or two edges as the window's tail meets them, time down and time judged run straight, so the instant at which the
 * balance tips is found by division and none is skipped.
 */
export function findBroken(service: Service, from: Instant, to: Instant): Span[] {
  const points = turningPointsOf(service, from, to);
  const broken = points.slice(1).map((end, place) => brokenPartOf(service, points[place] as Instant, end));
  return mergeSpans(broken.filter((span) => span !== null));
}

/** The worst of the rolling measures between two instants, both included; the earliest of equals. */
export function findWorst(service: Service, from: Instant, to: Instant): Measure {
  const measures = turningPointsOf(service, from, to).map((at) => service.measureRolling(at));
  return measures.reduce((worst, measure) =>
    missedShareOf(measure) > missedShareOf(worst) ? measure : worst,
  );
}

function missedShareOf({ down, judged }: Measure): number {
  return judged === 0 ? 0 : down / judged;
}

/** The instants at which a straight stretch begins or ends; what is after now is not known and not judged. */
function turningPointsOf(
  { down, planned, record, window }: Service,
  since: Instant,
  until: Instant,
): Instant[] {
  const [from, to] = [Math.min(since, record.now), Math.min(until, record.now)];
  const edges = [...down.spans, ...planned.spans].flatMap((span) => [span.from, span.to]);
  const all = [...edges, record.since].flatMap((at) => [at, at + window]);
  const inside = all.filter((at) => at > from && at < to);
  return [...new Set([from, ...inside, to])].sort((a, b) => a - b);
}

/** How much more a service was down than it may be; above nothing the promise is broken. Always a whole number. */
function excessOf(service: Service, at: Instant): number {
  const { down, judged } = service.measureRolling(at);
  return down * 10_000 - judged * service.allowedDown;
}

/** The part of a straight stretch in which the promise is broken. */
function brokenPartOf(service: Service, from: Instant, to: Instant): Span | null {
  const [first, last] = [excessOf(service, from), excessOf(service, to)];
  const slope = to === from ? 0 : (last - first) / (to - from);
  if (first > 0) return { from, to: last > 0 ? to : from + Math.ceil(first / -slope) };
  return last > 0 ? { from: from + Math.floor(-first / slope) + 1, to } : null;
}
