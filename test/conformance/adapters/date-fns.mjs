import { addBusinessDays, format } from 'date-fns';
import { hasDatesOfItsOwn, holidaysOf, weekOf } from '../week.mjs';

/** It counts days alone, from Monday to Friday, and knows no holidays. */
export const adapter = {
  answer(ask, calendar) {
    if (ask.op !== 'addDays' || hasDatesOfItsOwn(calendar) || holidaysOf(calendar).length > 0)
      return undefined;
    const openDays = weekOf(calendar).flatMap((spans, day) => (spans.length > 0 ? [day] : []));
    if (openDays.join() !== '1,2,3,4,5') return undefined;
    return format(addBusinessDays(new Date(ask.start), ask.days), 'yyyy-MM-dd');
  },
};
