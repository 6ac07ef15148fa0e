import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { format } from './figures';
/** Instead of rows: what would be here, and the one thing to do. */
export function Nothing({ any, opening, clear, say }) {
  if (any)
    return _jsxs('div', {
      className: 'nothing',
      children: [
        _jsx('strong', { children: say.noMatch }),
        _jsx('button', { type: 'button', className: 'link', onClick: clear, children: say.clear }),
      ],
    });
  return _jsxs('div', {
    className: 'nothing',
    children: [
      _jsx('strong', {
        children: [say.empty, opening === null ? '' : say.nextOpening(opening)].join(' ').trim(),
      }),
      _jsx('p', { className: 'subtle', children: say.emptyWhy }),
    ],
  });
}
/** The keys, and how the figures are meant. */
export function Foot({ reader, say, now }) {
  const zone = format(now, reader.locale, { timeZone: reader.timeZone, timeZoneName: 'short' })
    .split(/[\s,]+/)
    .at(-1);
  return _jsxs('footer', {
    className: 'foot subtle',
    children: [
      _jsxs('span', {
        children: [
          _jsx('kbd', { children: 'J' }),
          ' ',
          _jsx('kbd', { children: 'K' }),
          ' ',
          say.nextPrevious,
        ],
      }),
      _jsxs('span', { children: [_jsx('kbd', { children: 'Enter' }), ' ', say.open] }),
      _jsxs('span', { children: [_jsx('kbd', { children: 'F' }), ' ', say.toFilters] }),
      _jsx('span', { className: 'last', children: say.foot(zone ?? reader.timeZone) }),
    ],
  });
}
