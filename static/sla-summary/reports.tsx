import { useState } from 'react';
import { type LocalText, textIn } from '../../src/common/local-text';
import type { ReportRow, SummaryAnswer } from '../../src/contract/summary';
import { Lozenge } from '../shared/lozenge';
import type { Reader } from '../shared/reader';
import { Table } from '../shared/table';
import { formatShortMoment } from '../shared/time/moments';
import type { SummaryTexts } from './texts';

const few = 5;
const faces = { owed: 'running', breached: 'breached', delivered: 'met', late: 'atRisk' } as const;

/** The reports owed and delivered, the newest first. */
export function Reports({
  summary,
  reader,
  say,
}: {
  summary: SummaryAnswer;
  reader: Reader;
  say: SummaryTexts;
}) {
  const [all, setAll] = useState(false);
  const rows = [...summary.reports].sort((a, b) => b.owedAt - a.owedAt);
  const delivered = rows.filter(({ deliveredAt }) => deliveredAt !== null).length;
  const shown = all ? rows : rows.slice(0, few);
  return (
    <section className="card" aria-labelledby="reports">
      <div className="head">
        <h2 id="reports">{say.reports}</h2>
        <span className="subtle">
          {rows.length === 0 ? say.noReports : say.reportsSum(rows.length, delivered)}
        </span>
      </div>
      {rows.length === 0 ? null : (
        <Table
          wide={say.reports}
          columns={[
            say.incident,
            say.what,
            say.severity,
            { figures: say.closed },
            { figures: say.due },
            { figures: say.deliveredAt },
            say.state,
          ]}
        >
          {shown.map((row) => (
            <Row key={`${row.key} ${row.owedAt}`} row={row} now={summary.now} reader={reader} say={say} />
          ))}
        </Table>
      )}
      {rows.length > shown.length ? (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {say.showAll(rows.length)}
        </button>
      ) : null}
    </section>
  );
}

function Row({ row, now, reader, say }: { row: ReportRow; now: number; reader: Reader; say: SummaryTexts }) {
  const formatWhen = (at: number | null) => (at === null ? '–' : formatShortMoment(at, now, reader));
  const severity: LocalText = { en: row.severity, fr: row.severityFr };
  return (
    <tr>
      <th scope="row" className="key">
        {row.key}
      </th>
      <td>{row.summary}</td>
      <td>{textIn(severity, reader.language)}</td>
      <td className="number">{formatWhen(row.owedAt)}</td>
      <td className="number">{formatWhen(row.dueAt)}</td>
      <td className="number">{formatWhen(row.deliveredAt)}</td>
      <td>
        <Lozenge face={faces[row.state]} word={say.states[row.state]} />
      </td>
    </tr>
  );
}
