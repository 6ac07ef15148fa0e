import moment from 'moment';
import SeriousBusinessTime from 'serious-business-time';
import { hasDatesOfItsOwn, holidaysOf, toClock, weekOf } from '../week.mjs';

/** One span a day is all it takes. */
export const adapter = {
  answer(ask, calendar) {
    if (calendar === undefined || ask.op === 'clock' || hasDatesOfItsOwn(calendar)) return undefined;
    const week = weekOf(calendar);
    if (week.some((spans) => spans.length > 1)) return undefined;
    const days = week.map(([span], day) => [day, span ? span.map(toClock) : null]);
    const time = SeriousBusinessTime.createInstance(moment, Object.fromEntries(days), holidaysOf(calendar));
    return replyTo(ask, time, moment(ask.start));
  },
};

function replyTo(ask, time, start) {
  if (ask.op === 'isOpen') return time.isWorkingTime(start);
  if (ask.op === 'addDays') return time.addWorkingTime(start, ask.days, 'days').format('YYYY-MM-DD');
  if (ask.op === 'add') return time.addWorkingTime(start, ask.seconds, 'seconds').toISOString();
  return time.workingDiff(moment(ask.end), start, 'seconds');
}
