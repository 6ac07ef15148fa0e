import type { ReactNode } from 'react';
import { attainedPercentOf } from '../../src/common/attained';
import { clockNameIn } from '../../src/common/clock-names';
import { own } from '../../src/common/own';
import type { SummaryAnswer } from '../../src/contract/summary';
import type { Reader } from '../shared/reader';
import { Table } from '../shared/table';
import { formatMonth } from '../shared/time/month-text';
import { formatNumber } from './format-number';
import { type ClockPromise, isBelow } from './sums';
import type { SummaryTexts } from './texts';

interface Props {
  summary: SummaryAnswer;
  promises: ClockPromise[];
  reader: Reader;
  say: SummaryTexts;
}

/** The figures of the drawing, exact. */
export function Figures({ summary, promises, reader, say }: Props) {
  const { months, tallies } = summary;
  const sums = [
    [say.incidents, 'incidents'],
    [say.owed, 'owed'],
    [say.delivered, 'delivered'],
  ] as const;
  return (
    <Table
      wide={say.asTable}
      className="figures"
      columns={[
        say.promise,
        ...[say.goal, ...months.map((month) => formatMonth(month, reader)), say.whole].map((figures) => ({
          figures,
        })),
      ]}
    >
      {promises.map((promise) => (
        <Row key={promise.clock} name={clockNameIn(say.clocks, promise.clock)} level={promise.level}>
          {[...promise.months, promise].map((counts, place) => (
            <Cell
              key={months[place] ?? 'whole'}
              {...counts}
              level={promise.level}
              reader={reader}
              say={say}
            />
          ))}
        </Row>
      ))}
      {sums.map(([name, member]) => (
        <Row key={member} name={name} level={null}>
          {months.map((month) => (
            <td key={month} className="number">
              {own(tallies, month)?.[member] ?? 0}
            </td>
          ))}
          <td className="number">
            {months.reduce((sum, month) => sum + (own(tallies, month)?.[member] ?? 0), 0)}
          </td>
        </Row>
      ))}
    </Table>
  );
}

function Row({ name, level, children }: { name: string; level: number | null; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{level === null ? '–' : `${level}\u00a0%`}</td>
      {children}
    </tr>
  );
}

function Cell({
  met,
  judged,
  level,
  reader,
  say,
}: {
  met: number;
  judged: number;
  level: number | null;
  reader: Reader;
  say: SummaryTexts;
}) {
  const percent = attainedPercentOf({ met, judged });
  if (percent === null) return <td className="number subtle">–</td>;
  const below = isBelow({ met, judged }, level);
  return (
    <td className="number">
      {below ? <Below say={say} /> : null}
      <span className={below ? 'strong' : ''}>{formatNumber(percent, reader)}&nbsp;%</span>{' '}
      <small className="subtle">
        {met}/{judged}
      </small>
    </td>
  );
}

/** The sign of a level that was not reached, with its words for those who hear the page. */
export function Below({ say }: { say: SummaryTexts }) {
  return (
    <svg className="sign" width="11" height="11" viewBox="0 0 12 12" role="img" aria-label={say.belowSign}>
      <path d="M6 1.4 11.2 10.6H.8Z" />
      <path d="M6 4.9v2.4M6 8.9v.2" />
    </svg>
  );
}
