import { useId, useState } from 'react';
import type { ReportStatus } from '../../../src/contract/report';
import type { Reader } from '../../shared/reader';
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
  const id = useId();
  const save = async () => {
    const answer = await invoke('writePart', { part: part.id, text }).catch(() => null);
    setMessage(answer?.kind === 'report' ? say.saved : (answer?.say ?? words.lostAtOnce));
    if (answer?.kind === 'report') done();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{part.heading}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={10_000}
        value={text}
        placeholder={part.prompt}
        onChange={({ target }) => {
          setText(target.value);
          setMessage('');
        }}
      />
      <div className="buttons">
        <button type="button" disabled={text === part.text} onClick={() => void save()}>
          {say.save}
        </button>
        <span role="status">{message}</span>
      </div>
    </div>
  );
}
