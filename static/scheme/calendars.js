import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { idOf, useEditing } from './editing';
import { Sources } from './sources';
import { Week } from './week';
import { Year } from './year';
/** Every calendar of the scheme: its zone, its week, and its year. */
export function Calendars({ thisYear }) {
  const { scheme } = useEditing();
  return _jsx(_Fragment, {
    children: Object.entries(scheme.calendars).map(([name, calendar]) =>
      _jsx(OneCalendar, { name: name, calendar: calendar, thisYear: thisYear }, name),
    ),
  });
}
function OneCalendar({ name, calendar, thisYear }) {
  const { say } = useEditing();
  const [year, setYear] = useState(thisYear);
  const move = (by) => setYear((held) => Math.min(thisYear + 1, Math.max(thisYear - 1, held + by)));
  return _jsxs('section', {
    className: 'card calendar',
    'aria-labelledby': idOf(['calendars', name]),
    children: [
      _jsxs('header', {
        children: [
          _jsx('h2', { id: idOf(['calendars', name]), tabIndex: -1, children: say.calendar(name) }),
          _jsx(Zone, { path: ['calendars', name, 'timezone'], zone: calendar.timezone }),
        ],
      }),
      _jsx(Week, { name: name }),
      _jsx(Rule, { name: name, calendar: calendar }),
      _jsx(Sources, { name: name, calendar: calendar }),
      _jsx(Year, { name: name, year: year, move: move }),
    ],
  });
}
const zones = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
function Zone({ path, zone }) {
  const { say, set } = useEditing();
  const id = idOf(path);
  const wrong = !isZone(zone);
  return _jsxs('label', {
    className: wrong ? 'zone wrong' : 'zone',
    children: [
      _jsx('span', { className: 'hidden', children: say.zone }),
      _jsx('input', {
        id: id,
        list: 'zones',
        value: zone,
        size: 20,
        'aria-invalid': wrong,
        onChange: ({ target }) => set(path, target.value),
      }),
      _jsx('datalist', { id: 'zones', children: zones.map((one) => _jsx('option', { value: one }, one)) }),
      wrong ? _jsx('small', { className: 'error', children: say.wrongZone }) : null,
    ],
  });
}
function isZone(zone) {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
/** Another rule brings its own holidays, which the server works out; those entered by hand stay. */
function Rule({ name, calendar }) {
  const { say, set } = useEditing();
  const choose = (rule) => {
    const { holidayRule: _rule, holidayYears: _years, ...kept } = calendar;
    const holidays = kept.holidays.filter((day) => typeof day === 'string' || day.from === 'hand');
    set(['calendars', name], { ...kept, holidays, ...(rule === 'none' ? {} : { holidayRule: rule }) });
  };
  return _jsxs('label', {
    className: 'rule',
    children: [
      _jsx('span', { children: say.rule }),
      _jsx('select', {
        value: calendar.holidayRule ?? 'none',
        onChange: ({ target }) => choose(target.value),
        children: Object.entries(say.rules_).map(([rule, words]) =>
          _jsx('option', { value: rule, children: words }, rule),
        ),
      }),
    ],
  });
}
