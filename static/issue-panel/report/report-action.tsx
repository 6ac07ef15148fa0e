import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../../shared/form/field';
import type { Reader } from '../../shared/reader';
import { useMutation } from '../../shared/use-mutation';
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
  const { busy, trouble, run } = useMutation({ words });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { summary, owner, due } = input;
    const payload = { id: id.current, summary, ...(owner ? { owner } : {}), ...(due ? { due } : {}) };
    if (await run(() => invoke('createAction', payload))) end(true);
  };
  const change = (name: keyof typeof input) => (value: string) => set({ ...input, [name]: value });
  return (
    <form className="record" aria-label={say.title} onSubmit={(event) => void submit(event)}>
      <h3>{say.title}</h3>
      <div className="fields">
        <Text label={say.what} value={input.summary} problem={undefined} change={change('summary')} />
        <Text label={say.owner} value={input.owner} problem={undefined} change={change('owner')} />
        <Field label={say.due}>
          {(props) => (
            <input
              {...props}
              type="date"
              value={input.due}
              onChange={({ target }) => change('due')(target.value)}
            />
          )}
        </Field>
      </div>
      <p role="alert" className="problem">
        {trouble}
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
