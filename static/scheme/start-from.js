import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { CopyFrom } from './copy-from';
import { language } from './editing';
/** Where a draft begins: the version in force, or a shipped scheme. Choosing one replaces the draft, and can be undone. */
export function StartFrom({ answer, draft, reader, say }) {
  const { current, presets } = answer;
  const inWords = language(reader);
  const chosen = draft.scheme?.id;
  const followsCurrent = current !== null && chosen === current.scheme.id;
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'start-title',
    children: [
      _jsxs('header', {
        children: [
          _jsx('h2', { id: 'start-title', children: say.startFrom }),
          _jsx(CopyFrom, { reader: reader, copied: draft.replace }),
        ],
      }),
      _jsxs('fieldset', {
        className: 'starts',
        children: [
          _jsx('legend', { className: 'hidden', children: say.startFrom }),
          current
            ? _jsx(Start, {
                name: say.current(current.version),
                note: current.scheme.name[inWords],
                chosen: followsCurrent,
                choose: () => (draft.changed ? draft.replace(current.scheme) : draft.discard()),
              })
            : null,
          presets
            .filter(({ id }) => id !== current?.scheme.id)
            .map((preset) =>
              _jsx(
                Start,
                {
                  name: preset.name[inWords],
                  note: severitiesOf(preset, inWords),
                  chosen: chosen === preset.id,
                  choose: () => draft.replace(preset),
                },
                preset.id,
              ),
            ),
        ],
      }),
      draft.replaced
        ? _jsxs('p', {
            className: 'message',
            role: 'status',
            children: [
              say.replaced,
              ' ',
              _jsx('button', { type: 'button', className: 'link', onClick: draft.undo, children: say.undo }),
            ],
          })
        : null,
    ],
  });
}
const severitiesOf = ({ severities }, inWords) =>
  severities.map(({ name, fr }) => (inWords === 'fr' ? fr : name)).join(', ');
function Start({ name, note, chosen, choose }) {
  return _jsxs('label', {
    className: chosen ? 'start chosen' : 'start',
    children: [
      _jsx('input', { type: 'radio', name: 'start', checked: chosen, onChange: choose }),
      _jsxs('span', {
        children: [
          _jsx('strong', { children: name }),
          _jsx('small', { className: 'subtle', children: note }),
        ],
      }),
    ],
  });
}
