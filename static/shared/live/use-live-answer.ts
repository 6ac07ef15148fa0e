import { useCallback, useEffect, useRef, useState } from 'react';
import { useRetries } from '../answers/use-retries';
import { useElapsed } from './use-elapsed';

/** The last answer, the server's now counted on since, and whether the connection was lost. */
export interface Live<Answer> {
  answer: Answer | null;
  now: number;
  lost: boolean;
  refresh(): void;
}

/** What tells the server's now and when the answer changes by itself; a refusal tells neither. */
interface Timed {
  kind: string;
  now?: number;
  nextChangeAt?: number | null;
}

interface LoadedAnswer<Answer> {
  answer: Answer;
  receivedAt: number;
}

const slowPollMs = 30_000;
const fastPollMs = 5_000;

/**
 * Asks one question of the backend, counts from the server's now, and asks again when a clock changes by itself, now and then, and when
 * the page is looked at again. `ask` and `isBusy` stay the same for the life of the page.
 */
export function useLiveAnswer<Answer extends Timed>(
  ask: () => Promise<Answer>,
  isBusy: (answer: Answer | null) => boolean,
): Live<Answer> {
  const [loaded, setLoaded] = useState<LoadedAnswer<Answer> | null>(null);
  const [lost, setLost] = useState(false);
  const refresh = useRequest(ask, setLoaded, setLost);
  const answer = loaded?.answer ?? null;
  const elapsed = useElapsed(loaded?.receivedAt ?? 0);
  const now = answer?.now === undefined ? 0 : answer.now + elapsed;
  const changed = typeof answer?.nextChangeAt === 'number' && now > answer.nextChangeAt;
  useEffect(() => {
    if (changed) refresh();
  }, [changed, refresh]);
  useRetries(lost, refresh);
  useRefreshing(refresh, isBusy(answer) ? fastPollMs : slowPollMs);
  return { answer, now, lost, refresh };
}

/** One question at a time; an answer that was overtaken would show an older state. */
function useRequest<Answer>(
  ask: () => Promise<Answer>,
  onLoaded: (loaded: LoadedAnswer<Answer>) => void,
  onLost: (lost: boolean) => void,
): () => void {
  const asking = useRef(false);
  return useCallback(() => {
    if (asking.current) return;
    asking.current = true;
    ask()
      .then((answer) => {
        onLoaded({ answer, receivedAt: performance.now() });
        onLost(false);
      })
      .catch(() => onLost(true))
      .finally(() => {
        asking.current = false;
      });
  }, [ask, onLoaded, onLost]);
}

/** The occasions to ask: at first, when the page is looked at again, and now and then. */
function useRefreshing(refresh: () => void, pollMs: number): void {
  useEffect(refresh, [refresh]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || refresh(), pollMs);
    return () => clearInterval(timer);
  }, [refresh, pollMs]);
  useEffect(() => {
    window.addEventListener('focus', refresh);
    window.addEventListener('online', refresh);
    return () => {
      window.removeEventListener('focus', refresh);
      window.removeEventListener('online', refresh);
    };
  }, [refresh]);
}
