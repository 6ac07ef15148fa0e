import { useState } from 'react';
import type { RefusedAnswer } from '../../src/contract/refused';
import type { Reader } from './reader';

/** One action at a time: whether it is under way, and the sentence when it was refused or the connection was lost. */
export function useMutation({ words }: Reader, done: () => void = () => {}) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const run = async <Answer extends { kind: string }>(
    ask: () => Promise<Answer | RefusedAnswer>,
  ): Promise<Answer | null> => {
    setBusy(true);
    const answer = await ask().catch(() => null);
    setBusy(false);
    setTrouble(answer === null ? words.lostAtOnce : isRefused(answer) ? answer.say : '');
    if (answer === null || isRefused(answer)) return null;
    done();
    return answer;
  };
  return { busy, trouble, run };
}

const isRefused = (answer: { kind: string }): answer is RefusedAnswer => answer.kind === 'refused';
