import { type FormEvent, useState } from 'react';
import type { OutageView, ServiceAnswer } from '../../src/contract/service';
import { useMutation } from '../shared/use-mutation';
import { invoke } from './ask-service';
import type { PageProps } from './invoke';
import { serviceTextsIn } from './texts';
import { parseUtcField, toUtcField } from './utc-field';

interface Props extends PageProps {
  answer: ServiceAnswer;
  onSaved(answer: ServiceAnswer): void;
}

/** A service's outages; each can be corrected, with its reason. */
export function OutageList({ answer, reader, say, onSaved }: Props) {
  const words = serviceTextsIn(reader.language);
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
          onSaved={onSaved}
        />
      ))}
    </details>
  );
}

function OutageForm({
  outage,
  client,
  reader,
  onSaved,
}: Omit<Props, 'answer'> & { outage: OutageView; client: string }) {
  const words = serviceTextsIn(reader.language);
  const { busy, trouble, run } = useMutation(reader);
  const [from, setFrom] = useState(toUtcField(outage.from));
  const [to, setTo] = useState(outage.to === null ? '' : toUtcField(outage.to));
  const [cause, setCause] = useState(outage.cause);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const times = {
      ...(from === toUtcField(outage.from) ? {} : { from: parseUtcField(from) }),
      ...(to === (outage.to === null ? '' : toUtcField(outage.to))
        ? {}
        : { to: to === '' ? null : parseUtcField(to) }),
    };
    const edit = { client, outageId: outage.id, reason, cause, ...times };
    const answer = await run(() => invoke('editOutage', edit));
    if (answer) onSaved(answer);
  };
  return (
    <form className="form" aria-label={outage.id} onSubmit={(event) => void submit(event)}>
      <p>
        <b>{outage.key}</b>
        {outage.edits.map((edit) => (
          <small key={edit.at} className="subtle">
            {' '}
            {words.edited(toUtcField(edit.at).replace('T', ' '), edit.reason)}
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
