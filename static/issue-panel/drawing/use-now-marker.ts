import { useEffect, useRef } from 'react';
import type { Plan } from './plan';

/** Now, and the bar that runs, move by transform: nothing is laid out again. */
export function useNowMarker({ scale }: Plan, drawn: number, now: number) {
  const moving = useRef<SVGGElement>(null);
  const growing = useRef<SVGRectElement>(null);
  useEffect(() => {
    const moved = Math.max(0, scale.x(Math.min(now, scale.to)) - scale.x(drawn));
    if (moving.current) moving.current.style.transform = `translateX(${moved}px)`;
    const bar = growing.current;
    const wide = Number(bar?.getAttribute('width') ?? 0);
    if (bar && wide > 0) bar.style.transform = `scaleX(${(wide + moved) / wide})`;
  }, [scale, drawn, now]);
  return { moving, growing };
}
