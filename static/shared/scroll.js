import { jsx as _jsx } from 'react/jsx-runtime';
/** What may be wider than the page: it scrolls in a frame of its own, which the keyboard reaches. */
export function Scroll({ name, children }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll
    _jsx('div', { className: 'scroll', role: 'group', 'aria-label': name, tabIndex: 0, children: children })
  );
}
