import { makeInvoke } from '@forge/bridge';
import { useState } from 'react';
import type { RefusedAnswer, TimeBankCalls } from '../../src/contract/time-bank';
import type { Reader } from '../shared/reader';
import type { AccountsWords } from './words';

export const invoke = makeInvoke<TimeBankCalls>();

/** What every part of the page is given. */
export interface Part {
  reader: Reader;
  say: AccountsWords;
}

/** One deed at a time: whether it is under way, and the sentence when it was refused or lost. */
export function useDeed({ words }: Reader) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const run = async <Answer extends { kind: string }>(
    ask: () => Promise<Answer | RefusedAnswer>,
  ): Promise<Answer | null> => {
    setBusy(true);
    const answer = await ask().catch(() => null);
    setBusy(false);
    const refused = answer !== null && isRefused(answer) ? answer : null;
    setTrouble(answer === null ? words.lostAtOnce : (refused?.say ?? ''));
    return answer === null || isRefused(answer) ? null : answer;
  };
  return { busy, trouble, run };
}

const isRefused = (answer: { kind: string }): answer is RefusedAnswer => answer.kind === 'refused';
