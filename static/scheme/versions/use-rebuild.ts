import { useCallback, useEffect, useState } from 'react';
import type { RebuildAnswer, RebuildView } from '../../../src/contract/rebuild';
import { invoke } from '../draft/use-checks';

/** How often a look at every issue is asked how far it is, while somebody watches. */
const WATCH_MS = 5_000;

export type Order = 'start' | 'pause' | 'resume' | 'cancel';

/** The look at a project's issues: how far it is, and how to start, hold, go on with and end it. */
export function useRebuild(): {
  job: RebuildView | null;
  trouble: string;
  orderJob(word: Order, jql?: string, finished?: boolean): Promise<void>;
} {
  const [job, setJob] = useState<RebuildView | null>(null);
  const [trouble, setTrouble] = useState('');
  const applyAnswer = useCallback((answer: RebuildAnswer | null) => {
    if (answer?.kind === 'rebuild') setJob(answer.job);
    setTrouble(answer?.kind === 'refused' ? answer.say : '');
  }, []);
  const loadJob = useCallback(
    () =>
      invoke('showRebuild')
        .catch(() => null)
        .then(applyAnswer),
    [applyAnswer],
  );
  const runs = job?.state === 'running';
  useEffect(() => void loadJob(), [loadJob]);
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && void loadJob(), WATCH_MS);
    return () => clearInterval(timer);
  }, [loadJob, runs]);
  const order = (word: Order, jql = '', finished = false) =>
    invoke('orderRebuild', { order: word, jql, finished })
      .catch(() => null)
      .then(applyAnswer);
  return { job, trouble, orderJob: order };
}
