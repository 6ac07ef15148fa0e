import { useCallback, useRef, useState } from 'react';
import type { RebuildTrialAnswer } from '../../../src/contract/rebuild';
import type { RefusedAnswer } from '../../../src/contract/scheme';
import { invoke } from '../draft/use-checks';

/** How many issues a preview judges at most. */
const MAX_ISSUES = 200;

export interface Trial {
  /** The search it is of; what is typed since is another one. */
  jql: string;
  finished: boolean;
  state: 'running' | 'done' | 'lost';
  sum: Omit<RebuildTrialAnswer, 'kind' | 'next'>;
  /** What Jira says is wrong with the search. */
  wrong: string;
}

const NOTHING = { total: 0, issues: 0, unfollowed: 0, rewritten: 0, unchanged: 0, breached: 0, changes: [] };

/** What a look at the issues would change, stretch by stretch; another try leaves the one that runs. */
export function useTrial(): { trial: Trial | null; begin(jql: string, finished: boolean): void } {
  const [trial, setTrial] = useState<Trial | null>(null);
  const latest = useRef(0);
  const begin = useCallback((jql: string, finished: boolean) => {
    latest.current += 1;
    const request = latest.current;
    const isCurrent = () => request === latest.current;
    void runTrial({ jql, finished }, isCurrent, (next) => isCurrent() && setTrial(next));
  }, []);
  return { trial, begin };
}

async function runTrial(
  { jql, finished }: { jql: string; finished: boolean },
  isCurrent: () => boolean,
  show: (trial: Trial) => void,
): Promise<void> {
  let trial: Trial = { jql, finished, state: 'running', sum: NOTHING, wrong: '' };
  let from: string | null = null;
  show(trial);
  do {
    const answer: RebuildTrialAnswer | RefusedAnswer | null = await invoke('tryRebuild', {
      jql,
      from,
      finished,
    }).catch(() => null);
    if (answer?.kind !== 'tried') {
      show({ ...trial, state: 'lost', wrong: answer?.say ?? '' });
      return;
    }
    from = answer.next;
    const sum = addPage(trial.sum, answer);
    trial = { ...trial, sum, state: from !== null && sum.issues < MAX_ISSUES ? 'running' : 'done' };
    show(trial);
  } while (isCurrent() && trial.state === 'running');
}

function addPage(sum: Trial['sum'], answer: RebuildTrialAnswer): Trial['sum'] {
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
