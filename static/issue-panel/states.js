import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** As high as what replaces it, so that nothing jumps. */
export function Skeleton({ words }) {
  return _jsxs('div', {
    role: 'status',
    'aria-label': words.loading,
    className: 'skeleton',
    children: [
      _jsxs('div', { children: [_jsx('i', {}), _jsx('i', {})] }),
      ['first', 'second', 'third'].map((row) =>
        _jsxs(
          'div',
          { className: 'clock', children: [_jsx('i', {}), _jsx('i', {}), _jsx('i', {}), _jsx('i', {})] },
          row,
        ),
      ),
    ],
  });
}
export function Lost({ words, refresh }) {
  return _jsxs('div', {
    role: 'alert',
    children: [
      _jsx('p', { className: 'message', children: words.lostAtOnce }),
      _jsx('button', { type: 'button', onClick: refresh, children: words.tryAgain }),
    ],
  });
}
/** Not allowed is a quiet state of its own; what may be tried again offers it, with the id of what went wrong. */
export function Refused({ words, answer, refresh }) {
  if (answer.code === 'not-found' || answer.code === 'not-allowed')
    return _jsxs('section', {
      className: 'barred',
      'aria-labelledby': 'barred',
      children: [
        _jsxs('svg', {
          width: '16',
          height: '16',
          viewBox: '0 0 12 12',
          'aria-hidden': 'true',
          children: [
            _jsx('rect', { x: '2.4', y: '5.2', width: '7.2', height: '5.4', rx: '1' }),
            _jsx('path', { d: 'M4 5V3.6a2 2 0 0 1 4 0V5' }),
          ],
        }),
        _jsx('h2', { id: 'barred', children: words.noAccess }),
        _jsx('p', { className: 'subtle', children: answer.say }),
      ],
    });
  return _jsxs('div', {
    role: 'alert',
    children: [
      _jsxs('p', {
        className: 'message',
        children: [answer.say, ' ', answer.id ? _jsx('code', { children: words.errorId(answer.id) }) : null],
      }),
      _jsx('button', { type: 'button', onClick: refresh, children: words.tryAgain }),
    ],
  });
}
