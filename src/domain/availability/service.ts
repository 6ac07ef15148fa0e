import type { Duration } from '../time/duration';
import { addCivilDays, type Instant, toInstant, toLocalDate } from '../time/instant';
import { cutSpans, mergeSpans, type Span } from '../time/span';
import { Cover } from './cover';
import { type Maintenance, monthBoundsOf, sortMaintenance } from './maintenance';
import type { Outage } from './outage';
import type { AvailabilityTerms } from './terms';

const DAY = 86_400_000;

/** What is known of a service: its outages and maintenance, since when it is watched, and until when something is known. */
export interface Watch {
  outages: readonly Outage[];
  maintenance: readonly Maintenance[];
  since: Instant;
  now: Instant;
}

/** How available a service was over a stretch, in milliseconds of real time. */
export interface Measure {
  from: Instant;
  to: Instant;
  judged: Duration;
  down: Duration;
  planned: Duration;
  /** The share of the judged time the service was up, in hundredths of a percent, cut down; null when nothing is judged. */
  share: number | null;
  met: boolean;
}

/**
 * A service ready to be measured. Down is an outage of ours, maintenance beyond the month's allowance, and maintenance that was not
 * announced in time; overlaps count once. Never down: what the client caused, and any moment of planned maintenance.
 */
export class Service {
  readonly down: Cover;
  readonly planned: Cover;
  readonly client: Cover;

  constructor(
    readonly terms: AvailabilityTerms,
    readonly record: Watch,
  ) {
    const { planned, excess, unannounced } = sortMaintenance(terms, record.maintenance);
    const ours = this.spansOf('ours');
    this.planned = new Cover(this.clipToKnown(planned));
    this.down = new Cover(
      cutSpans(this.clipToKnown(mergeSpans([...ours, ...excess, ...unannounced])), planned),
    );
    this.client = new Cover(
      cutSpans(this.clipToKnown(this.spansOf('client')), [...this.down.spans, ...planned]),
    );
  }

  /** The availability over a stretch, cut to what is known of it. At exactly the promised share the promise is met. */
  measure(from: Instant, to: Instant): Measure {
    const [begins, ends] = [Math.max(from, this.record.since), Math.min(to, this.record.now)];
    const planned = this.planned.sumBetween(begins, ends);
    const excluded = this.terms.maintenance.reading === 'excluded' ? planned : 0;
    const judged = Math.max(0, ends - begins) - excluded;
    const down = this.down.sumBetween(begins, ends);
    const share = judged === 0 ? null : Math.floor(((judged - down) * 10_000) / judged);
    return { from, to, judged, down, planned, share, met: down * 10_000 <= judged * this.allowedDown };
  }

  /** The availability over the days up to an instant; a day here is 24 hours. */
  measureRolling(at: Instant): Measure {
    return this.measure(at - this.window, at);
  }

  /** The availability over the civil month of an instant. */
  measureMonth(at: Instant): Measure {
    const { begins, ends } = monthBoundsOf(at, this.terms.timezone);
    return this.measure(begins, ends);
  }

  /** The availability over a civil date. */
  measureDay(on: string): Measure {
    const { timezone } = this.terms;
    return this.measure(toInstant(on, 0, timezone), toInstant(addCivilDays(on, 1), 0, timezone));
  }

  /** The rolling stretch in milliseconds. */
  get window(): Duration {
    return this.terms.windowDays * DAY;
  }

  /** The share a service may be down, in hundredths of a percent. */
  get allowedDown(): number {
    return 10_000 - this.terms.share;
  }

  /** Today in the zone of the terms. */
  get today(): string {
    return toLocalDate(this.record.now, this.terms.timezone);
  }

  private spansOf(cause: Outage['cause']): Span[] {
    const own = this.record.outages.filter((outage) => outage.cause === cause);
    return own.map(({ from, to }) => ({ from, to: to ?? this.record.now }));
  }

  /** Cut to what is known: maintenance to come has not taken place. */
  private clipToKnown(spans: Span[]): Span[] {
    const { since, now } = this.record;
    return spans
      .map(({ from, to }) => ({ from: Math.max(from, since), to: Math.min(to, now) }))
      .filter(({ from, to }) => from < to);
  }
}
