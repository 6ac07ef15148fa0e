import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { FileButton } from '../shared/file-button';
import { saveFile } from '../shared/save-file';
import { invoke, useAdminDeed, useAsking } from './asking';
import { Removal } from './removal';

/** What a request can carry. */
const mostCharacters = 400_000;
/** The calendars projects share: shared from a project, fed from a file, handed out as one. */
export function Calendars() {
  const { site, say } = useAsking();
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'calendars',
    children: [
      _jsx('h2', { id: 'calendars', children: say.calendars }),
      _jsx('p', { className: 'subtle small', children: say.calendarsNote }),
      site.calendars.length === 0 ? _jsx('p', { children: say.noCalendar }) : null,
      _jsx('ul', {
        className: 'plain rows',
        children: site.calendars.map((shared) => _jsx(Shared, { shared: shared }, shared.id)),
      }),
      _jsx(Share, {}),
    ],
  });
}
function Shared({ shared: { id, name, calendar } }) {
  const { say } = useAsking();
  const { busy, trouble, run } = useAdminDeed();
  const [told, setTold] = useState('');
  const hand = async () => {
    const file = await run(() => invoke('calendarFile', { id }));
    if (file) saveFile(`${id}.ics`, 'text/calendar', [file.text]);
  };
  const take = async (ics) => {
    setTold('');
    if (ics.length > mostCharacters) return setTold(say.tooLarge);
    const saved = await run(() => invoke('saveCalendar', { id, name, ics }));
    setTold(saved?.skipped ? say.skipped(saved.skipped) : '');
  };
  return _jsxs('li', {
    className: 'stacked',
    children: [
      _jsxs('span', {
        className: 'line',
        children: [
          _jsx('b', { children: name }),
          _jsxs('small', {
            className: 'subtle',
            children: [calendar.timezone, ', ', say.holidays(calendar.holidays.length)],
          }),
        ],
      }),
      _jsx('button', { type: 'button', disabled: busy, onClick: () => void hand(), children: say.exportIcs }),
      _jsx(FileButton, {
        words: say.importIcs,
        accept: '.ics,text/calendar',
        take: (text) => void take(text),
      }),
      _jsx(Removal, { busy: busy, remove: () => void run(() => invoke('removeCalendar', { id })) }),
      _jsx('p', { role: 'status', className: told ? 'subtle' : 'error', children: told || trouble }),
    ],
  });
}
function Share() {
  const { site, say } = useAsking();
  const { busy, trouble, run } = useAdminDeed();
  const sources = site.projects.flatMap(({ id, key, calendars }) =>
    calendars.map((calendar) => ({ value: `${id} ${calendar}`, words: `${key}, ${calendar}` })),
  );
  const [from, setFrom] = useState(sources[0]?.value ?? '');
  const [name, setName] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    const [projectId = '', calendar = ''] = from.split(/ (.*)/);
    const saved = await run(() => invoke('saveCalendar', { id: null, name, from: { projectId, calendar } }));
    if (saved) setName('');
  };
  if (sources.length === 0) return null;
  return _jsxs('form', {
    className: 'form',
    'aria-label': say.share,
    onSubmit: (event) => void submit(event),
    children: [
      _jsxs('label', {
        children: [
          _jsx('span', { children: say.shareFrom }),
          _jsx('select', {
            value: from,
            onChange: ({ target }) => setFrom(target.value),
            children: sources.map(({ value, words }) =>
              _jsx('option', { value: value, children: words }, value),
            ),
          }),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: say.name }),
          _jsx('input', {
            value: name,
            required: true,
            maxLength: 60,
            onChange: ({ target }) => setName(target.value),
          }),
        ],
      }),
      _jsx('button', { type: 'submit', disabled: busy, children: say.shareIt }),
      _jsx('p', { role: 'alert', className: 'error', children: trouble }),
    ],
  });
}
