import { useState } from 'react';
import type { ReportStatus } from '../../../src/contract/report';
import { Field } from '../../shared/form/field';
import type { Reader } from '../../shared/reader';
import { useMutation } from '../../shared/use-mutation';
import { invoke } from '../clocks/use-clocks';
import { contentTextsIn } from './texts';

interface Props extends Reader {
  part: NonNullable<ReportStatus['parts']>[number];
  done(): void;
}

/** A part that only people can write; what was written stands here until it is saved. */
export function Part({ part, done, words, language }: Props) {
  const say = contentTextsIn(language);
  const [text, setText] = useState(part.text);
  const [message, setMessage] = useState('');
  const { trouble, run } = useMutation({ words }, done);
  const save = async () => {
    setMessage((await run(() => invoke('writePart', { part: part.id, text }))) ? say.saved : '');
  };
  return (
    <>
      <Field label={part.heading}>
        {(input) => (
          <textarea
            {...input}
            rows={3}
            maxLength={10_000}
            value={text}
            placeholder={part.prompt}
            onChange={({ target }) => {
              setText(target.value);
              setMessage('');
            }}
          />
        )}
      </Field>
      <div className="buttons">
        <button type="button" disabled={text === part.text} onClick={() => void save()}>
          {say.save}
        </button>
        <span role="status">{message || trouble}</span>
      </div>
    </>
  );
}
