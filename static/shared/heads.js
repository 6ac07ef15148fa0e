import { jsx as _jsx } from 'react/jsx-runtime';
/** The headings of a table's columns; a column of figures stands to the right. */
export function Heads({ columns }) {
  return _jsx('thead', {
    children: _jsx('tr', {
      children: columns.map((column) =>
        typeof column === 'string'
          ? _jsx('th', { scope: 'col', children: column }, column)
          : _jsx('th', { scope: 'col', className: 'number', children: column.figures }, column.figures),
      ),
    }),
  });
}
