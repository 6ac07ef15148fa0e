import { makeInvoke } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import type { PanelCalls, ShowClocksAnswer } from '../../src/contract';

/** The panel's own calls, typed as the backend defines them. */
export const invoke = makeInvoke<PanelCalls>();

/** The last answer, how far the server's now has moved since, and whether the connection was lost. */
export interface Clocks {
  answer: ShowClocksAnswer | null;
  now: number;
  lost: boolean;
  refresh(): void;
}

/** Asks for the clocks, counts from the server's now, and asks again when one of them changes by itself. */
export function useClocks(): Clocks {
  const [held, setHeld] = useState<{ answer: ShowClocksAnswer; receivedAt: number } | null>(null);
  const [lost, setLost] = useState(false);
  const tick = useTick();
  const refresh = useCallback(() => {
    invoke('showClocks')
      .then((answer) => {
        setHeld({ answer, receivedAt: performance.now() });
        setLost(false);
      })
      .catch(() => setLost(true));
  }, []);
  useEffect(refresh, [refresh]);
  const answer = held?.answer ?? null;
  const now = answer?.kind === 'clocks' && held ? answer.now + Math.max(0, tick - held.receivedAt) : 0;
  const changed = answer?.kind === 'clocks' && answer.nextChangeAt !== null && now >= answer.nextChangeAt;
  useEffect(() => {
    if (changed) refresh();
  }, [changed, refresh]);
  useEffect(() => {
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [refresh]);
  return { answer, now, lost, refresh };
}

function useTick(): number {
  const [tick, setTick] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => document.hidden || setTick(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return tick;
}
