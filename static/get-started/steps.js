import { router } from '@forge/bridge';
import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** One step: a number that becomes a tick, what it is for, and what to do. */
export function Step({ number, title, text, done, say, children }) {
  return _jsxs('li', {
    className: done ? 'step done' : 'step',
    children: [
      _jsx('span', {
        className: 'mark',
        role: 'img',
        'aria-label': done ? say.done : say.toDo,
        children: done
          ? _jsx('svg', {
              width: '14',
              height: '14',
              viewBox: '0 0 12 12',
              'aria-hidden': 'true',
              children: _jsx('path', { d: 'M2.5 6.5 5 9l4.5-5.5' }),
            })
          : number,
      }),
      _jsxs('div', {
        children: [
          _jsx('h2', { children: title }),
          _jsx('p', { className: 'subtle', children: text }),
          children,
        ],
      }),
    ],
  });
}
/** The choice of a preset; a refusal stands under it. */
export function PresetStep({ project, presets, say, choose }) {
  const [preset, setPreset] = useState(presets[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    setTrouble(await choose(preset));
    setBusy(false);
  };
  const { title, text, done, choose: label, use } = say.preset;
  return _jsx(Step, {
    number: 1,
    title: title,
    text: text,
    done: project.scheme !== null,
    say: say,
    children:
      project.scheme !== null
        ? _jsx('p', { children: done(project.scheme) })
        : _jsxs('form', {
            className: 'row',
            onSubmit: (event) => void submit(event),
            children: [
              _jsx('select', {
                value: preset,
                'aria-label': label,
                onChange: ({ target }) => setPreset(target.value),
                children: presets.map(({ id, name }) => _jsx('option', { value: id, children: name }, id)),
              }),
              _jsx('button', { type: 'submit', className: 'primary', disabled: busy, children: use }),
              _jsx('p', { role: 'alert', className: 'error', children: trouble }),
            ],
          }),
  });
}
export function TicketStep({ project, say, look }) {
  const { title, text, done, open, look: again } = say.ticket;
  const { followed } = project;
  return _jsx(Step, {
    number: 5,
    title: title,
    text: text,
    done: followed !== null,
    say: say,
    children:
      followed === null
        ? _jsx('button', {
            type: 'button',
            disabled: project.scheme === null,
            onClick: look,
            children: again,
          })
        : _jsxs('p', {
            className: 'row',
            children: [
              done(followed),
              _jsx('button', {
                type: 'button',
                className: 'link',
                onClick: () => void router.navigate(`/browse/${followed}`),
                children: open(followed),
              }),
            ],
          }),
  });
}
