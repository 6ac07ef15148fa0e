import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Wrong } from './conduct-fields';
import { idOf, useEditing } from './editing';
import { OneOf } from './one-of';
import { PickField } from './pick-field';

const place = ['alerts', 'acts'];
/** What is done to an issue by itself at a moment of a clock: it goes to somebody, or to another priority. */
export function Acts({ acts, words }) {
  const { set } = useEditing();
  return _jsxs('div', {
    className: 'pauses',
    children: [
      _jsx('h3', { children: words.acts }),
      _jsx('p', { className: 'subtle small', children: words.actsNote }),
      acts.map((act, nth) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: an act has no name, and its place is what the draft knows it by
        _jsx(OneAct, { act: act, nth: nth, words: words }, nth),
      ),
      _jsx('p', {
        children: _jsx('button', {
          type: 'button',
          id: idOf(place),
          onClick: () => set(place, [...acts, { at: '100%' }]),
          children: words.add,
        }),
      }),
    ],
  });
}
function OneAct({ act, nth, words }) {
  const { project, set } = useEditing();
  const path = [...place, nth];
  const moments = Object.entries(words.moments).filter(([at]) => at !== 'each-hour-after');
  return _jsxs('fieldset', {
    id: idOf(path),
    tabIndex: -1,
    className: 'act',
    children: [
      _jsx('legend', { children: words.act(nth + 1) }),
      _jsx(OneOf, { label: words.at, path: [...path, 'at'], options: moments }),
      _jsx(Clocks, { act: act, nth: nth, words: words }),
      _jsx(PickField, { label: words.assign, path: [...path, 'assign'], kind: 'person', single: true }),
      _jsx(OneOf, {
        label: words.priority,
        path: [...path, 'priority'],
        options: project.priorities.map(({ name }) => [name, name]),
        nothing: words.same,
      }),
      _jsx(Wrong, { path: path }),
      _jsx('p', {
        children: _jsx('button', {
          type: 'button',
          className: 'link',
          onClick: () => set(path, undefined),
          children: words.remove(nth + 1),
        }),
      }),
    ],
  });
}
/** No clock is every clock: an empty list is none of the scheme's. */
function Clocks({ act, nth, words }) {
  const { scheme, reader, set } = useEditing();
  const path = [...place, nth, 'clocks'];
  const ticked = act.clocks ?? [];
  const all = Object.keys(scheme.clocks);
  const toggle = (clock, on) => {
    const next = all.filter((one) => (one === clock ? on : ticked.includes(one)));
    set(path, next.length > 0 ? next : undefined);
  };
  return _jsxs('fieldset', {
    id: idOf(path),
    tabIndex: -1,
    className: 'choices',
    children: [
      _jsx('legend', { children: words.clocks }),
      all.map((clock) =>
        _jsxs(
          'label',
          {
            className: 'tick',
            children: [
              _jsx('input', {
                type: 'checkbox',
                checked: ticked.includes(clock),
                onChange: ({ target }) => toggle(clock, target.checked),
              }),
              reader.words.clocks[clock],
            ],
          },
          clock,
        ),
      ),
    ],
  });
}
