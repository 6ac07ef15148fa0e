import dayjs, { type Dayjs } from 'dayjs';
import businessTime from 'dayjs-business-time';
import moment from 'moment';
import OpeningHours from 'opening_hours';
import { closes, type Engine, holidays, opens } from './work';

const MINUTE = 60_000;

/** Libraries that count in the machine's own zone, so the bench runs in Toronto: that is their fastest way. */
export function libraries(): Engine[] {
  return [dayjsBusinessTime(), momentBusinessTime(), openingHours()];
}

function dayjsBusinessTime(): Engine {
  dayjs.extend(businessTime);
  const hours = [{ start: `${opens}:00`, end: `${closes}:00` }];
  const [monday, tuesday, wednesday, thursday, friday] = Array.from({ length: 5 }, () => hours);
  const plugged = dayjs as unknown as {
    setHolidays(dates: string[]): void;
    setBusinessTime(week: Record<string, typeof hours | null>): void;
  };
  plugged.setHolidays(holidays);
  const week = { sunday: null, monday, tuesday, wednesday, thursday, friday, saturday: null };
  plugged.setBusinessTime(week as Record<string, typeof hours | null>);
  type Plugged = Dayjs & {
    addBusinessMinutes(minutes: number): Dayjs;
    businessMinutesDiff(other: Dayjs): number;
  };
  return {
    name: 'dayjs-business-time 1.0.4',
    library: true,
    add: (at, length) => (dayjs(at) as Plugged).addBusinessMinutes(length / MINUTE).valueOf(),
    between: (from, to) => (dayjs(from) as Plugged).businessMinutesDiff(dayjs(to)) * MINUTE,
  };
}

function momentBusinessTime(): Engine {
  require('moment-business-time');
  const hours = [`${opens}:00`, `${closes}:00`];
  const workinghours = { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null };
  moment.updateLocale('en', { workinghours, holidays } as moment.LocaleSpecification);
  type Plugged = moment.Moment & {
    addWorkingTime(count: number, unit: string): moment.Moment;
    workingDiff(other: moment.Moment, unit: string): number;
  };
  return {
    name: 'moment-business-time 2.0.0',
    library: true,
    add: (at, length) => (moment(at) as Plugged).addWorkingTime(length / MINUTE, 'minutes').valueOf(),
    between: (from, to) => (moment(to) as Plugged).workingDiff(moment(from), 'minutes') * MINUTE,
  };
}

/** It has no addition: its changes are walked until the length is used up. */
function openingHours(): Engine {
  const off = holidays.map((date) => `${dateInItsWords(date)} off`);
  const hours = new OpeningHours([`Mo-Fr ${opens}-${closes}`, ...off].join('; '));
  return {
    name: 'opening_hours 3.15.0',
    library: true,
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

function dateInItsWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1),
  );
  return `${year} ${name} ${String(day).padStart(2, '0')}`;
}
