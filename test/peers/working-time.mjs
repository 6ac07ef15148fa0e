/** Libraries that count in the machine's own zone, so the bench runs in Toronto: that is their fastest way. */
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import moment from 'moment';
import 'moment-business-time';
import OpeningHours from 'opening_hours';

const MINUTE = 60_000;

/** Each library as an engine of the bench, told when the office opens and closes and on which dates it does neither. */
export function libraries({ opens, closes, holidays }) {
  return [dayjsBusinessTime, momentBusinessTime, openingHours].map((make) => ({
    ...make(opens, closes, holidays),
    library: true,
  }));
}

function dayjsBusinessTime(opens, closes, holidays) {
  dayjs.extend(businessTime);
  const hours = [{ start: `${opens}:00`, end: `${closes}:00` }];
  const [monday, tuesday, wednesday, thursday, friday] = Array.from({ length: 5 }, () => hours);
  dayjs.setHolidays(holidays);
  dayjs.setBusinessTime({ sunday: null, monday, tuesday, wednesday, thursday, friday, saturday: null });
  return {
    name: 'dayjs-business-time 1.0.4',
    add: (at, length) =>
      dayjs(at)
        .addBusinessMinutes(length / MINUTE)
        .valueOf(),
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * MINUTE,
  };
}

function momentBusinessTime(opens, closes, holidays) {
  const hours = [`${opens}:00`, `${closes}:00`];
  const workinghours = { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null };
  moment.updateLocale('en', { workinghours, holidays });
  return {
    name: 'moment-business-time 2.0.0',
    add: (at, length) =>
      moment(at)
        .addWorkingTime(length / MINUTE, 'minutes')
        .valueOf(),
    between: (from, to) => moment(to).workingDiff(moment(from), 'minutes') * MINUTE,
  };
}

/** It has no addition: its changes are walked until the length is used up. */
function openingHours(opens, closes, holidays) {
  const off = holidays.map((date) => `${dateInItsWords(date)} off`);
  const hours = new OpeningHours([`Mo-Fr ${opens}-${closes}`, ...off].join('; '));
  return {
    name: 'opening_hours 3.15.0',
    add(at, length) {
      const walk = hours.getIterator(new Date(at));
      let [left, since] = [length, at];
      while (walk.advance()) {
        const changed = walk.getDate().getTime();
        const open = !walk.getState();
        if (open && changed - since >= left) return since + left;
        if (open) left -= changed - since;
        since = changed;
      }
      return Number.NaN;
    },
    between: (from, to) => hours.getOpenDuration(new Date(from), new Date(to))[0],
  };
}

function dateInItsWords(date) {
  const [year, month, day] = date.split('-').map(Number);
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1),
  );
  return `${year} ${name} ${String(day).padStart(2, '0')}`;
}
