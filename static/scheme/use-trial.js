import { useCallback, useRef, useState } from 'react';
import { invoke } from './use-checks';

/** How many issues a preview judges at most. */
const MOST = 200;
const NOTHING = { total: 0, issues: 0, unfollowed: 0, rewritten: 0, unchanged: 0, breached: 0, changes: [] };
/** What a look at the issues would change, stretch by stretch; another try leaves the one that runs. */
export function useTrial() {
  const [trial, setTrial] = useState(null);
  const latest = useRef(0);
  const begin = useCallback((jql) => {
    latest.current += 1;
    const mine = latest.current;
    const isMine = () => mine === latest.current;
    void judgeAll(jql, isMine, (next) => isMine() && setTrial(next));
  }, []);
  return { trial, begin };
}
async function judgeAll(jql, goesOn, show) {
  let trial = { jql, state: 'running', sum: NOTHING, wrong: '' };
  let from = null;
  show(trial);
  do {
    const answer = await invoke('tryRebuild', { jql, from }).catch(() => null);
    if (answer?.kind !== 'tried') {
      show({ ...trial, state: 'lost', wrong: answer?.say ?? '' });
      return;
    }
    from = answer.next;
    const sum = added(trial.sum, answer);
    trial = { ...trial, sum, state: from !== null && sum.issues < MOST ? 'running' : 'done' };
    show(trial);
  } while (goesOn() && trial.state === 'running');
}
function added(sum, answer) {
  return {
    total: answer.total,
    issues: sum.issues + answer.issues,
    unfollowed: sum.unfollowed + answer.unfollowed,
    rewritten: sum.rewritten + answer.rewritten,
    unchanged: sum.unchanged + answer.unchanged,
    breached: sum.breached + answer.breached,
    changes: [...sum.changes, ...answer.changes],
  };
}
