import { useEffect, useRef, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
/** The ⋯ menu of rare actions: arrows walk, Escape closes, and the focus comes back to its button. */
export function MoreMenu({ label, items }) {
  const [open, setOpen] = useState(false);
  const button = useRef(null);
  const menu = useRef(null);
  useEffect(() => {
    if (!open) return;
    itemsIn(menu.current)[0]?.focus();
    const away = ({ target }) => menu.current?.contains(target) || setOpen(false);
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return _jsxs('div', {
    className: 'more',
    children: [
      _jsx('button', {
        ref: button,
        type: 'button',
        className: 'icon',
        'aria-label': label,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
        children: _jsxs('svg', {
          width: '16',
          height: '16',
          viewBox: '0 0 12 12',
          'aria-hidden': 'true',
          children: [
            _jsx('circle', { cx: '2.2', cy: '6', r: '1.1' }),
            _jsx('circle', { cx: '6', cy: '6', r: '1.1' }),
            _jsx('circle', { cx: '9.8', cy: '6', r: '1.1' }),
          ],
        }),
      }),
      open
        ? _jsx('div', {
            ref: menu,
            role: 'menu',
            tabIndex: -1,
            'aria-label': label,
            onKeyDown: (event) => walk(event, close),
            children: items.map((item) => _jsx(MenuItem, { item: item, close: close }, item.key)),
          })
        : null,
    ],
  });
}
function MenuItem({ item, close }) {
  const choose = () => {
    if (item.reason) return;
    close();
    item.choose();
  };
  return _jsxs('button', {
    type: 'button',
    role: 'menuitem',
    tabIndex: -1,
    className: item.apart ? 'apart' : '',
    'aria-disabled': item.reason ? true : undefined,
    onClick: choose,
    children: [
      _jsx('span', { children: item.text }),
      item.reason ? _jsx('small', { children: item.reason }) : null,
    ],
  });
}
const itemsIn = (menu) => [...(menu?.querySelectorAll('[role="menuitem"]') ?? [])];
function walk(event, close) {
  const items = itemsIn(event.currentTarget);
  const at = items.indexOf(document.activeElement);
  const places = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  if (event.key === 'Escape' || event.key === 'Tab') close();
  const place = own(places, event.key);
  if (place === undefined) return;
  event.preventDefault();
  items[place]?.focus();
}
