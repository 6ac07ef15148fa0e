import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';
import type { Kind } from '../clocks/record-kinds';
import { detailTextsIn } from '../clocks/texts';
import { type About, type Draft, initialFieldsOf, type Problems, problemsOf } from './draft';
import { Fields } from './record-fields';
import { useDraft } from './use-draft';
import { useSending } from './use-sending';
import './record.css';

interface Props extends Reader {
  kind: Kind;
  about?: About;
  answer: ClocksAnswer;
  now: number;
  end(recorded: boolean): void;
}

/** Records what was done. What is wrong stands beside its field; what was typed survives an error and a reload. */
export default function RecordForm({ kind, about, answer, now, end, ...reader }: Props) {
  const say = detailTextsIn(reader.language);
  const { timeZone, words } = reader;
  const form = useRef<HTMLFormElement>(null);
  const first = about ? initialFieldsOf(about, timeZone) : {};
  const { draft, change, drop } = useDraft(`${answer.issueKey} ${kind} ${about?.from ?? ''}`, first);
  const [problems, setProblems] = useState<Problems>({});
  const { busy, refused, send } = useSending(say, () => {
    drop();
    end(true);
  });
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const newProblems = problemsOf(kind, draft, { timeZone, now });
    setProblems(newProblems);
    if (Object.keys(newProblems).length === 0) void send(kind, draft, { timeZone, now, about });
    else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const problemTextOf = (field: keyof Draft) => {
    const code = problems[field];
    return code && say.forms.problems[code];
  };
  const cancel = () => {
    drop();
    end(false);
  };
  return (
    <form
      ref={form}
      className="record"
      aria-label={words.acts[kind]}
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && end(false)}
    >
      <h3>{words.acts[kind]}</h3>
      <Fields {...{ kind, draft, change, say, answer, words }} problem={problemTextOf} />
      <p role="alert" className="problem">
        {refused}
      </p>
      <div className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          {busy ? say.forms.saving : say.forms.save}
        </button>
        <button type="button" onClick={cancel}>
          {say.forms.cancel}
        </button>
        <small className="subtle">{say.forms.zone(timeZone.replace('_', ' '))}</small>
      </div>
    </form>
  );
}
