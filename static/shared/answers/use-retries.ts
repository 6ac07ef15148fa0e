import { useEffect } from 'react';

const RETRY_MS = 3_000;

/** Asks again every few seconds, and at once when the connection is back, while an answer was lost on the way. */
export function useRetries(isLost: boolean, again: () => void): void {
  useEffect(() => {
    if (!isLost) return undefined;
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isLost, again]);
}
