import luxon from 'luxon-business-days';
import { hasDatesOfItsOwn, holidaysOf, weekOf } from '../week.mjs';

/** It counts days alone. */
export const adapter = {
  answer(ask, calendar) {
    if (ask.op !== 'addDays' || hasDatesOfItsOwn(calendar)) return undefined;
    return dateOf(ask.start, calendar).plusBusiness({ days: ask.days }).toISODate();
  },
};

function dateOf(start, calendar) {
  const date = luxon.DateTime.fromISO(start, { zone: calendar.timezone });
  const businessDays = weekOf(calendar).flatMap((spans, day) =>
    spans.length > 0 ? [day === 0 ? 7 : day] : [],
  );
  const isHoliday = (other) => holidaysOf(calendar).includes(other.toISODate());
  date.setupBusiness({ businessDays, holidayMatchers: [isHoliday] });
  return date;
}
