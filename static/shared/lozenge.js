import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';

const round = _jsx('circle', { cx: '6', cy: '6', r: '4.6' });
const ICONS = {
  'not-started': _jsx('circle', { cx: '6', cy: '6', r: '4.4', strokeDasharray: '2 1.7' }),
  running: [_jsx('path', { d: 'M6 3.4V6l1.8 1.2' }, 'hands'), _jsx('g', { children: round }, 'face')],
  atRisk: [
    _jsx('path', { d: 'M6 1.4 11.2 10.6H.8Z' }, 'sign'),
    _jsx('path', { d: 'M6 4.9v2.4M6 8.9v.2' }, 'mark'),
  ],
  paused: _jsx('path', { d: 'M4 2.5v7M8 2.5v7' }),
  met: _jsx('path', { d: 'M2.5 6.5 5 9l4.5-5.5' }),
  breached: [
    _jsx('path', { d: 'm4.4 4.4 3.2 3.2m0-3.2L4.4 7.6' }, 'cross'),
    _jsx('g', { children: round }, 'face'),
  ],
  cancelled: _jsx('path', { d: 'M3 6h6' }),
  closed: _jsx('path', { d: 'M9.8 7.3A4.4 4.4 0 1 1 4.7 2.2a3.6 3.6 0 0 0 5.1 5.1Z' }),
};
/** A state as its own icon and word, so that colour is never alone. */
export function Lozenge({ face, word }) {
  return _jsxs('span', {
    className: `lozenge ${face}`,
    children: [
      _jsx('svg', {
        width: '12',
        height: '12',
        viewBox: '0 0 12 12',
        'aria-hidden': 'true',
        children: ICONS[face],
      }),
      word,
    ],
  });
}
