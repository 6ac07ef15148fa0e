import type { ClockName, ClockView } from '../../../src/contract/clocks';
import { isOpen } from '../clocks/record-kinds';

/** The clock whose time is explained first: the resolution while it runs, else what runs, else what ran last. */
export function initialClockOf(views: ClockView[]): ClockName | null {
  const begun = views.filter(({ cycle }) => cycle > 0);
  const open = begun.filter(isOpen);
  const findResolution = (list: ClockView[]) => list.find(({ clock }) => clock === 'resolution');
  return (findResolution(open) ?? open[0] ?? findResolution(begun) ?? begun.at(-1))?.clock ?? null;
}

/** The clocks that have a lane: every one that has begun, the report's only when it is asked for; one where it is narrow. */
export function drawnClocksOf(views: ClockView[], chosen: ClockName | null, compact: boolean): ClockName[] {
  const begun = views.filter(({ cycle, clock }) => cycle > 0 && (clock !== 'report' || clock === chosen));
  return begun.map(({ clock }) => clock).filter((clock) => !compact || clock === chosen);
}

/** How high the drawing will be, known before it is drawn so that nothing jumps. */
export function heightOf(lanes: number, compact: boolean): number {
  if (lanes === 0) return 0;
  return compact ? 44 + 14 + 34 + 20 : 54 + (lanes - 1) * 28 + 50 - 28 + 34 + 20;
}
