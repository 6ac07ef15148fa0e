import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { linesOf } from './entries';
import { Cells } from './queue-row';

const columns = ['due', 'left', 'issue', 'clock', 'state', 'counted', 'severity', 'client', 'assignee'];
/** The list itself, of which only what can be seen is drawn, however long it is. */
export function Table(props) {
  const { entries, say, selected, withClients } = props;
  const lines = linesOf(entries);
  const narrow = useNarrow();
  const place = useRef(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => (narrow && 'row' in (lines[index] ?? {}) ? 64 : 36),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 12,
    scrollPaddingStart: 36,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is measured anew when its rows grow or shrink
  useEffect(() => virtual.measure(), [narrow]);
  const index = lines.findIndex((line) => keyOf(line) === selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection scrolls
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index);
  }, [selected]);
  const drawn = virtual.getVirtualItems();
  const isDrawn = drawn.some((item) => item.index === index);
  return _jsx('div', {
    ref: place,
    className: withClients ? 'list clients' : 'list',
    children: _jsxs('table', {
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows can be chosen
      role: 'grid',
      tabIndex: 0,
      'aria-label': say.title,
      'aria-rowcount': lines.length + 1,
      'aria-activedescendant': isDrawn ? `row-${selected}` : undefined,
      children: [
        _jsx('thead', {
          children: _jsx('tr', {
            className: 'line head',
            'aria-rowindex': 1,
            children: columns
              .filter((name) => withClients || name !== 'client')
              .map((name) =>
                _jsx('th', { scope: 'col', className: name, children: say.columns[name] }, name),
              ),
          }),
        }),
        _jsx('tbody', {
          style: { height: virtual.getTotalSize() },
          children: drawn.map((item) =>
            _jsx(
              LineRow,
              { ...props, line: lines[item.index], index: item.index, start: item.start, size: item.size },
              item.key,
            ),
          ),
        }),
      ],
    }),
  });
}
const keyOf = (line) => (!line ? '' : 'row' in line ? line.row.key : line.group);
function LineRow({ line, index, start, size, ...props }) {
  const style = { transform: `translateY(${start}px)`, height: size };
  const { say, severities, reader, selected, select } = props;
  if (!('row' in line))
    return _jsx('tr', {
      className: 'line group',
      'aria-rowindex': index + 2,
      style: style,
      children: _jsxs('td', {
        colSpan: columns.length,
        children: [_jsx('b', { children: say.groups[line.group] }), ' ', say.count(line.count)],
      }),
    });
  const at = severities.findIndex(({ name }) => name === line.row.severity);
  const named = severities[at];
  const { key } = line.row;
  return _jsx('tr', {
    id: `row-${key}`,
    className: 'line',
    'aria-rowindex': index + 2,
    'aria-selected': key === selected,
    style: style,
    onClick: () => select(key),
    children: _jsx(Cells, {
      ...props,
      entry: line,
      rank: at < 0 ? 0 : 3 - Math.floor((at * 3) / severities.length),
      severity: (reader.locale.startsWith('fr') ? named?.fr : named?.name) ?? line.row.severity,
    }),
  });
}
/** Where rows take two lines instead of columns. */
function useNarrow() {
  const [narrow, setNarrow] = useState(() => matchMedia('(max-width: 720px)').matches);
  useEffect(() => {
    const asked = matchMedia('(max-width: 720px)');
    const told = () => setNarrow(asked.matches);
    asked.addEventListener('change', told);
    return () => asked.removeEventListener('change', told);
  }, []);
  return narrow;
}
