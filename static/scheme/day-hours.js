import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { Wrong } from './conduct-fields';
import { idOf, useEditing } from './editing';
import { crossesMidnight, weekDays } from './week-times';
/** The hours of the chosen day, typed. */
export function DayHours({ name, day, long }) {
  const { scheme, say, set } = useEditing();
  const place = ['calendars', name, 'weekly', day];
  const hours = own(scheme.calendars, name)?.weekly[day] ?? [];
  const add = () => set(place, [...hours, hours.length === 0 ? ['08:00', '17:00'] : ['18:00', '20:00']]);
  const weekdays = weekDays.slice(0, 5);
  const copy = () => {
    const weekly = { ...own(scheme.calendars, name)?.weekly };
    for (const one of weekdays) weekly[one] = hours;
    set(['calendars', name, 'weekly'], weekly);
  };
  return _jsxs('fieldset', {
    className: 'typed',
    id: idOf(place),
    tabIndex: -1,
    children: [
      _jsx('legend', { children: say.day(long) }),
      hours.length === 0 ? _jsx('span', { className: 'subtle', children: say.closed }) : null,
      hours.map((interval, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: an interval has no other name
        _jsx(TypedHours, { path: [...place, index], interval: interval }, index),
      ),
      _jsx('button', { type: 'button', className: 'link', onClick: add, children: say.addHours }),
      weekdays.includes(day)
        ? _jsx('button', { type: 'button', className: 'link', onClick: copy, children: say.copyWeek })
        : null,
    ],
  });
}
function TypedHours({ path, interval: [from, to] }) {
  const { say, set } = useEditing();
  return _jsxs('span', {
    className: 'span',
    children: [
      _jsx('input', {
        type: 'time',
        step: 900,
        value: from,
        'aria-label': say.opens,
        onChange: ({ target }) => set([...path, 0], target.value),
      }),
      '\u2013',
      _jsx('input', {
        type: 'time',
        step: 900,
        value: to.startsWith('24') ? '00:00' : to,
        'aria-label': say.closes,
        onChange: ({ target }) => set([...path, 1], target.value === '00:00' ? '24:00' : target.value),
      }),
      _jsx('button', {
        type: 'button',
        className: 'subtle icon',
        'aria-label': say.removeHours,
        onClick: () => set(path, undefined),
        children: '\u00D7',
      }),
      crossesMidnight([from, to]) ? _jsx('small', { className: 'subtle', children: say.nextDay(to) }) : null,
      _jsx(Wrong, { path: path }),
    ],
  });
}
