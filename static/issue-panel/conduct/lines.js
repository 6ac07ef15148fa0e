import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** Facts, one a line; what somebody should look at bears a mark and not a colour alone. */
export function Lines({ lines }) {
  return _jsx('ul', {
    children: lines.map(({ key, text, note, flagged, act }) =>
      _jsxs(
        'li',
        {
          'data-line': key,
          className: flagged ? 'flagged' : '',
          children: [
            flagged ? _jsx(Flag, {}) : null,
            _jsxs('span', {
              children: [text, note ? _jsxs('small', { className: 'subtle', children: [' ', note] }) : null],
            }),
            act,
          ],
        },
        key,
      ),
    ),
  });
}
function Flag() {
  return _jsx('svg', {
    width: '12',
    height: '12',
    viewBox: '0 0 12 12',
    'aria-hidden': 'true',
    children: _jsx('path', { d: 'M2.5 11V1.5h7L8 4l1.5 2.5h-7' }),
  });
}
