import { useEffect, useRef, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { detailWords } from '../words';
import { firstOf, problemsOf } from './draft';
import { Fields } from './record-fields';
import { useDraft } from './use-draft';
import { useSending } from './use-sending';
import './record.css';
/** Records what was done. What is wrong stands beside its field; what was typed survives an error and a reload. */
export default function RecordForm({ kind, about, answer, now, end, ...reader }) {
  const say = detailWords(reader.locale);
  const { timeZone, words } = reader;
  const form = useRef(null);
  const first = about ? firstOf(about, timeZone) : {};
  const { draft, change, drop } = useDraft(`${answer.issueKey} ${kind} ${about?.from ?? ''}`, first);
  const [problems, setProblems] = useState({});
  const { busy, refused, send } = useSending(say, () => {
    drop();
    end(true);
  });
  useEffect(() => form.current?.querySelector('select, input, textarea')?.focus(), []);
  const submit = (event) => {
    event.preventDefault();
    const found = problemsOf(kind, draft, { timeZone, now });
    setProblems(found);
    if (Object.keys(found).length === 0) void send(kind, draft, { timeZone, now, about });
    else requestAnimationFrame(() => form.current?.querySelector('[aria-invalid="true"]')?.focus());
  };
  const problem = (field) => {
    const found = problems[field];
    return found && say.forms.problems[found];
  };
  const giveUp = () => {
    drop();
    end(false);
  };
  return _jsxs('form', {
    ref: form,
    className: 'record',
    'aria-label': words.acts[kind],
    noValidate: true,
    onSubmit: submit,
    onKeyDown: ({ key }) => key === 'Escape' && end(false),
    children: [
      _jsx('h3', { children: words.acts[kind] }),
      _jsx(Fields, { kind, draft, change, say, answer, words, problem: problem }),
      _jsx('p', { role: 'alert', className: 'problem', children: refused }),
      _jsxs('div', {
        className: 'buttons',
        children: [
          _jsx('button', {
            type: 'submit',
            className: 'primary',
            disabled: busy,
            children: busy ? say.forms.saving : say.forms.save,
          }),
          _jsx('button', { type: 'button', onClick: giveUp, children: say.forms.cancel }),
          _jsx('small', { className: 'subtle', children: say.forms.zone(timeZone.replace('_', ' ')) }),
        ],
      }),
    ],
  });
}
