import { Table } from '../shared/table';
import type { FigureProps } from './attainment';
import { CountLink, Figure } from './figure';
import { Rows } from './rows';

const TONES = { breached: 'danger', hours: 'warning', day: 0, week: 0, later: 0 } as const;

/** How many open issues are breached, and how soon the next thing of the others falls due. */
export function FallingDue({ figures, say }: Pick<FigureProps, 'figures' | 'say'>) {
  const { due } = figures;
  const rows = due.map(({ soon, jql, count }) => ({
    key: soon,
    word: say.soon[soon],
    parts: [
      {
        key: soon,
        count,
        tone: TONES[soon],
        title: `${say.soon[soon]}: ${count}`,
        jql,
      },
    ],
  }));
  const table = (
    <Table columns={[say.columns.soon, { figures: say.columns.issues }]}>
      {due.map(({ soon, jql, count }) => (
        <tr key={soon}>
          <td>{say.soon[soon]}</td>
          <td className="number">
            <CountLink count={count} what={say.soon[soon]} jql={jql} say={say} />
          </td>
        </tr>
      ))}
    </Table>
  );
  return (
    <Figure
      title={say.falling}
      nothing={null}
      jql={joinSearches(due.map(({ jql }) => jql))}
      say={say}
      chart={<Rows title={say.falling} rows={rows} />}
      table={table}
    />
  );
}

const joinSearches = (searches: string[]) => searches.map((jql) => `(${jql})`).join(' OR ');
