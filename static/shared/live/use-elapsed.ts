import { useEffect, useState } from 'react';

/** Milliseconds since an instant of the page's own clock, drawn anew each second while somebody looks. */
export function useElapsed(since: number): number {
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
