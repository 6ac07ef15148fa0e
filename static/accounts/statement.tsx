import { router } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type {
  BankView,
  StatementAnswer,
  StatementFileAnswer,
  StatementLine,
} from '../../src/contract/time-bank';
import { minutesText } from '../shared/lengths';
import { dateOf, dateText } from '../shared/moments';
import { saveFile } from '../shared/save-file';
import { useDeed } from '../shared/use-mutation';
import { amount } from './amounts';
import { invoke, type Part } from './asking';
import { Lines } from './lines';

interface Props extends Part {
  bank: BankView;
  month: BankView['months'][number];
  reload(): void;
}

type Shown = StatementAnswer & { lines: StatementLine[] };

/** A client's statement of a month: its sums, its lines, its file, and the sending of it. */
export function StatementOf({ bank, month, reader, say, reload }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [told, setTold] = useState('');
  const [sure, setSure] = useState(false);
  const { busy, trouble, run } = useDeed(reader);
  const asked = { client: bank.client, month: month.month };
  const read = async (from: number, before: StatementLine[]) => {
    const answer = await run(() => invoke('showStatement', { ...asked, from }));
    if (answer) setShown({ ...answer, lines: [...before, ...answer.lines] });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each month it is drawn for
  useEffect(() => void read(0, []), []);
  const save = async () => {
    const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
    let [text, from]: [string, number | null] = ['\uFEFF', 0];
    while (from !== null) {
      const at: number = from;
      const part: StatementFileAnswer | null = await run(() =>
        invoke('statementFile', { ...asked, language, from: at }),
      );
      if (!part) return;
      [text, from] = [text + part.text, part.next];
    }
    saveFile(`${bank.client}-${month.month}.csv`, 'text/csv', [text]);
  };
  const send = async () => {
    if (!sure) return setSure(true);
    const answer = await run(() => invoke('sendMonth', asked));
    setSure(false);
    if (!answer) return;
    setTold(answer.say ?? say.sent);
    reload();
  };
  return (
    <div className="statement">
      {shown ? <Sums shown={shown} reader={reader} say={say} /> : null}
      {shown ? <Lines lines={shown.lines} reader={reader} say={say} /> : null}
      {shown?.next ? (
        <button
          type="button"
          className="link"
          disabled={busy}
          onClick={() => void read(shown.next ?? 0, shown.lines)}
        >
          {say.more(shown.lines.length, shown.total)}
        </button>
      ) : null}
      <p className="row">
        <button type="button" disabled={busy} onClick={() => void save()}>
          {say.save}
        </button>
        {month.sentAt !== null && month.url !== null ? null : (
          <button type="button" disabled={busy} onClick={() => void send()} onBlur={() => setSure(false)}>
            {sure ? say.sendSure : say.send}
          </button>
        )}
        <Sending month={month} reader={reader} say={say} />
      </p>
      <p role="status" className={trouble ? 'error' : 'subtle'}>
        {trouble || told}
      </p>
    </div>
  );
}

function Sending({ month: { sentAt, url }, reader, say }: Part & { month: Props['month'] }) {
  if (sentAt === null) return <small className="subtle">{say.sendNote}</small>;
  return (
    <span className="row">
      <small className="subtle">{say.sentOn(dateText(dateOf(sentAt, reader), reader))}</small>
      {url ? (
        <button type="button" className="link" onClick={() => void router.open(url)}>
          {say.page}
        </button>
      ) : null}
    </span>
  );
}

function Sums({ shown: { statement }, reader, say }: Part & { shown: Shown }) {
  const { closing, unpriced } = statement;
  const sums = [
    [say.opening, minutesText(statement.openingMinutes)],
    [say.bought, minutesText(statement.boughtMinutes)],
    [say.used, minutesText(statement.usedMinutes)],
    [say.closing, minutesText(closing.minutes)],
    [say.invoiced, minutesText(statement.invoiceMinutes)],
    [say.amount, amount(statement.invoiceCents, reader)],
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
