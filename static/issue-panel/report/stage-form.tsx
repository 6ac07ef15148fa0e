import { type FormEvent, useState } from 'react';
import type { StageTexts } from '../../../locales/en/pages/report';
import type { Reader } from '../../shared/reader';
import { instantOf } from '../../shared/time/civil';
import { Moment } from '../record/fields';

interface Props extends Reader {
  title: string;
  say: StageTexts;
  now: number;
  busy: boolean;
  refused: string;
  record(at: number | null): void;
  cancel(): void;
}

/** When something happened that the stages of a report count from, in the reader's zone; empty is now. */
export function StageForm({ title, say, now, busy, refused, record, cancel, timeZone }: Props) {
  const [civil, setCivil] = useState('');
  const [future, setFuture] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = instantOf(civil, timeZone);
    setFuture(at !== null && at > now);
    if (at === null || at <= now) record(at);
  };
  return (
    <form className="record" aria-label={title} noValidate onSubmit={submit}>
      <h3>{title}</h3>
      <Moment label={say.when} value={civil} problem={future ? say.future : undefined} change={setCivil} />
      <p role="alert" className="problem">
        {refused}
      </p>
      <div className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          {say.record}
        </button>
        <button type="button" onClick={cancel}>
          {say.cancel}
        </button>
      </div>
    </form>
  );
}
