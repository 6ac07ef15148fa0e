import type { CycleView } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { Table } from '../../shared/table';
import { formatExactLength } from '../../shared/time/lengths';
import type { DetailTexts } from '../clocks/texts';
import { Line } from './ledger-line';
import { ledgerLinesOf } from './ledger-lines';

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
            <td className="number">{formatExactLength(totalMs, rest.words)}</td>
            <td colSpan={2}>{formatBalance(cycle, totalMs, say, rest)}</td>
          </tr>
        }
      >
        {lines.map((line) => (
          <Line key={line.from} {...{ say, line, now, ...rest }} />
        ))}
      </Table>
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
  { goalMs, businessDays }: CycleView,
  totalMs: number,
  say: DetailTexts,
  reader: Reader,
): string {
  if (goalMs === null) return '';
  const left = goalMs - totalMs;
  const goal =
    businessDays === null ? formatExactLength(goalMs, reader.words) : reader.words.businessDays(businessDays);
  return left < 0
    ? say.over(goal, formatExactLength(-left, reader.words))
    : say.left(goal, formatExactLength(left, reader.words));
}
