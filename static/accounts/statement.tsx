import { router } from '@forge/bridge';
import type { BankView, StatementAnswer, StatementFileAnswer } from '../../src/contract/time-bank';
import { Answered } from '../shared/answers/answered';
import { useAnswer } from '../shared/answers/use-answer';
import type { Reader } from '../shared/reader';
import { saveFile } from '../shared/save-file';
import { formatMinutes } from '../shared/time/lengths';
import { dateOf, formatDate } from '../shared/time/moments';
import { useMutation } from '../shared/use-mutation';
import { formatAmount } from './amounts';
import { invoke, type PageProps } from './invoke';
import { Lines } from './lines';

interface Props extends PageProps {
  bank: BankView;
  month: BankView['months'][number];
}

/** A client's statement of a month: its sums, its lines, and its file. */
export function StatementOf({ bank, month, reader, say }: Props) {
  const mutation = useMutation(reader);
  const { busy, trouble } = mutation;
  const query = { client: bank.client, month: month.month };
  const { asked, readMore } = useStatement(query, mutation);
  return (
    <div className="statement">
      <Answered {...asked} reader={reader} loading={say.loading}>
        {(shown) => (
          <>
            <Sums shown={shown} reader={reader} say={say} />
            <Lines lines={shown.lines} reader={reader} say={say} />
            {shown.next ? (
              <button type="button" className="link" disabled={busy} onClick={() => void readMore(shown)}>
                {say.more(shown.lines.length, shown.total)}
              </button>
            ) : null}
          </>
        )}
      </Answered>
      <p className="row">
        <button type="button" disabled={busy} onClick={() => void saveStatement(query, reader, mutation)}>
          {say.save}
        </button>
        <Sending month={month} reader={reader} say={say} />
      </p>
      <p role="status" className={trouble ? 'error' : 'subtle'}>
        {trouble}
      </p>
    </div>
  );
}

type Mutation = ReturnType<typeof useMutation>;
interface Query {
  client: string;
  month: string;
}

/** The lines as far as they are read. */
function useStatement(query: Query, { run }: Mutation) {
  const loaded = useAnswer(() => invoke('showStatement', { ...query, from: 0 }), JSON.stringify(query));
  const readMore = async ({ next, lines }: StatementAnswer) => {
    const answer = await run(() => invoke('showStatement', { ...query, from: next ?? 0 }));
    if (answer) loaded.replace({ ...answer, lines: [...lines, ...answer.lines] });
  };
  return { asked: loaded, readMore };
}

/** The whole statement as a file, read part by part. */
async function saveStatement(query: Query, { language }: Reader, { run }: Mutation): Promise<void> {
  let [text, from]: [string, number | null] = ['\uFEFF', 0];
  while (from !== null) {
    const at: number = from;
    const part: StatementFileAnswer | null = await run(() =>
      invoke('statementFile', { ...query, language, from: at }),
    );
    if (!part) return;
    [text, from] = [text + part.text, part.next];
  }
  saveFile(`${query.client}-${query.month}.csv`, 'text/csv', [text]);
}

function Sending({ month: { sentAt, url }, reader, say }: PageProps & { month: Props['month'] }) {
  if (sentAt === null) return <small className="subtle">{say.sendNote}</small>;
  return (
    <span className="row">
      <small className="subtle">{say.sentOn(formatDate(dateOf(sentAt, reader), reader))}</small>
      {url ? (
        <button type="button" className="link" onClick={() => void router.open(url)}>
          {say.page}
        </button>
      ) : null}
    </span>
  );
}

function Sums({ shown: { statement }, reader, say }: PageProps & { shown: StatementAnswer }) {
  const { closing, unpriced } = statement;
  const sums = [
    [say.opening, formatMinutes(statement.openingMinutes, reader.words)],
    [say.bought, formatMinutes(statement.boughtMinutes, reader.words)],
    [say.used, formatMinutes(statement.usedMinutes, reader.words)],
    [say.closing, formatMinutes(closing.minutes, reader.words)],
    [say.invoiced, formatMinutes(statement.invoiceMinutes, reader.words)],
    [say.amount, formatAmount(statement.invoiceCents, reader)],
  ] as const;
  return (
    <>
      <dl className="figures small">
        {sums.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unpriced > 0 ? <p className="subtle">{say.unpriced(unpriced)}</p> : null}
    </>
  );
}
