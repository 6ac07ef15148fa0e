import type { ReactNode } from 'react';
import { Scroll } from './scroll';

/** A heading; a column of figures stands to the right, and one without a name has no heading. */
type Column = string | { figures: string };

interface Props {
  columns: readonly Column[];
  /** The name of a table that may be wider than the page. */
  wide?: string;
  caption?: string;
  className?: string;
  foot?: ReactNode;
  /** Its rows. */
  children: ReactNode;
}

/** Rows under the headings of their columns; where it may be wider than the page it scrolls in a frame of its own. */
export function Table({ columns, wide, caption, className, foot, children }: Props) {
  const table = (
    <table className={className}>
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>{columns.map(toHead)}</tr>
      </thead>
      <tbody>{children}</tbody>
      {foot ? <tfoot>{foot}</tfoot> : null}
    </table>
  );
  return wide ? <Scroll name={wide}>{table}</Scroll> : table;
}

function toHead(column: Column): ReactNode {
  if (column === '') return <td key="" />;
  const [name, className] = typeof column === 'string' ? [column, ''] : [column.figures, 'number'];
  return (
    <th key={name} scope="col" className={className}>
      {name}
    </th>
  );
}
