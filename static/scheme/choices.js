import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Wrong } from './conduct-fields';
import { idOf, useWas } from './editing';

const like = (a, b) => a.toLowerCase() === b.toLowerCase();
/** Boxes to tick among the project's own names; names the project does not have are kept and told. */
export function Choices({ legend, path, names, ticked, nothing, others: tell, change }) {
  const { changed } = useWas(path);
  const others = ticked.filter((name) => !names.some((one) => like(one, name)));
  const toggle = (name, on) => change(on ? [...ticked, name] : ticked.filter((one) => !like(one, name)));
  return _jsxs('fieldset', {
    id: idOf(path),
    tabIndex: -1,
    className: changed ? 'choices changed' : 'choices',
    children: [
      _jsx('legend', { children: legend }),
      names.length === 0 && nothing ? _jsx('span', { className: 'subtle', children: nothing }) : null,
      names.map((name) =>
        _jsxs(
          'label',
          {
            className: 'tick',
            children: [
              _jsx('input', {
                type: 'checkbox',
                checked: ticked.some((one) => like(one, name)),
                onChange: ({ target }) => toggle(name, target.checked),
              }),
              name,
            ],
          },
          name,
        ),
      ),
      _jsx(Wrong, { path: path }),
      others.length > 0 ? _jsx('small', { className: 'subtle', children: tell(others.join(', ')) }) : null,
    ],
  });
}
