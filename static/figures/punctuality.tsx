import type { FinishedRow } from '../../src/contract/figures';
import { Table } from '../shared/table';
import { formatMonth } from '../shared/time/month-text';
import type { FigureProps } from './attainment';
import { CountLink, Figure } from './figure';
import { finishedJqlOf } from './jql';
import { Legend } from './legend';
import { monthsBetween } from './months';
import { Rows } from './rows';

type State = 'met' | 'breached';
const STATES: State[] = ['met', 'breached'];
const TONES = { met: 'success', breached: 'danger' } as const;

/** Incident reports delivered on time and late, by the month they were delivered in. */
export function Punctuality({ figures, query, reader, say }: FigureProps) {
  const reports = figures.finished.filter(({ clock }) => clock === 'report');
  const scope = { projectKey: figures.project.key, client: query.client, contract: query.contract };
  const words: Record<State, string> = { met: say.columns.onTime, breached: say.columns.late };
  const months = monthsBetween(query.from, query.to).flatMap((month) => {
    const rows = reports.filter((row) => row.month === month);
    return rows.length === 0 ? [] : [{ month, rows }];
  });
  const sumOf = (rows: FinishedRow[], state: State) => rows.reduce((all, row) => all + row[state], 0);
  const lines = months.map(({ month, rows }) => ({
    key: month,
    word: formatMonth(month, reader),
    parts: STATES.map((state) => {
      const count = sumOf(rows, state);
      const title = `${formatMonth(month, reader)}, ${words[state]}: ${count}`;
      return { key: state, count, tone: TONES[state], title, jql: finishedJqlOf(scope, rows, [state]) };
    }),
  }));
  const table = (
    <Table columns={[say.columns.month, ...STATES.map((state) => ({ figures: words[state] }))]}>
      {months.map(({ month, rows }) => (
        <tr key={month}>
          <th scope="row">{formatMonth(month, reader)}</th>
          {STATES.map((state) => (
            <td key={state} className="number">
              <CountLink
                count={sumOf(rows, state)}
                what={`${formatMonth(month, reader)}, ${words[state]}`}
                jql={finishedJqlOf(scope, rows, [state])}
                say={say}
              />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
  return (
    <Figure
      title={say.reports}
      nothing={months.length === 0 ? say.noReport : null}
      jql={finishedJqlOf(
        scope,
        months.flatMap(({ rows }) => rows),
        STATES,
      )}
      say={say}
      chart={
        <>
          <Rows title={say.reports} rows={lines} />
          <Legend entries={STATES.map((state) => ({ key: state, word: words[state], tone: TONES[state] }))} />
        </>
      }
      table={table}
    />
  );
}
