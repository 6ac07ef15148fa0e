import type { BreachCause, BreachRow, Holder } from '../../src/contract/figures';
import { lengthText } from '../shared/lengths';
import type { FigureProps } from './attainment';
import { Figure, Opens } from './figure';
import { breachJql } from './jql';
import { Legend } from './legend';
import { Rows } from './rows';

const CAUSES: BreachCause[] = ['from-start', 'after-wait', 'after-hand-over', 'raised', 'corrected'];
const HOLDERS: Holder[] = ['us', 'client', 'third-party'];

/** What led to the breaches of the period and who held the issue then; below, where the time of the ended clocks went. */
export function Breaches(props: FigureProps) {
  const { figures, asked, say } = props;
  const rows = figures.breaches.filter(({ clock }) => asked.clock === '' || clock === asked.clock);
  const whose = { projectKey: figures.project.key, client: asked.client };
  const of = (cause: BreachCause, holder?: Holder) =>
    rows.filter((row) => row.cause === cause && (holder === undefined || row.holder === holder));
  const shown = CAUSES.filter((cause) => of(cause).length > 0);
  const lines = shown.map((cause) => ({
    key: cause,
    word: say.causes[cause],
    parts: HOLDERS.map((holder, tone) => {
      const count = sumOf(of(cause, holder));
      const title = `${say.causes[cause]}, ${say.holders[holder]}: ${count}`;
      return { key: holder, count, tone, title, jql: breachJql(whose, of(cause, holder)) };
    }),
  }));
  return (
    <Figure
      title={say.breaches}
      nothing={rows.length === 0 ? say.noBreach : null}
      jql={breachJql(whose, rows)}
      say={say}
      chart={
        <>
          <Rows title={say.breaches} rows={lines} />
          <Legend entries={HOLDERS.map((holder) => ({ key: holder, word: say.holders[holder] }))} />
        </>
      }
      table={<BreachTable {...props} rows={rows} shown={shown} />}
    />
  );
}

function BreachTable({
  figures,
  asked,
  reader,
  say,
  rows,
  shown,
}: FigureProps & { rows: BreachRow[]; shown: BreachCause[] }) {
  const whose = { projectKey: figures.project.key, client: asked.client };
  const finished = figures.finished.filter(({ clock }) => asked.clock === '' || clock === asked.clock);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say.columns.cause}</th>
          {HOLDERS.map((holder) => (
            <th key={holder} scope="col" className="number">
              {say.holders[holder]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((cause) => (
          <tr key={cause}>
            <th scope="row">{say.causes[cause]}</th>
            {HOLDERS.map((holder) => {
              const own = rows.filter((row) => row.cause === cause && row.holder === holder);
              return (
                <td key={holder} className="number">
                  <Opens
                    count={sumOf(own)}
                    what={`${say.causes[cause]}, ${say.holders[holder]}`}
                    jql={breachJql(whose, own)}
                    say={say}
                  />
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{say.held}</th>
          {HOLDERS.map((holder) => (
            <td key={holder} className="number">
              {lengthText(
                finished.reduce((sum, { held }) => sum + held[holder], 0),
                reader.words,
                null,
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

const sumOf = (rows: BreachRow[]) => rows.reduce((sum, { count }) => sum + count, 0);
