import { useState } from 'react';
/** One deed at a time: whether it is under way, and the sentence when it was refused or the connection was lost. */
export function useDeed({ words }, done = () => {}) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const run = async (ask) => {
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
const isRefused = (answer) => answer.kind === 'refused';
