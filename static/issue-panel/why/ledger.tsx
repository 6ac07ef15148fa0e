import type { CycleView } from '../../../src/contract/explanation';
import { exactText } from '../../shared/lengths';
import type { Reader } from '../../shared/reader';
import type { DetailWords } from '../words';
import { Line } from './ledger-line';
import { toldLines } from './told-lines';

interface Props extends Reader {
  say: DetailWords;
  issueKey: string;
  document: string;
  cycle: CycleView;
  now: number;
  /** Disputes a line; absent for those who may not. */
  dispute: ((from: number, to: number) => void) | null;
}

/** Where the time of a cycle went, line by line: the text equivalent of the drawing. */
export function Ledger({ say, cycle, now, ...rest }: Props) {
  const { lines, totalMs } = toldLines(cycle, now);
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{say.columns.span}</th>
          <th scope="col">{say.columns.state}</th>
          <th scope="col" className="number">
            {say.columns.counted}
          </th>
          <th scope="col">{say.columns.cause}</th>
          <th scope="col">{say.columns.more}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.from} {...{ say, line, now, ...rest }} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {cycle.stoppedAt === null ? say.total : say.totalEnded}
          </th>
          <td className="number">{exactText(totalMs, rest.words)}</td>
          <td colSpan={2}>{balance(cycle, totalMs, say, rest)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function balance(
  { goalMs, businessDays }: CycleView,
  totalMs: number,
  say: DetailWords,
  reader: Reader,
): string {
  if (goalMs === null) return '';
  const left = goalMs - totalMs;
  const goal =
    businessDays === null ? exactText(goalMs, reader.words) : reader.words.businessDays(businessDays);
  return left < 0
    ? say.over(goal, exactText(-left, reader.words))
    : say.left(goal, exactText(left, reader.words));
}
