import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { FileButton } from '../shared/file-button';
import { useEditing } from './editing';
import { invoke } from './use-checks';
/** Where a calendar may come from: one the site shares, or the holidays of a calendar file. */
export function Sources({ name, calendar }) {
  const { shared, say, set, reader } = useEditing();
  const [told, setTold] = useState('');
  const take = (id) => {
    const found = shared.find((one) => one.id === id);
    if (found) set(['calendars', name], found.calendar);
  };
  const read = async (ics) => {
    const answer = await invoke('readHolidays', { ics }).catch(() => null);
    if (answer?.kind !== 'holidays') return setTold(answer?.say ?? reader.words.lostAtOnce);
    const dates = new Set(answer.holidays.map(({ date }) => date));
    const kept = calendar.holidays.filter((day) => !dates.has(typeof day === 'string' ? day : day.date));
    set(['calendars', name, 'holidays'], [...kept, ...answer.holidays]);
    setTold(say.imported(answer.holidays.length, answer.skipped));
  };
  return _jsxs('div', {
    className: 'sources',
    children: [
      shared.length > 0
        ? _jsxs('label', {
            className: 'rule',
            children: [
              _jsx('span', { children: say.takeShared }),
              _jsxs('select', {
                value: '',
                onChange: ({ target }) => take(target.value),
                children: [
                  _jsx('option', { value: '', children: say.choose }),
                  shared.map(({ id, name: words }) => _jsx('option', { value: id, children: words }, id)),
                ],
              }),
            ],
          })
        : null,
      _jsx(FileButton, {
        words: say.importIcs,
        accept: '.ics,text/calendar',
        take: (text) => void read(text),
      }),
      _jsx('small', { role: 'status', className: 'subtle', children: told }),
    ],
  });
}
