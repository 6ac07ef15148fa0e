import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** What each colour stands for, in the order of the bars. */
export function Legend({ entries }) {
  return _jsx('ul', {
    className: 'legend',
    'aria-hidden': 'true',
    children: entries.map(({ key, word }, place) =>
      _jsxs(
        'li',
        {
          children: [
            _jsx('svg', {
              width: '12',
              height: '12',
              'aria-hidden': 'true',
              children: _jsx('rect', { width: '12', height: '12', rx: '2', className: `tone-${place}` }),
            }),
            word,
          ],
        },
        key,
      ),
    ),
  });
}
