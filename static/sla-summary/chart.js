import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { monthText } from '../shared/month-text';
import { isBelow, share } from './sums';

const [width, top, floor, foot] = [268, 24, 102, 134];
/** One promise by month, on a scale from 0 to 100 % that all of them share. */
export function Chart({ promise, reader, say }) {
  const { clock, level, met, judged, months } = promise;
  const whole = share(promise);
  const slot = width / months.length;
  const y = (percent) => floor - ((floor - top) * percent) / 100;
  return _jsxs('figure', {
    children: [
      _jsxs('div', {
        className: 'head',
        children: [
          _jsx('h3', { children: say.clocks[clock] }),
          _jsx('b', { children: whole === null ? '–' : `${whole}\u00a0%` }),
        ],
      }),
      _jsxs('p', {
        className: 'small subtle',
        children: [say.metOf(met, judged), level === null ? '' : `${say.semicolon}${say.promised(level)}`],
      }),
      _jsxs('svg', {
        viewBox: `0 0 ${width} ${foot}`,
        role: 'img',
        'aria-label': say.byMonth(say.clocks[clock]),
        children: [
          _jsx('path', { className: 'floor', d: `M0 ${floor + 0.5}H${width}` }),
          months.map((month, place) =>
            _jsx(
              Bar,
              {
                ...month,
                below: isBelow(month, level),
                x: slot * place,
                slot: slot,
                y: y,
                name: monthText(month.month, reader, months.length > 6 ? 'narrow' : 'short'),
              },
              month.month,
            ),
          ),
          level === null ? null : _jsx('path', { className: 'level', d: `M0 ${y(level)}H${width}` }),
        ],
      }),
    ],
  });
}
function Bar({ met, judged, below, x, slot, name, y }) {
  const percent = share({ met, judged });
  const middle = x + slot / 2;
  const bar = Math.min(28, slot - 6);
  const height = Math.max(2, floor - y(percent ?? 0));
  return _jsxs('g', {
    children: [
      percent === null
        ? null
        : _jsx('rect', {
            className: below ? 'below' : 'reached',
            x: middle - bar / 2,
            y: floor - height,
            width: bar,
            height: height,
            rx: '2',
          }),
      _jsx('text', {
        className: below ? 'value strong' : 'value',
        x: middle,
        y: '12',
        children: percent === null ? '–' : `${percent}${below ? ' ▾' : ''}`,
      }),
      _jsx('text', { className: 'value', x: middle, y: '117', children: name }),
      _jsx('text', {
        className: 'count',
        x: middle,
        y: '131',
        children: percent === null ? '–' : `${met}/${judged}`,
      }),
    ],
  });
}
