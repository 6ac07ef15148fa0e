import { type FormEvent, useState } from 'react';
import type { OutageView, ServiceAnswer } from '../../src/contract/service';
import { useDeed } from '../shared/use-mutation';
import type { Part } from './asking';
import { invoke } from './service';
import { serviceWords, utc, utcIn } from './service-words';

interface Props extends Part {
  answer: ServiceAnswer;
  told(answer: ServiceAnswer): void;
}

/** A service's outages; each can be corrected, with its reason. */
export function OutageList({ answer, reader, say, told }: Props) {
  const words = serviceWords(reader.locale);
  if (answer.outages.length === 0) return <p className="subtle">{words.noOutage}</p>;
  return (
    <details>
      <summary>{words.outages(answer.outages.length)}</summary>
      {answer.outages.map((outage) => (
        <OutageForm
          key={`${outage.id} ${outage.edits.length}`}
          outage={outage}
          client={answer.client}
          reader={reader}
          say={say}
          told={told}
        />
      ))}
    </details>
  );
}

function OutageForm({
  outage,
  client,
  reader,
  told,
}: Omit<Props, 'answer'> & { outage: OutageView; client: string }) {
  const words = serviceWords(reader.locale);
  const { busy, trouble, run } = useDeed(reader);
  const [from, setFrom] = useState(utc(outage.from));
  const [to, setTo] = useState(outage.to === null ? '' : utc(outage.to));
  const [cause, setCause] = useState(outage.cause);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const times = {
      ...(from === utc(outage.from) ? {} : { from: utcIn(from) }),
      ...(to === (outage.to === null ? '' : utc(outage.to)) ? {} : { to: to === '' ? null : utcIn(to) }),
    };
    const edit = { client, outageId: outage.id, reason, cause, ...times };
    const answer = await run(() => invoke('editOutage', edit));
    if (answer) told(answer);
  };
  return (
    <form className="form" aria-label={outage.id} onSubmit={(event) => void submit(event)}>
      <p>
        <b>{outage.key}</b>
        {outage.edits.map((edit) => (
          <small key={edit.at} className="subtle">
            {' '}
            {words.edited(utc(edit.at).replace('T', ' '), edit.reason)}
          </small>
        ))}
      </p>
      <label>
        <span>{words.from}</span>
        <input type="datetime-local" value={from} required onChange={({ target }) => setFrom(target.value)} />
      </label>
      <label>
        <span>{words.to}</span>
        <input type="datetime-local" value={to} onChange={({ target }) => setTo(target.value)} />
      </label>
      <label>
        <span>{words.cause}</span>
        <select value={cause} onChange={({ target }) => setCause(target.value as OutageView['cause'])}>
          <option value="ours">{words.causes.ours}</option>
          <option value="client">{words.causes.client}</option>
        </select>
      </label>
      <label>
        <span>{words.reason}</span>
        <input value={reason} required minLength={3} onChange={({ target }) => setReason(target.value)} />
      </label>
      <button type="submit" disabled={busy}>
        {words.correct}
      </button>
      <p role="status" className="error">
        {trouble}
      </p>
    </form>
  );
}
