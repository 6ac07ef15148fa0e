import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useAsking } from './asking';
import { Field } from './field';
/** Where a client's incident reports go, and who of its side reads them; empty fields leave the project's own way. */
export function ReportPlace({ place, change }) {
  const { say } = useAsking();
  const field = (part, most) =>
    _jsx('input', {
      value: place[part],
      maxLength: most,
      onChange: ({ target }) => change({ ...place, [part]: target.value }),
    });
  return _jsxs('fieldset', {
    className: 'place',
    children: [
      _jsx('legend', { children: say.place.title }),
      _jsx(Field, { name: say.place.space, children: field('space', 255) }),
      _jsx(Field, { name: say.place.parent, children: field('parent', 500) }),
      _jsx(Field, { name: say.place.readers, children: field('readers', 255) }),
      _jsx('small', { className: 'subtle', children: say.place.note }),
    ],
  });
}
