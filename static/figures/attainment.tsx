import { formatAttained } from '../../src/common/attained';
import { severityNameIn } from '../../src/common/local-text';
import type { ClockName, FiguresAnswer, FinishedRow } from '../../src/contract/figures';
import type { Reader } from '../shared/reader';
import { Table } from '../shared/table';
import { formatMonth } from '../shared/time/month-text';
import { Columns, type Group } from './columns';
import { CountLink, Figure } from './figure';
import { finishedJqlOf } from './jql';
import { Legend } from './legend';
import { monthsBetween } from './months';
import type { FigureTexts } from './texts';

export interface FigureProps {
  figures: FiguresAnswer;
  query: FigureQuery;
  reader: Reader;
  say: FigureTexts;
}

/** What a figure is of. */
export interface FigureQuery {
  from: string;
  to: string;
  client: string | null;
  /** Null is every contract and the scheme's own promise. */
  contract: string | null;
  /** Empty is every clock. */
  clock: ClockName | '';
  /** The share to be met, 0 to 1; null draws no target. */
  target: number | null;
}

interface Cell {
  month: string;
  severity: string;
  word: string;
  tone: number;
  rows: FinishedRow[];
  met: number;
  all: number;
}

const MARKS = [0, 0.5, 1];

/** The share of goals met, by month and severity. A month without an ended clock has no bar, and no nought. */
export function Attainment(props: FigureProps) {
  const { figures, query, reader, say } = props;
  const cells = cellsOf(props);
  const scope = { projectKey: figures.project.key, client: query.client, contract: query.contract };
  const formatShare = shareFormatOf(reader);
  const rows = cells.flatMap((cell) => cell.rows);
  const words = new Map(cells.map(({ severity, word }) => [severity, word]));
  const chart = (
    <>
      <Columns
        title={say.attainment}
        groups={groupsOf(cells, props)}
        line={
          query.target === null ? null : { share: query.target, word: say.target(formatShare(query.target)) }
        }
        marks={MARKS.map((share) => ({ share, word: formatShare(share) }))}
      />
      <Legend entries={[...words].map(([key, word]) => ({ key, word }))} />
      {query.target === null ? null : (
        <p className="subtle target-word">{say.target(formatShare(query.target))}</p>
      )}
    </>
  );
  return (
    <Figure
      title={say.attainment}
      nothing={cells.length === 0 ? say.nothing : null}
      jql={finishedJqlOf(scope, rows, ['met', 'breached'])}
      say={say}
      chart={chart}
      table={<AttainmentTable {...props} cells={cells} />}
    />
  );
}

function AttainmentTable({ cells, ...props }: FigureProps & { cells: Cell[] }) {
  const { figures, query, reader, say } = props;
  const scope = { projectKey: figures.project.key, client: query.client, contract: query.contract };
  const { month, severity, met, breached, share } = say.columns;
  return (
    <Table columns={[month, severity, { figures: met }, { figures: breached }, { figures: share }]}>
      {cells.map((cell) => (
        <tr key={`${cell.month} ${cell.severity}`}>
          <td>{formatMonth(cell.month, reader)}</td>
          <td>{cell.word}</td>
          {(['met', 'breached'] as const).map((state) => (
            <td key={state} className="number">
              <CountLink
                count={state === 'met' ? cell.met : cell.all - cell.met}
                what={`${formatMonth(cell.month, reader)}, ${cell.word}, ${say.columns[state]}`}
                jql={finishedJqlOf(scope, cell.rows, [state])}
                say={say}
              />
            </td>
          ))}
          <td className={isBelow(cell, query) ? 'number below' : 'number'}>
            {isBelow(cell, query) ? <span aria-hidden="true">▾ </span> : null}
            {formatAttained({ met: cell.met, judged: cell.all }, reader.locale)}
            {isBelow(cell, query) ? <span className="hidden">{`, ${say.below}`}</span> : null}
          </td>
        </tr>
      ))}
    </Table>
  );
}

const isBelow = ({ met, all }: Cell, { target }: FigureQuery) => target !== null && met / all < target;

function cellsOf({ figures, query, reader }: FigureProps): Cell[] {
  const knownSeverities = figures.severities.map((severity) => ({
    name: severity.name,
    word: severityNameIn(severity, reader.language),
  }));
  const otherSeverities = [...new Set(figures.finished.map(({ severity }) => severity))]
    .filter((name) => !knownSeverities.some((severity) => severity.name === name))
    .map((name) => ({ name, word: name }));
  const wanted = figures.finished.filter(({ clock }) => query.clock === '' || clock === query.clock);
  return monthsBetween(query.from, query.to).flatMap((month) =>
    [...knownSeverities, ...otherSeverities].flatMap(({ name, word }, tone) => {
      const rows = wanted.filter((row) => row.month === month && row.severity === name);
      const met = rows.reduce((sum, row) => sum + row.met, 0);
      const all = rows.reduce((sum, row) => sum + row.met + row.breached, 0);
      return all === 0 ? [] : [{ month, severity: name, word, tone: tone % 6, rows, met, all }];
    }),
  );
}

function groupsOf(cells: Cell[], props: FigureProps): Group[] {
  const { figures, query, reader } = props;
  const scope = { projectKey: figures.project.key, client: query.client, contract: query.contract };
  const months = monthsBetween(query.from, query.to);
  return months.map((month) => ({
    key: month,
    word: formatMonth(month, reader, months.length > 4 ? 'short' : 'year'),
    columns: cells
      .filter((cell) => cell.month === month)
      .map((cell) => ({
        key: cell.severity,
        share: cell.met / cell.all,
        tone: cell.tone,
        on: `${isBelow(cell, query) ? '▾' : ''}${Math.round((100 * cell.met) / cell.all)}`,
        under: [...cell.word].slice(0, 1).join(''),
        title: titleOf(cell, props),
        jql: finishedJqlOf(scope, cell.rows, ['met', 'breached']),
      })),
  }));
}

function titleOf(cell: Cell, { query, reader, say }: FigureProps): string {
  const share = `${formatMonth(cell.month, reader)}, ${cell.word}: ${formatAttained({ met: cell.met, judged: cell.all }, reader.locale)}`;
  const counts = say.of(cell.met, cell.all);
  return `${share} (${counts})${isBelow(cell, query) ? `, ${say.below}` : ''}`;
}

/** A share as a person reads it. */
function shareFormatOf({ locale }: Reader): (share: number) => string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (share) => format.format(share);
}
