import { useEffect, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { language, useEditing } from './editing';
/** Where to go on a long page: its parts by their own titles, in their order. */
export function Contents() {
  const { reader } = useEditing();
  const [parts, setParts] = useState([]);
  useEffect(() => {
    const found = partsOfPage();
    setParts((held) => (same(held, found) ? held : found));
  });
  const title = language(reader) === 'fr' ? 'Sur cette page' : 'On this page';
  return _jsxs('nav', {
    className: 'contents',
    'aria-label': title,
    children: [
      _jsx('h2', { children: title }),
      _jsx('ul', {
        children: parts.map(({ id, title: name }) =>
          _jsx(
            'li',
            {
              children: _jsx('button', {
                type: 'button',
                className: 'link',
                onClick: () => goTo(id),
                children: name,
              }),
            },
            id,
          ),
        ),
      }),
    ],
  });
}
const partsOfPage = () =>
  [...document.querySelectorAll('.main > section > h2[id], .main > section > header > h2[id]')].map(
    ({ id, textContent }) => ({ id, title: textContent ?? '' }),
  );
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/** The heading takes the focus, so that a keyboard goes on from there. */
function goTo(id) {
  const heading = document.getElementById(id);
  heading?.setAttribute('tabindex', '-1');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
