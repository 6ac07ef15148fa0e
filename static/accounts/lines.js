import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { minutesText } from '../shared/lengths';
import { dateText } from '../shared/moments';
import { Scroll } from '../shared/scroll';
/** A statement's lines, each with its reason. */
export function Lines({ lines, reader, say }) {
  const { columns } = say;
  const numbers = [columns.worked, columns.rounded, columns.bank, columns.balance, columns.invoiced];
  if (lines.length === 0) return _jsx('p', { className: 'subtle', children: say.nothing });
  return _jsx(Scroll, {
    name: say.statement,
    children: _jsxs('table', {
      children: [
        _jsx('thead', {
          children: _jsxs('tr', {
            children: [
              [columns.on, columns.kind, columns.issue, columns.type].map((name) =>
                _jsx('th', { scope: 'col', children: name }, name),
              ),
              numbers.map((name) => _jsx('th', { scope: 'col', className: 'number', children: name }, name)),
              _jsx('th', { scope: 'col', children: columns.why }),
            ],
          }),
        }),
        _jsx('tbody', {
          children: lines.map((line) => _jsx(Line, { line: line, reader: reader, say: say }, line.id)),
        }),
      ],
    }),
  });
}
function Line({ line, reader, say }) {
  const { on, kind, key, type, why } = line;
  const minutes = [
    line.workedMinutes,
    line.roundedMinutes,
    line.bankMinutes,
    line.balanceMinutes,
    line.invoiceMinutes,
  ];
  return _jsxs('tr', {
    className: kind === 'counter' ? 'counter' : '',
    children: [
      _jsx('td', { className: 'nowrap', children: dateText(on, reader) }),
      _jsx('td', { children: say.kinds[kind] }),
      _jsx('td', { className: 'nowrap', children: key ?? '–' }),
      _jsx('td', { children: type ? say.types[type] : '–' }),
      minutes.map((value, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the column
        _jsx(
          'td',
          {
            className: value < 0 && place === 3 ? 'number below' : 'number',
            children: value === 0 && place !== 3 ? '–' : minutesText(value),
          },
          place,
        ),
      ),
      _jsx('td', { className: 'why', children: reader.locale.startsWith('fr') ? why.fr : why.en }),
    ],
  });
}
