import { requireInTime } from './answerable';
import { closeAt, totalOf } from './run';
import { lastAtOrBefore, lastBefore } from './search';
import { Timeline } from './timeline';
/**
 * Makes a calendar ready to answer. Years are compiled as they are asked for; an instant in a year whose holidays are not resolved
 * is refused by naming the year, and so is a calendar that does not open within 50 years.
 *
 * @example compile(nineToFive).add(friday16h, hours(2)) // => Monday 10:00
 */
export function compile(calendar) {
  return new Compiled(calendar);
}
class Compiled {
  calendar;
  line;
  constructor(calendar) {
    this.calendar = calendar;
    this.line = new Timeline(calendar);
  }
  isOpen(at) {
    this.line.reach(at);
    const { run } = this.line;
    const place = lastAtOrBefore(run.from, at);
    return place >= 0 && at < closeAt(run, place);
  }
  nextOpen(at) {
    const place = this.placeEndingAfter(at);
    return Math.max(at, this.line.run.from[place]);
  }
  nextClose(at) {
    return this.line.closeOf(this.placeEndingAfter(at));
  }
  prevOpen(at) {
    const { line } = this;
    line.reach(at - 1);
    if (!(at > (line.run.from[0] ?? at))) line.growBack(at, 1);
    return Math.min(at, closeAt(line.run, lastBefore(line.run.from, at)));
  }
  between(from, to) {
    this.line.reach(from);
    this.line.reach(to);
    return from === to ? 0 : this.openUntil(to) - this.openUntil(from);
  }
  add(at, length) {
    if (length <= 0) return length === 0 ? at : this.subtract(at, -length);
    const { line } = this;
    line.reach(at);
    const open = this.openUntil(at) + length;
    if (open > totalOf(line.run)) {
      requireInTime(at + length);
      line.growUntil(at, open);
    }
    const { from, before } = line.run;
    const place = lastBefore(before, open);
    return from[place] + open - before[place];
  }
  subtract(at, length) {
    if (length <= 0) return length === 0 ? at : this.add(at, -length);
    const { line } = this;
    line.reach(at);
    const known = this.openUntil(at) - length;
    if (known < 0) requireInTime(at - length);
    const open = known < 0 ? known + line.growBack(at, -known) : known;
    const { from, before } = line.run;
    const place = lastAtOrBefore(before, open);
    return from[place] + open - before[place];
  }
  segments(from, to) {
    if (to <= from) return [];
    this.line.reach(from);
    this.line.reach(to);
    const { run } = this.line;
    const spans = [];
    const last = lastBefore(run.from, to);
    for (let place = Math.max(0, lastAtOrBefore(run.from, from)); place <= last; place += 1) {
      const begins = Math.max(from, run.from[place]);
      const ends = Math.min(to, closeAt(run, place));
      if (begins < ends) spans.push({ from: begins, to: ends });
    }
    return spans;
  }
  /** The place of the first span that ends after an instant. */
  placeEndingAfter(at) {
    const { line } = this;
    line.reach(at);
    const place = lastAtOrBefore(line.run.from, at);
    if (place >= 0 && at < closeAt(line.run, place)) return place;
    if (place + 1 === line.run.from.length) line.growUntil(at, totalOf(line.run) + 1);
    return place + 1;
  }
  /** The open time from the beginning of what is compiled; meant for comparing, as the beginning moves. */
  openUntil(at) {
    const { from, before } = this.line.run;
    const place = lastAtOrBefore(from, at);
    if (place < 0) return 0;
    return Math.min(before[place] + at - from[place], before[place + 1]);
  }
}
