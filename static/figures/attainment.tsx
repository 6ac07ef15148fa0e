import type { ClockName, FiguresAnswer, FinishedRow } from '../../src/contract/figures';
import { monthText } from '../shared/month-text';
import type { Reader } from '../shared/reader';
import { Columns, type Group } from './columns';
import { Figure, Opens } from './figure';
import { finishedJql } from './jql';
import { Legend } from './legend';
import { monthsFrom } from './months';
import type { FigureWords } from './words';

export interface FigureProps {
  figures: FiguresAnswer;
  asked: Asked;
  reader: Reader;
  say: FigureWords;
}

/** What a figure is of. */
export interface Asked {
  from: string;
  to: string;
  client: string | null;
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
  const { figures, asked, reader, say } = props;
  const cells = cellsOf(props);
  const whose = { projectKey: figures.project.key, client: asked.client };
  const percent = shareText(reader);
  const rows = cells.flatMap((cell) => cell.rows);
  const words = new Map(cells.map(({ severity, word }) => [severity, word]));
  const chart = (
    <>
      <Columns
        title={say.attainment}
        groups={groupsOf(cells, props)}
        line={asked.target === null ? null : { share: asked.target, word: say.target(percent(asked.target)) }}
        marks={MARKS.map((share) => ({ share, word: percent(share) }))}
      />
      <Legend entries={[...words].map(([key, word]) => ({ key, word }))} />
      {asked.target === null ? null : (
        <p className="subtle target-word">{say.target(percent(asked.target))}</p>
      )}
    </>
  );
  return (
    <Figure
      title={say.attainment}
      nothing={cells.length === 0 ? say.nothing : null}
      jql={finishedJql(whose, rows, ['met', 'breached'])}
      say={say}
      chart={chart}
      table={<AttainmentTable {...props} cells={cells} />}
    />
  );
}

function AttainmentTable({ cells, ...props }: FigureProps & { cells: Cell[] }) {
  const { figures, asked, reader, say } = props;
  const whose = { projectKey: figures.project.key, client: asked.client };
  const { month, severity, met, breached, share } = say.columns;
  return (
    <table>
      <thead>
        <tr>
          {[month, severity, met, breached, share].map((word, place) => (
            <th key={word} scope="col" className={place > 1 ? 'number' : ''}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={`${cell.month} ${cell.severity}`}>
            <td>{monthText(cell.month, reader)}</td>
            <td>{cell.word}</td>
            {(['met', 'breached'] as const).map((state) => (
              <td key={state} className="number">
                <Opens
                  count={state === 'met' ? cell.met : cell.all - cell.met}
                  what={`${monthText(cell.month, reader)}, ${cell.word}, ${say.columns[state]}`}
                  jql={finishedJql(whose, cell.rows, [state])}
                  say={say}
                />
              </td>
            ))}
            <td className={isBelow(cell, asked) ? 'number below' : 'number'}>
              {isBelow(cell, asked) ? <span aria-hidden="true">▾ </span> : null}
              {shareText(reader)(cell.met / cell.all)}
              {isBelow(cell, asked) ? <span className="hidden">{`, ${say.below}`}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isBelow = ({ met, all }: Cell, { target }: Asked) => target !== null && met / all < target;

function cellsOf({ figures, asked, reader }: FigureProps): Cell[] {
  const inFrench = reader.locale.startsWith('fr');
  const known = figures.severities.map(({ name, fr }) => ({ name, word: inFrench ? fr : name }));
  const others = [...new Set(figures.finished.map(({ severity }) => severity))]
    .filter((name) => !known.some((one) => one.name === name))
    .map((name) => ({ name, word: name }));
  const wanted = figures.finished.filter(({ clock }) => asked.clock === '' || clock === asked.clock);
  return monthsFrom(asked.from, asked.to).flatMap((month) =>
    [...known, ...others].flatMap(({ name, word }, tone) => {
      const rows = wanted.filter((row) => row.month === month && row.severity === name);
      const met = rows.reduce((sum, row) => sum + row.met, 0);
      const all = rows.reduce((sum, row) => sum + row.met + row.breached, 0);
      return all === 0 ? [] : [{ month, severity: name, word, tone: tone % 6, rows, met, all }];
    }),
  );
}

function groupsOf(cells: Cell[], props: FigureProps): Group[] {
  const { figures, asked, reader } = props;
  const whose = { projectKey: figures.project.key, client: asked.client };
  const months = monthsFrom(asked.from, asked.to);
  return months.map((month) => ({
    key: month,
    word: monthText(month, reader, months.length > 4 ? 'short' : 'year'),
    columns: cells
      .filter((cell) => cell.month === month)
      .map((cell) => ({
        key: cell.severity,
        share: cell.met / cell.all,
        tone: cell.tone,
        on: `${isBelow(cell, asked) ? '▾' : ''}${Math.round((100 * cell.met) / cell.all)}`,
        under: [...cell.word].slice(0, 1).join(''),
        title: titleOf(cell, props),
        jql: finishedJql(whose, cell.rows, ['met', 'breached']),
      })),
  }));
}

function titleOf(cell: Cell, { asked, reader, say }: FigureProps): string {
  const share = `${monthText(cell.month, reader)}, ${cell.word}: ${shareText(reader)(cell.met / cell.all)}`;
  const counts = say.of(cell.met, cell.all);
  return `${share} (${counts})${isBelow(cell, asked) ? `, ${say.below}` : ''}`;
}

/** A share as a person reads it. */
function shareText({ locale }: Reader): (share: number) => string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (share) => format.format(share);
}
