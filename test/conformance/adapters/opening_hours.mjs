import OpeningHours from 'opening_hours';
import { hasDatesOfItsOwn, holidaysOf, weekOf } from '../week.mjs';

const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];

/** It counts no days. */
export const adapter = {
  answer(ask, calendar) {
    if (calendar === undefined || hasDatesOfItsOwn(calendar)) return undefined;
    if (ask.op === 'clock' || ask.op === 'addDays') return undefined;
    return replyTo(ask, new OpeningHours(toWords(calendar)));
  },
};

function toWords(calendar) {
  const week = weekOf(calendar).flatMap((spans, day) =>
    spans.length === 0 ? [] : [`${DAYS[day]} ${spans.map((span) => span.join('-')).join(',')}`],
  );
  return [...week, ...holidaysOf(calendar).map((date) => `${toOwnDate(date)} off`)].join('; ');
}

function toOwnDate(date) {
  const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(Date.parse(date));
  return `${date.slice(0, 4)} ${month} ${date.slice(8)}`;
}

function replyTo(ask, hours) {
  if (ask.op === 'isOpen') return hours.getState(new Date(ask.start));
  if (ask.op === 'add')
    return new Date(walk(hours, Date.parse(ask.start), ask.seconds * 1_000)).toISOString();
  return hours.getOpenDuration(new Date(ask.start), new Date(ask.end))[0] / 1_000;
}

/** It has no addition: its changes are walked until the length is used up. */
function walk(hours, start, length) {
  const changes = hours.getIterator(new Date(start));
  let [left, since, open] = [length, start, changes.getState()];
  while (changes.advance()) {
    const changed = changes.getDate().getTime();
    if (open && changed - since >= left) return since + left;
    if (open) left -= changed - since;
    [since, open] = [changed, changes.getState()];
  }
  return since + left;
}
