import { textIn } from '../../src/common/local-text';
import type { StatementLine } from '../../src/contract/time-bank';
import { Table } from '../shared/table';
import { formatMinutes } from '../shared/time/lengths';
import { formatDate } from '../shared/time/moments';
import type { PageProps } from './invoke';

/** A statement's lines, each with its reason. */
export function Lines({ lines, reader, say }: PageProps & { lines: StatementLine[] }) {
  const { columns } = say;
  const numbers = [columns.worked, columns.rounded, columns.bank, columns.balance, columns.invoiced];
  if (lines.length === 0) return <p className="subtle">{say.nothing}</p>;
  return (
    <Table
      wide={say.statement}
      columns={[
        ...[columns.on, columns.kind, columns.issue, columns.type],
        ...numbers.map((figures) => ({ figures })),
        columns.why,
      ]}
    >
      {lines.map((line) => (
        <Line key={line.id} line={line} reader={reader} say={say} />
      ))}
    </Table>
  );
}

function Line({ line, reader, say }: PageProps & { line: StatementLine }) {
  const { on, kind, key, type, why } = line;
  const minutes = [
    line.workedMinutes,
    line.roundedMinutes,
    line.bankMinutes,
    line.balanceMinutes,
    line.invoiceMinutes,
  ];
  return (
    <tr className={kind === 'counter' ? 'counter' : ''}>
      <td className="nowrap">{formatDate(on, reader)}</td>
      <td>{say.kinds[kind]}</td>
      <td className="nowrap">{key ?? '–'}</td>
      <td>{type ? say.types[type] : '–'}</td>
      {minutes.map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the column
        <td key={place} className={value < 0 && place === 3 ? 'number below' : 'number'}>
          {value === 0 && place !== 3 ? '–' : formatMinutes(value, reader.words)}
        </td>
      ))}
      <td className="why">{textIn(why, reader.language)}</td>
    </tr>
  );
}
