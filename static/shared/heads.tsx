/** The headings of a table's columns; a column of figures stands to the right. */
export function Heads({ columns }: { columns: (string | { figures: string })[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) =>
          typeof column === 'string' ? (
            <th key={column} scope="col">
              {column}
            </th>
          ) : (
            <th key={column.figures} scope="col" className="number">
              {column.figures}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}
