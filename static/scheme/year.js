import { useMemo, useRef, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { DAY_OFF, daysOf, toggled, weekDayOf } from './days';
import { idOf, language, useEditing } from './editing';
import { NamedDay } from './named-day';
import { weekDays } from './week-times';
/** A year of days; one is struck out or taken back by a click or Space. */
export function Year({ name, year, move }) {
  const { scheme, say, reader } = useEditing();
  const calendar = own(scheme.calendars, name);
  const days = useMemo(() => (calendar ? daysOf(calendar, year) : []), [calendar, year]);
  const struck = days.filter(({ kind }) => kind === 'struck');
  const open = days.filter(({ kind }) => kind === 'open' || kind === 'worked').length;
  return _jsxs('section', {
    'aria-labelledby': idOf(['calendars', name, 'holidays']),
    children: [
      _jsxs('header', {
        children: [
          _jsx('h3', {
            id: idOf(['calendars', name, 'holidays']),
            tabIndex: -1,
            children: say.holidays(year),
          }),
          _jsxs('span', {
            className: 'years',
            children: [
              _jsx('button', {
                type: 'button',
                className: 'subtle icon',
                'aria-label': say.earlier,
                onClick: () => move(-1),
                children: '\u2039',
              }),
              _jsx('button', {
                type: 'button',
                className: 'subtle icon',
                'aria-label': say.later,
                onClick: () => move(1),
                children: '\u203A',
              }),
            ],
          }),
          _jsx('small', { className: 'subtle', children: say.struck(struck.length, open) }),
        ],
      }),
      _jsx(Months, { name: name, days: days }),
      _jsx('p', { className: 'subtle small', children: say.strikeOut }),
      _jsx('ul', {
        className: 'named',
        children: days
          .filter(({ kind, name: words }) => kind === 'struck' || (kind === 'worked' && words))
          .map((day) => _jsx(NamedDay, { calendar: name, day: day, locale: reader.locale }, day.date)),
      }),
    ],
  });
}
function Months({ name, days }) {
  const { scheme, say, set, reader } = useEditing();
  const [focused, setFocused] = useState(0);
  const place = useRef(null);
  const calendar = own(scheme.calendars, name);
  const toggle = (day) => calendar && set(['calendars', name], toggled(calendar, day, DAY_OFF));
  const onKeyDown = (event, index) => {
    const by = own({ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }, event.key);
    const next = index + (by ?? 0);
    if (by === undefined || next < 0 || next >= days.length) return;
    event.preventDefault();
    setFocused(next);
    place.current?.querySelector(`[data-day="${next}"]`)?.focus();
  };
  const months = Array.from({ length: 12 }, (_, month) =>
    days.flatMap((day, index) => (Number(day.date.slice(5, 7)) === month + 1 ? [{ day, index }] : [])),
  );
  return _jsx('div', {
    className: 'months',
    ref: place,
    children: months.map((cells, month) =>
      _jsxs(
        'div',
        {
          className: 'month',
          children: [
            _jsx('span', {
              className: 'monthname',
              children: monthName(cells[0]?.day.date ?? '', reader.locale),
            }),
            _jsx('div', {
              className: 'cells',
              children: cells.map(({ day, index }) =>
                _jsx(
                  'button',
                  {
                    type: 'button',
                    'data-day': index,
                    tabIndex: index === focused ? 0 : -1,
                    className: day.kind,
                    style: day.date.endsWith('-01')
                      ? { gridColumnStart: weekDays.indexOf(weekDayOf(day.date)) + 1 }
                      : undefined,
                    'aria-pressed': day.kind === 'struck',
                    'aria-label': `${longDate(day.date, reader.locale)}${nameOf(day, language(reader), say.dayOff)}`,
                    title: day.name?.[language(reader)],
                    onFocus: () => setFocused(index),
                    onKeyDown: (event) => onKeyDown(event, index),
                    onClick: () => toggle(day),
                    children: Number(day.date.slice(8)),
                  },
                  day.date,
                ),
              ),
            }),
          ],
        },
        cells[0]?.day.date ?? month,
      ),
    ),
  });
}
const nameOf = ({ kind, name }, inWords, dayOff) =>
  kind === 'struck' || name ? `, ${name?.[inWords] ?? dayOff}` : '';
const format = (date, locale, parts) =>
  new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
const monthName = (date, locale) => format(date, locale, { month: 'short' });
const longDate = (date, locale) =>
  format(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
