import { textIn } from '../../src/common/local-text';
import type { AccountsRow, FiguresCalls } from '../../src/contract/figures';
import { LostLine } from '../shared/answers/lost-line';
import { useAnswer } from '../shared/answers/use-answer';
import { makeAsk } from '../shared/licence';
import type { Reader } from '../shared/reader';
import { Satisfaction } from '../shared/service/satisfaction';
import { Table } from '../shared/table';
import { formatMinutes } from '../shared/time/lengths';
import { clientAccountsTextsIn } from './texts';

const invoke = makeAsk<FiguresCalls>();

interface Props {
  query: { from: string; to: string; client: string | null };
  reader: Reader;
}

/** What is accounted for to the project's clients, each part only where the scheme or a client's terms use it. */
export function ProjectAccounts({ query: { from, to, client }, reader }: Props) {
  const ask = () => invoke('showProjectAccounts', { from, to, client });
  const { answer, again } = useAnswer(ask, [from, to, client].join(' '));
  if (answer === null) return null;
  if (answer === 'lost') return <LostLine words={reader.words} again={again} />;
  if (answer.kind === 'refused') return <p className="message">{answer.say}</p>;
  const rows = answer.clients.filter(({ bank, availability }) => bank?.hasBank || availability);
  return (
    <>
      {answer.satisfaction ? <Satisfaction view={answer.satisfaction} reader={reader} /> : null}
      {rows.length > 0 ? <Clients rows={rows} reader={reader} /> : null}
    </>
  );
}

function Clients({ rows, reader }: { rows: AccountsRow[]; reader: Reader }) {
  const say = clientAccountsTextsIn(reader.language);
  const heads = [say.client, say.bank, say.note, say.rolling, say.month, say.promised];
  return (
    <section className="chart card" aria-label={say.title}>
      <header>
        <h2>{say.title}</h2>
      </header>
      <Table wide={say.title} columns={heads}>
        {rows.map((row) => (
          <ClientRow key={row.id} row={row} reader={reader} />
        ))}
      </Table>
    </section>
  );
}

function ClientRow({ row: { name, bank, availability }, reader }: { row: AccountsRow; reader: Reader }) {
  const say = clientAccountsTextsIn(reader.language);
  const style = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const formatPercent = (hundredths: number) =>
    `${new Intl.NumberFormat(reader.locale, style).format(hundredths / 100)}\u00a0%`;
  const formatVerdict = (measure: { share: number | null; met: boolean } | null | undefined) =>
    !measure
      ? '–'
      : measure.share === null
        ? say.noData
        : `${formatPercent(measure.share)} (${measure.met ? say.kept : say.missed})`;
  const note = bank?.balance.warning ?? bank?.forecast?.say;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{bank?.hasBank ? formatMinutes(bank.balance.minutes, reader.words) : '–'}</td>
      <td>{bank?.hasBank ? (note ? textIn(note, reader.language) : '') : ''}</td>
      <td>{formatVerdict(availability?.rolling)}</td>
      <td>{formatVerdict(availability?.month)}</td>
      <td>{availability ? say.over(formatPercent(availability.promised), availability.windowDays) : '–'}</td>
    </tr>
  );
}
