import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import { hasDatesOfItsOwn, holidaysOf, toClock, weekOf } from '../week.mjs';

dayjs.extend(businessTime);
const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export const adapter = {
  answer(ask, calendar) {
    if (calendar === undefined || ask.op === 'clock' || hasDatesOfItsOwn(calendar)) return undefined;
    setUp(calendar);
    return replyTo(ask, dayjs(ask.start));
  },
};

function setUp(calendar) {
  const days = weekOf(calendar).map((spans, day) => {
    const hours = spans.map(([opens, closes]) => ({ start: toClock(opens), end: toClock(closes) }));
    return [NAMES[day], hours.length === 0 ? null : hours];
  });
  dayjs.setBusinessTime(Object.fromEntries(days));
  dayjs.setHolidays(holidaysOf(calendar));
}

/** Its smallest unit is the minute. */
function replyTo(ask, start) {
  if (ask.op === 'isOpen') return start.isBusinessTime();
  if (ask.op === 'addDays') return start.addBusinessDays(ask.days).format('YYYY-MM-DD');
  if (ask.op === 'add') return start.addBusinessMinutes(ask.seconds / 60).toISOString();
  return start.businessMinutesDiff(dayjs(ask.end)) * 60;
}
