import { type FormEvent, useRef, useState } from 'react';
import type { Reader } from '../../shared/reader';
import { invoke } from '../clocks/use-clocks';
import { Text } from '../record/fields';
import '../record/record.css';

interface Props extends Reader {
  end(created: boolean): void;
}

/** A corrective action: what, who, by when. A second try creates no second issue. */
export default function ReportAction({ end, words }: Props) {
  const say = words.action;
  const id = useRef(crypto.randomUUID());
  const [input, set] = useState({ summary: '', owner: '', due: '' });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const { summary, owner, due } = input;
    const payload = { id: id.current, summary, ...(owner ? { owner } : {}), ...(due ? { due } : {}) };
    const answer = await invoke('createAction', payload).catch(() => null);
    setBusy(false);
    if (answer?.kind === 'asked') end(true);
    else setRefused(answer?.say ?? words.lostAtOnce);
  };
  const change = (name: keyof typeof input) => (value: string) => set({ ...input, [name]: value });
  return (
    <form className="record" aria-label={say.title} onSubmit={(event) => void submit(event)}>
      <h3>{say.title}</h3>
      <div className="fields">
        <Text label={say.what} value={input.summary} problem={undefined} change={change('summary')} />
        <Text label={say.owner} value={input.owner} problem={undefined} change={change('owner')} />
        <label>
          {say.due}
          <input type="date" value={input.due} onChange={({ target }) => change('due')(target.value)} />
        </label>
      </div>
      <p role="alert" className="problem">
        {refused}
      </p>
      <div className="buttons">
        <button type="submit" className="primary" disabled={busy || input.summary.trim().length < 3}>
          {say.create}
        </button>
        <button type="button" onClick={() => end(false)}>
          {say.cancel}
        </button>
      </div>
    </form>
  );
}
