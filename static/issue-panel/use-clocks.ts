import { events } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PanelCalls, ShowClocksAnswer } from '../../src/contract/clocks';
import { makeAsk } from '../shared/licence';

/** The panel's own calls, typed as the backend defines them. */
export const invoke = makeAsk<PanelCalls>();

/** The last answer, the server's now counted on since, and whether the connection was lost. */
export interface Clocks {
  answer: ShowClocksAnswer | null;
  now: number;
  lost: boolean;
  refresh(): void;
}

interface Held {
  answer: ShowClocksAnswer;
  receivedAt: number;
}

const CHANGED = 'SABLIER_CHANGED';

/** An issue may show its panel and its column at once: what is done in one is seen in the other. */
export const tellOthers = () => void events.emit(CHANGED).catch(() => undefined);

const usual = 30_000;
const soon = 5_000;

/** Asks for the clocks, counts from the server's now, and asks again when one of them changes by itself. */
export function useClocks(): Clocks {
  const [held, setHeld] = useState<Held | null>(null);
  const [lost, setLost] = useState(false);
  const refresh = useAsking(setHeld, setLost);
  const answer = held?.answer ?? null;
  const passed = usePassed(held?.receivedAt ?? 0);
  const now = answer?.kind === 'clocks' ? answer.now + passed : 0;
  const changed = answer?.kind === 'clocks' && answer.nextChangeAt !== null && now > answer.nextChangeAt;
  useEffect(() => {
    if (changed) refresh();
  }, [changed, refresh]);
  useOccasions(refresh, lost || isBusy(answer) ? soon : usual);
  return { answer, now, lost, refresh };
}

/** Something is under way that will soon be finished: the report, or an answer that failed. */
function isBusy(answer: ShowClocksAnswer | null): boolean {
  return answer?.kind === 'clocks' ? answer.report.state === 'owed' : answer?.kind === 'refused';
}

/** One question at a time; an answer that was overtaken would show an older state. */
function useAsking(keep: (held: Held) => void, lose: (lost: boolean) => void): () => void {
  const asking = useRef(false);
  return useCallback(() => {
    if (asking.current) return;
    asking.current = true;
    invoke('showClocks')
      .then((answer) => {
        keep({ answer, receivedAt: performance.now() });
        lose(false);
      })
      .catch(() => lose(true))
      .finally(() => {
        asking.current = false;
      });
  }, [keep, lose]);
}

/** The occasions to ask: at first, when the page is looked at again, when the site says so, and now and then. */
function useOccasions(refresh: () => void, every: number): void {
  useEffect(refresh, [refresh]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || refresh(), every);
    return () => clearInterval(timer);
  }, [refresh, every]);
  useEffect(() => {
    window.addEventListener('focus', refresh);
    window.addEventListener('online', refresh);
    const told = ['JIRA_ISSUE_CHANGED', CHANGED].map((name) => events.on(name, refresh).catch(() => null));
    return () => {
      window.removeEventListener('focus', refresh);
      window.removeEventListener('online', refresh);
      for (const one of told) void one.then((subscription) => subscription?.unsubscribe());
    };
  }, [refresh]);
}

/** Milliseconds since an answer, drawn anew each second while somebody looks. */
function usePassed(since: number): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const draw = () => document.hidden || setAt(performance.now());
    const timer = setInterval(draw, 1000);
    document.addEventListener('visibilitychange', draw);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', draw);
    };
  }, []);
  return Math.max(0, at - since);
}
