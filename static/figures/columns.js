import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Opening } from './figure';

/** A group without a bar takes less room. */
const NARROW = 44;
const [HEIGHT, TOP, BOTTOM, LEFT, RIGHT] = [200, 18, 36, 40, 8];
/** Columns in groups over a scale. The table beside it says the same to whoever cannot see it. */
export function Columns({ title, groups, line, marks }) {
  const most = Math.max(1, ...groups.map(({ columns }) => columns.length));
  const slot = Math.max(26, Math.min(40, 132 / most));
  const wide = slot * most + 16;
  const widths = groups.map(({ columns }) => (columns.length > 0 ? wide : NARROW));
  const starts = widths.map((_, place) => LEFT + widths.slice(0, place).reduce((sum, one) => sum + one, 0));
  const width = LEFT + widths.reduce((sum, one) => sum + one, 0) + RIGHT;
  const y = (share) => TOP + (1 - Math.min(1, share)) * (HEIGHT - TOP - BOTTOM);
  return _jsx('div', {
    className: 'scroll',
    children: _jsxs('svg', {
      className: 'columns',
      width: width,
      height: HEIGHT,
      viewBox: `0 0 ${width} ${HEIGHT}`,
      children: [
        _jsx('title', { children: title }),
        marks.map(({ share, word }) => _jsx(Mark, { y: y(share), word: word, width: width }, share)),
        groups.map((group, place) =>
          _jsxs(
            'g',
            {
              transform: `translate(${(starts[place] ?? 0) + 8} 0)`,
              children: [
                group.columns.map((column, nth) =>
                  _jsx(Bar, { column: column, x: nth * slot, width: slot - 6, y: y }, column.key),
                ),
                _jsx('text', {
                  x: ((widths[place] ?? 0) - 16) / 2,
                  y: HEIGHT - 6,
                  className: 'axis',
                  textAnchor: 'middle',
                  children: group.word,
                }),
              ],
            },
            group.key,
          ),
        ),
        line ? _jsx(Line, { y: y(line.share), word: line.word, width: width }) : null,
      ],
    }),
  });
}
function Mark({ y, word, width }) {
  return _jsxs(_Fragment, {
    children: [
      _jsx('line', { x1: LEFT, x2: width, y1: y, y2: y, className: 'grid' }),
      _jsx('text', { x: LEFT - 6, y: y + 4, textAnchor: 'end', className: 'axis', children: word }),
    ],
  });
}
function Line({ y, word, width }) {
  return _jsxs(_Fragment, {
    children: [
      _jsx('line', { x1: LEFT, x2: width, y1: y, y2: y, className: 'target' }),
      _jsx('title', { children: word }),
    ],
  });
}
function Bar({ column, x, width, y }) {
  const top = y(column.share);
  const floor = y(0);
  const height = Math.max(2, floor - top);
  return _jsxs(_Fragment, {
    children: [
      _jsx(Opening, {
        jql: column.jql,
        title: column.title,
        children: _jsx('rect', {
          x: x,
          y: floor - height,
          width: width,
          height: height,
          rx: '2',
          className: `tone-${column.tone}`,
        }),
      }),
      _jsx('text', {
        x: x + width / 2,
        y: floor - height - 4,
        textAnchor: 'middle',
        className: 'on',
        children: column.on,
      }),
      _jsx('text', {
        x: x + width / 2,
        y: floor + 13,
        textAnchor: 'middle',
        className: 'axis',
        children: column.under,
      }),
    ],
  });
}
