import { useCallback, useEffect, useState } from 'react';
import type { RebuildAnswer, RebuildView } from '../../../src/contract/rebuild';
import { invoke } from '../preview/use-checks';

/** How often a look at every issue is asked how far it is, while somebody watches. */
const WATCH_MS = 5_000;

export type Order = 'start' | 'pause' | 'resume' | 'cancel';

/** The look at a project's issues: how far it is, and how to start, hold, go on with and end it. */
export function useRebuild(): {
  job: RebuildView | null;
  trouble: string;
  order(word: Order, jql?: string): Promise<void>;
} {
  const [job, setJob] = useState<RebuildView | null>(null);
  const [trouble, setTrouble] = useState('');
  const take = useCallback((answer: RebuildAnswer | null) => {
    if (answer?.kind === 'rebuild') setJob(answer.job);
    setTrouble(answer?.kind === 'refused' ? answer.say : '');
  }, []);
  const look = useCallback(
    () =>
      invoke('showRebuild')
        .catch(() => null)
        .then(take),
    [take],
  );
  const runs = job?.state === 'running';
  useEffect(() => void look(), [look]);
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && void look(), WATCH_MS);
    return () => clearInterval(timer);
  }, [look, runs]);
  const order = (word: Order, jql = '') =>
    invoke('orderRebuild', { order: word, jql })
      .catch(() => null)
      .then(take);
  return { job, trouble, order };
}
