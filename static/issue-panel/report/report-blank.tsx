import { type FormEvent, useState } from 'react';
import type { ReportPart, ReportStatus } from '../../../src/contract/report';
import { Field } from '../../shared/form/field';
import type { Reader } from '../../shared/reader';
import { useMutation } from '../../shared/use-mutation';
import { invoke } from '../clocks/use-clocks';
import { cardTextsIn } from './texts';
import '../record/record.css';

interface Props extends Reader {
  part: ReportPart;
  /** Whether somebody has approved the report, which this takes back. */
  approved: boolean;
  close(): void;
  answered(report: ReportStatus, heading: string): void;
}

/** An answer that only people can give; what was written stands here until it is saved. */
export function ReportBlank({ part, approved, close, answered, words, language }: Props) {
  const say = cardTextsIn(language);
  const [text, setText] = useState(part.text);
  const { busy, trouble, run } = useMutation({ words });
  const isEmpty = text.trim() === '';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run(() => invoke('writePart', { part: part.id, text }));
    if (answer) answered(answer, part.heading);
  };
  return (
    <form className="record" aria-label={part.heading} onSubmit={(event) => void save(event)}>
      <p>{part.prompt}</p>
      {part.example ? <p className="subtle">{part.example}</p> : null}
      <Field label={part.heading}>
        {(input) => (
          <textarea
            {...input}
            // biome-ignore lint/a11y/noAutofocus: whoever asked to answer is led to where the answer goes
            autoFocus
            rows={5}
            maxLength={10_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {approved ? <p className="subtle">{say.revokes}</p> : null}
      {isEmpty && !part.blank ? <p className="subtle">{say.emptyAsksAgain}</p> : null}
      <p role="alert" className="problem">
        {trouble}
      </p>
      <div className="buttons">
        <button
          type="submit"
          className="primary"
          disabled={busy || text === part.text || (isEmpty && part.blank)}
        >
          {say.save}
        </button>
        <button type="button" onClick={close}>
          {say.cancel}
        </button>
      </div>
    </form>
  );
}
