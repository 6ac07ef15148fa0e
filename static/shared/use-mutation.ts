import { useState } from 'react';
import type { RefusedAnswer } from '../../src/contract/refused';
import type { Reader } from './reader';

/**
 * One action at a time: whether it is under way, and the sentence when it was refused or the connection was lost. It is done, too, where
 * somebody else was before it: what stands on the page is another by then.
 */
export function useMutation({ words }: Pick<Reader, 'words'>, done: () => void = () => {}) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const run = async <Answer extends { kind: string }>(
    ask: () => Promise<Answer | RefusedAnswer>,
  ): Promise<Answer | null> => {
    setBusy(true);
    const answer = await ask().catch(() => null);
    setBusy(false);
    setTrouble(answer === null ? words.lostOnce : isRefused(answer) ? answer.say : '');
    const refused = answer !== null && isRefused(answer);
    if (answer !== null && (!refused || answer.code === 'busy')) done();
    return answer === null || refused ? null : answer;
  };
  return { busy, trouble, run };
}

const isRefused = (answer: { kind: string }): answer is RefusedAnswer => answer.kind === 'refused';
