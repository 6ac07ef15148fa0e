import type { BreachCause, BreachRow, Party } from '../../src/contract/figures';
import { Table } from '../shared/table';
import { formatLength } from '../shared/time/lengths';
import type { FigureProps } from './attainment';
import { CountLink, Figure } from './figure';
import { breachJqlOf } from './jql';
import { Legend } from './legend';
import { Rows } from './rows';

const CAUSES: BreachCause[] = ['from-start', 'after-wait', 'after-hand-over', 'raised', 'corrected'];
const PARTIES: Party[] = ['us', 'client', 'third-party'];

/** What led to the breaches of the period and who held the issue then; below, where the time of the ended clocks went. */
export function Breaches(props: FigureProps) {
  const { figures, query, say } = props;
  const rows = figures.breaches.filter(({ clock }) => query.clock === '' || clock === query.clock);
  const scope = { projectKey: figures.project.key, client: query.client, contract: query.contract };
  const rowsOf = (cause: BreachCause, holder?: Party) =>
    rows.filter((row) => row.cause === cause && (holder === undefined || row.holder === holder));
  const shown = CAUSES.filter((cause) => rowsOf(cause).length > 0);
  const lines = shown.map((cause) => ({
    key: cause,
    word: say.causes[cause],
    parts: PARTIES.map((holder, tone) => {
      const count = sumOf(rowsOf(cause, holder));
      const title = `${say.causes[cause]}, ${say.holders[holder]}: ${count}`;
      return { key: holder, count, tone, title, jql: breachJqlOf(scope, rowsOf(cause, holder)) };
    }),
  }));
  return (
    <Figure
      title={say.breaches}
      nothing={rows.length === 0 ? say.noBreach : null}
      jql={breachJqlOf(scope, rows)}
      say={say}
      chart={
        <>
          <Rows title={say.breaches} rows={lines} />
          <Legend entries={PARTIES.map((holder) => ({ key: holder, word: say.holders[holder] }))} />
        </>
      }
      table={<BreachTable {...props} rows={rows} shown={shown} />}
    />
  );
}

function BreachTable({
  figures,
  query,
  reader,
  say,
  rows,
  shown,
}: FigureProps & { rows: BreachRow[]; shown: BreachCause[] }) {
  const scope = { projectKey: figures.project.key, client: query.client, contract: query.contract };
  const finished = figures.finished.filter(({ clock }) => query.clock === '' || clock === query.clock);
  return (
    <Table columns={[say.columns.cause, ...PARTIES.map((holder) => ({ figures: say.holders[holder] }))]}>
      {shown.map((cause) => (
        <tr key={cause}>
          <th scope="row">{say.causes[cause]}</th>
          {PARTIES.map((holder) => {
            const cellRows = rows.filter((row) => row.cause === cause && row.holder === holder);
            return (
              <td key={holder} className="number">
                <CountLink
                  count={sumOf(cellRows)}
                  what={`${say.causes[cause]}, ${say.holders[holder]}`}
                  jql={breachJqlOf(scope, cellRows)}
                  say={say}
                />
              </td>
            );
          })}
        </tr>
      ))}
      <tr>
        <th scope="row">{say.held}</th>
        {PARTIES.map((holder) => (
          <td key={holder} className="number">
            {formatLength(
              finished.reduce((sum, { held: partyMs }) => sum + partyMs[holder], 0),
              reader.words,
              null,
            )}
          </td>
        ))}
      </tr>
    </Table>
  );
}

const sumOf = (rows: BreachRow[]) => rows.reduce((sum, { count }) => sum + count, 0);
