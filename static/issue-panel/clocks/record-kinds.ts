import type { ClocksAnswer, ClockView } from '../../../src/contract/clocks';

/** What a person may record from the panel. */
export type Kind =
  | 'contact'
  | 'restored'
  | 'workaround'
  | 'estimate'
  | 'agreed-date'
  | 'deferred'
  | 'out-of-scope'
  | 'correction';

/** The order in which clocks are looked at for the next step: the first word first, then the repair, then the news. */
const order = ['acknowledge', 'response', 'workaround', 'resolution', 'update'] as const;

/** The one step that ends the clock that runs: the primary button. */
export function primaryOf({ acts, clocks }: ClocksAnswer): Kind | null {
  for (const clock of order) {
    const view = clocks.find((candidate) => candidate.clock === clock);
    const act = view && isOpen(view) && acts.find(({ ends }) => ends.includes(clock));
    if (act) return act.kind;
  }
  return null;
}

/** The rest, rare ones last. Those who may not work on the issue are offered none. */
export function othersOf(answer: ClocksAnswer): Kind[] {
  const { acts, clocks, closed, canWork } = answer;
  if (!canWork) return [];
  const ending = acts
    .filter(({ kind, ends }) => kind !== 'contact' && ends.length > 0)
    .map(({ kind }) => kind);
  const rare: Kind[] =
    !closed && clocks.some(isAhead) ? ['agreed-date', 'estimate', 'deferred', 'out-of-scope'] : [];
  const disputed: Kind[] = clocks.some(({ cycle }) => cycle > 0) ? ['correction'] : [];
  const all: Kind[] = ['contact', ...ending, ...rare, ...disputed];
  return all.filter((kind) => kind !== primaryOf(answer));
}

/** A clock that has no goal is there to agree on a date. */
const isAhead = (view: ClockView): boolean =>
  isOpen(view) || (view.state === 'not-started' && view.clock !== 'report');

/** Whether a clock has begun and not ended. */
export const isOpen = ({ state, stoppedAt }: ClockView): boolean =>
  stoppedAt === null && state !== 'not-started' && state !== 'cancelled' && state !== 'unknown';
