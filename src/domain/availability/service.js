import { localDate, plusDays, toInstant } from '../time/instant';
import { cut, union } from '../time/span';
import { Cover } from './cover';
import { monthAt, sorted } from './maintenance';

const DAY = 86_400_000;
/**
 * A service ready to be measured. Down is an outage of ours, maintenance beyond the month's allowance, and maintenance that was not
 * announced in time; overlaps count once. Never down: what the client caused, and any moment of planned maintenance.
 */
export class Service {
  terms;
  record;
  down;
  planned;
  client;
  constructor(terms, record) {
    this.terms = terms;
    this.record = record;
    const { planned, excess, unannounced } = sorted(terms, record.maintenance);
    const ours = this.spansOf('ours');
    this.planned = new Cover(this.known(planned));
    this.down = new Cover(cut(this.known(union([...ours, ...excess, ...unannounced])), planned));
    this.client = new Cover(cut(this.known(this.spansOf('client')), [...this.down.spans, ...planned]));
  }
  /** The availability over a stretch, cut to what is known of it. At exactly the promised share the promise is met. */
  measure(from, to) {
    const [begins, ends] = [Math.max(from, this.record.since), Math.min(to, this.record.now)];
    const planned = this.planned.within(begins, ends);
    const excluded = this.terms.maintenance.reading === 'excluded' ? planned : 0;
    const judged = Math.max(0, ends - begins) - excluded;
    const down = this.down.within(begins, ends);
    const share = judged === 0 ? null : Math.floor(((judged - down) * 10_000) / judged);
    return { from, to, judged, down, planned, share, met: down * 10_000 <= judged * this.mayMiss };
  }
  /** The availability over the days up to an instant; a day here is 24 hours. */
  rollingAt(at) {
    return this.measure(at - this.window, at);
  }
  /** The availability over the civil month of an instant. */
  month(at) {
    const { begins, ends } = monthAt(at, this.terms.timezone);
    return this.measure(begins, ends);
  }
  /** The availability over a civil date. */
  day(on) {
    const { timezone } = this.terms;
    return this.measure(toInstant(on, 0, timezone), toInstant(plusDays(on, 1), 0, timezone));
  }
  /** The rolling stretch in milliseconds. */
  get window() {
    return this.terms.windowDays * DAY;
  }
  /** The share a service may be down, in hundredths of a percent. */
  get mayMiss() {
    return 10_000 - this.terms.share;
  }
  /** Today in the zone of the terms. */
  get today() {
    return localDate(this.record.now, this.terms.timezone);
  }
  spansOf(cause) {
    const own = this.record.outages.filter((outage) => outage.cause === cause);
    return own.map(({ from, to }) => ({ from, to: to ?? this.record.now }));
  }
  /** Cut to what is known: maintenance to come has not taken place. */
  known(spans) {
    const { since, now } = this.record;
    return spans
      .map(({ from, to }) => ({ from: Math.max(from, since), to: Math.min(to, now) }))
      .filter(({ from, to }) => from < to);
  }
}
