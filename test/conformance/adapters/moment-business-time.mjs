import moment from 'moment';
import 'moment-business-time';
import { hasDatesOfItsOwn, holidaysOf, toClock, weekOf } from '../week.mjs';

export const adapter = {
  answer(ask, calendar) {
    if (calendar === undefined || ask.op === 'clock' || hasDatesOfItsOwn(calendar)) return undefined;
    setUp(calendar);
    return replyTo(ask, moment(ask.start));
  },
};

function setUp(calendar) {
  const days = weekOf(calendar).map((spans, day) => [
    day,
    spans.length === 0 ? null : spans.flat().map(toClock),
  ]);
  moment.updateLocale('en', { workinghours: Object.fromEntries(days), holidays: holidaysOf(calendar) });
}

function replyTo(ask, start) {
  if (ask.op === 'isOpen') return start.isWorkingTime();
  if (ask.op === 'addDays') return start.addWorkingTime(ask.days, 'days').format('YYYY-MM-DD');
  if (ask.op === 'add') return start.addWorkingTime(ask.seconds, 'seconds').toISOString();
  return moment(ask.end).workingDiff(start, 'seconds');
}
