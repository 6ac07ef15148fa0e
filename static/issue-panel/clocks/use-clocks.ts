import { events } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PanelCalls, ShowClocksAnswer } from '../../../src/contract/clocks';
import { makeAsk } from '../../shared/licence';

/** The panel's own calls, typed as the backend defines them. */
export const invoke = makeAsk<PanelCalls>();

/** The last answer, the server's now counted on since, and whether the connection was lost. */
export interface Clocks {
  answer: ShowClocksAnswer | null;
  now: number;
  lost: boolean;
  refresh(): void;
}

interface LoadedAnswer {
  answer: ShowClocksAnswer;
  receivedAt: number;
}

const CHANGED = 'SABLIER_CHANGED';

/** An issue may show its panel and its column at once: what is done in one is seen in the other. */
export const notifyOthers = () => void events.emit(CHANGED).catch(() => undefined);

const slowPollMs = 30_000;
const fastPollMs = 5_000;

/** Asks for the clocks, counts from the server's now, and asks again when one of them changes by itself. */
export function useClocks(): Clocks {
  const [loaded, setLoaded] = useState<LoadedAnswer | null>(null);
  const [lost, setLost] = useState(false);
  const refresh = useClockRequest(setLoaded, setLost);
  const answer = loaded?.answer ?? null;
  const elapsed = useElapsed(loaded?.receivedAt ?? 0);
  const now = answer?.kind === 'clocks' ? answer.now + elapsed : 0;
  const changed = answer?.kind === 'clocks' && answer.nextChangeAt !== null && now > answer.nextChangeAt;
  useEffect(() => {
    if (changed) refresh();
  }, [changed, refresh]);
  useRefreshEvents(refresh, lost || isBusy(answer) ? fastPollMs : slowPollMs);
  return { answer, now, lost, refresh };
}

/** Something is under way that will soon be finished: the report, or an answer that failed. */
function isBusy(answer: ShowClocksAnswer | null): boolean {
  return answer?.kind === 'clocks' ? answer.report.state === 'owed' : answer?.kind === 'refused';
}

/** One question at a time; an answer that was overtaken would show an older state. */
function useClockRequest(
  onLoaded: (loaded: LoadedAnswer) => void,
  onLost: (lost: boolean) => void,
): () => void {
  const asking = useRef(false);
  return useCallback(() => {
    if (asking.current) return;
    asking.current = true;
    invoke('showClocks')
      .then((answer) => {
        onLoaded({ answer, receivedAt: performance.now() });
        onLost(false);
      })
      .catch(() => onLost(true))
      .finally(() => {
        asking.current = false;
      });
  }, [onLoaded, onLost]);
}

/** The occasions to ask: at first, when the page is looked at again, when the site says so, and now and then. */
function useRefreshEvents(refresh: () => void, pollMs: number): void {
  useEffect(refresh, [refresh]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || refresh(), pollMs);
    return () => clearInterval(timer);
  }, [refresh, pollMs]);
  useEffect(() => {
    window.addEventListener('focus', refresh);
    window.addEventListener('online', refresh);
    const subscriptions = ['JIRA_ISSUE_CHANGED', CHANGED].map((name) =>
      events.on(name, refresh).catch(() => null),
    );
    return () => {
      window.removeEventListener('focus', refresh);
      window.removeEventListener('online', refresh);
      for (const pending of subscriptions) void pending.then((subscription) => subscription?.unsubscribe());
    };
  }, [refresh]);
}

/** Milliseconds since an answer, drawn anew each second while somebody looks. */
function useElapsed(since: number): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const redraw = () => document.hidden || setAt(performance.now());
    const timer = setInterval(redraw, 1000);
    document.addEventListener('visibilitychange', redraw);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', redraw);
    };
  }, []);
  return Math.max(0, at - since);
}
