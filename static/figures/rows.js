import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Opening } from './figure';

const [LINE, LEFT, WIDTH, RIGHT] = [32, 172, 320, 44];
/** Bars from left to right, as long as they are many. */
export function Rows({ title, rows }) {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const most = Math.max(1, ...totals);
  const width = LEFT + WIDTH + RIGHT;
  const height = rows.length * LINE + 4;
  return _jsx('div', {
    className: 'scroll',
    children: _jsxs('svg', {
      className: 'rows',
      width: width,
      height: height,
      viewBox: `0 0 ${width} ${height}`,
      children: [
        _jsx('title', { children: title }),
        rows.map(({ key, word, parts }, place) =>
          _jsxs(
            'g',
            {
              transform: `translate(0 ${place * LINE})`,
              children: [
                _jsx('text', { x: LEFT - 12, y: 21, textAnchor: 'end', className: 'word', children: word }),
                _jsx(Parts, { parts: parts, scale: WIDTH / most }),
                _jsx('text', {
                  x: LEFT + ((totals[place] ?? 0) * WIDTH) / most + 8,
                  y: 21,
                  className: 'on',
                  children: totals[place],
                }),
              ],
            },
            key,
          ),
        ),
      ],
    }),
  });
}
function Parts({ parts, scale }) {
  let x = LEFT;
  return parts.map(({ key, count, tone, title, jql }) => {
    const width = count * scale;
    const from = x;
    x += width;
    if (count === 0) return null;
    return _jsx(
      Opening,
      {
        jql: jql,
        title: title,
        children: _jsx('rect', {
          x: from,
          y: '6',
          width: Math.max(2, width - 1),
          height: '20',
          rx: '2',
          className: `tone-${tone}`,
        }),
      },
      key,
    );
  });
}
