import { useRef, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text } from './record/fields';
import { invoke } from './use-clocks';
import './record/record.css';
/** A corrective action: what, who, by when. A second try creates no second issue. */
export default function ReportAction({ end, words }) {
  const say = words.action;
  const id = useRef(crypto.randomUUID());
  const [given, set] = useState({ summary: '', owner: '', due: '' });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    const { summary, owner, due } = given;
    const asked = { id: id.current, summary, ...(owner ? { owner } : {}), ...(due ? { due } : {}) };
    const answer = await invoke('createAction', asked).catch(() => null);
    setBusy(false);
    if (answer?.kind === 'asked') end(true);
    else setRefused(answer?.say ?? words.lostAtOnce);
  };
  const change = (name) => (value) => set({ ...given, [name]: value });
  return _jsxs('form', {
    className: 'record',
    'aria-label': say.title,
    onSubmit: (event) => void submit(event),
    children: [
      _jsx('h3', { children: say.title }),
      _jsxs('div', {
        className: 'fields',
        children: [
          _jsx(Text, {
            label: say.what,
            value: given.summary,
            problem: undefined,
            change: change('summary'),
          }),
          _jsx(Text, { label: say.owner, value: given.owner, problem: undefined, change: change('owner') }),
          _jsxs('label', {
            children: [
              say.due,
              _jsx('input', {
                type: 'date',
                value: given.due,
                onChange: ({ target }) => change('due')(target.value),
              }),
            ],
          }),
        ],
      }),
      _jsx('p', { role: 'alert', className: 'problem', children: refused }),
      _jsxs('div', {
        className: 'buttons',
        children: [
          _jsx('button', {
            type: 'submit',
            className: 'primary',
            disabled: busy || given.summary.trim().length < 3,
            children: say.create,
          }),
          _jsx('button', { type: 'button', onClick: () => end(false), children: say.cancel }),
        ],
      }),
    ],
  });
}
