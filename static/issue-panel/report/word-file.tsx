import { useState } from 'react';
import type { Reader } from '../../shared/reader';
import { saveFile } from '../../shared/save-file';
import { invoke } from '../clocks/use-clocks';
import { cardTextsIn } from './texts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The text of a report without a page, which is read as a file. */
export function WordFile({ words, language }: Reader) {
  const say = cardTextsIn(language);
  const [problem, setProblem] = useState('');
  const read = async () => {
    const answer = await invoke('readReport').catch(() => null);
    setProblem(answer?.kind === 'file' ? '' : (answer?.say ?? words.lostOnce));
    if (answer?.kind === 'file') saveFile(answer.name, WORD, [bytesOf(answer.base64)]);
  };
  return (
    <>
      <button type="button" title={say.isFile} onClick={() => void read()}>
        {say.read}
      </button>
      <span role="alert">{problem}</span>
    </>
  );
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
