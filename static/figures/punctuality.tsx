import type { FinishedRow } from '../../src/contract/figures';
import { monthText } from '../shared/month-text';
import type { FigureProps } from './attainment';
import { Figure, Opens } from './figure';
import { finishedJql } from './jql';
import { Legend } from './legend';
import { monthsFrom } from './months';
import { Rows } from './rows';

type State = 'met' | 'breached';
const STATES: State[] = ['met', 'breached'];

/** Incident reports delivered on time and late, by the month they were delivered in. */
export function Punctuality({ figures, asked, reader, say }: FigureProps) {
  const reports = figures.finished.filter(({ clock }) => clock === 'report');
  const whose = { projectKey: figures.project.key, client: asked.client };
  const words: Record<State, string> = { met: say.columns.onTime, breached: say.columns.late };
  const months = monthsFrom(asked.from, asked.to).flatMap((month) => {
    const rows = reports.filter((row) => row.month === month);
    return rows.length === 0 ? [] : [{ month, rows }];
  });
  const sum = (rows: FinishedRow[], state: State) => rows.reduce((all, row) => all + row[state], 0);
  const lines = months.map(({ month, rows }) => ({
    key: month,
    word: monthText(month, reader),
    parts: STATES.map((state, tone) => {
      const count = sum(rows, state);
      const title = `${monthText(month, reader)}, ${words[state]}: ${count}`;
      return { key: state, count, tone, title, jql: finishedJql(whose, rows, [state]) };
    }),
  }));
  const table = (
    <table>
      <thead>
        <tr>
          <th scope="col">{say.columns.month}</th>
          {STATES.map((state) => (
            <th key={state} scope="col" className="number">
              {words[state]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, rows }) => (
          <tr key={month}>
            <th scope="row">{monthText(month, reader)}</th>
            {STATES.map((state) => (
              <td key={state} className="number">
                <Opens
                  count={sum(rows, state)}
                  what={`${monthText(month, reader)}, ${words[state]}`}
                  jql={finishedJql(whose, rows, [state])}
                  say={say}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Figure
      title={say.reports}
      nothing={months.length === 0 ? say.noReport : null}
      jql={finishedJql(
        whose,
        months.flatMap(({ rows }) => rows),
        STATES,
      )}
      say={say}
      chart={
        <>
          <Rows title={say.reports} rows={lines} />
          <Legend entries={STATES.map((state) => ({ key: state, word: words[state] }))} />
        </>
      }
      table={table}
    />
  );
}
