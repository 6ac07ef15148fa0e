import { useState } from 'react';
import type { CycleView } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { Table } from '../../shared/table';
import { formatExactLength } from '../../shared/time/lengths';
import { dateOf, formatDayName } from '../../shared/time/moments';
import type { DetailTexts } from '../clocks/texts';
import { Line } from './ledger-line';
import { type LedgerLine, ledgerLinesOf } from './ledger-lines';

interface Props extends Reader {
  say: DetailTexts;
  issueKey: string;
  document: string;
  cycle: CycleView;
  now: number;
  /** Disputes a line; absent for those who may not. */
  dispute: ((from: number, to: number) => void) | null;
}

/** Where the time of a cycle went, line by line: the text equivalent of the drawing. */
export function Ledger({ say, cycle, now, ...rest }: Props) {
  const { lines, totalMs } = ledgerLinesOf(cycle, now);
  return (
    <>
      {cycle.contract ? <Contract contract={cycle.contract} words={rest.words} /> : null}
      <Table
        className="ledger"
        columns={[
          say.columns.span,
          say.columns.state,
          { figures: say.columns.counted },
          say.columns.cause,
          say.columns.more,
        ]}
        foot={
          <tr>
            <th scope="row" colSpan={2}>
              {cycle.stoppedAt === null ? say.total : say.totalEnded}
            </th>
            <td className="number">{formatExactLength(totalMs, rest.words, cycle.dayMs)}</td>
            <td colSpan={2}>{formatBalance(cycle, totalMs, say, rest)}</td>
          </tr>
        }
      >
        {foldDays(lines, rest).map((day) => (
          <Day key={day.lines[0]?.from} {...{ say, day, now, ...rest }} />
        ))}
      </Table>
    </>
  );
}

interface DayLines {
  lines: LedgerLine[];
  /** Whether its lines are behind one, with their sum. */
  isFolded: boolean;
}

/** So many lines are read at once; of more, every day but the last is one line until it is opened. */
const MOST_LINES = 8;

/** The lines by the days on which they begin, as the reader's zone has them. */
function foldDays(lines: LedgerLine[], reader: Reader): DayLines[] {
  const dates = [...new Set(lines.map(({ from }) => dateOf(from, reader)))];
  if (lines.length <= MOST_LINES || dates.length < 2) return [{ lines, isFolded: false }];
  return dates.map((date, place) => {
    const ofDay = lines.filter(({ from }) => dateOf(from, reader) === date);
    return { lines: ofDay, isFolded: place < dates.length - 1 && ofDay.length > 1 };
  });
}

function Day({ day, say, ...rest }: Omit<Props, 'cycle'> & { day: DayLines }) {
  const [isOpen, open] = useState(false);
  const { lines, isFolded } = day;
  const sum = lines.reduce((total, { shownMs }) => total + shownMs, 0);
  return (
    <>
      {isFolded ? (
        <tr className="day">
          <td colSpan={2}>
            <button type="button" className="link" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
              {formatDayName(lines[0]?.from ?? 0, rest.now, rest)}
            </button>
          </td>
          <td className="number">{formatExactLength(sum, rest.words)}</td>
          <td colSpan={2} className="subtle">
            {say.dayLines(lines.length)}
          </td>
        </tr>
      ) : null}
      {isFolded && !isOpen ? null : lines.map((line) => <Line key={line.from} {...{ say, line, ...rest }} />)}
    </>
  );
}

/** The promise a cycle is judged by, where it is not the scheme's own. */
function Contract({
  contract: { name, clause },
  words,
}: {
  contract: NonNullable<CycleView['contract']>;
  words: Reader['words'];
}) {
  return (
    <p className="contract">
      {words.contract(name)} {clause ? <cite>{clause}</cite> : null}
    </p>
  );
}

function formatBalance(
  { goalMs, businessDays, dayMs }: CycleView,
  totalMs: number,
  say: DetailTexts,
  reader: Reader,
): string {
  if (goalMs === null) return '';
  const left = goalMs - totalMs;
  const goal =
    businessDays === null ? formatExactLength(goalMs, reader.words) : reader.words.businessDays(businessDays);
  return left < 0
    ? say.over(goal, formatExactLength(Math.max(1000, -left), reader.words, dayMs))
    : say.left(goal, formatExactLength(left, reader.words, dayMs));
}
