/** Histories, cycles and sealings made by hand, each from what a test cares for. */
import type { ClockName } from '../../../../src/domain/scheme/scheme';
import type { Cycle, Evaluation } from '../../../../src/domain/sla/clock';
import type { History, HistoryEvent, Side, Status } from '../../../../src/domain/sla/history/history';
import type { BreachSeal, EndSeal, Seal, Sealing, Seen } from '../../../../src/domain/sla/history/seal';
import { createIssue, cycleOf, judge } from '../issues';
import { createDesk, dateOf, on } from '../small-desk';

export const nothingSeen: Seen = {
  ...{ comments: [], statuses: [], priorities: [], events: [] },
  ...{ order: null, reporterSide: null },
};

/** A history of Monday at ten, of these events. */
export const createHistory = (events: HistoryEvent[] = [], changes: Partial<History> = {}): History => ({
  ...createIssue(dateOf('mon 10:00'), { priority: 'High' }),
  events,
  ...changes,
});

const base = (id: string, at: string) => ({ id, at: on(at), index: 0, actor: 'agent' });

export function comment(id: string, at: string, side: Side = 'team', isPublic = true): HistoryEvent {
  const said = { ...base(id, at), kind: 'comment', side } as const;
  return isPublic ? { ...said, public: true, text: 'words' } : { ...said, public: false };
}

export const status = (
  id: string,
  name: string,
  category: Status['category'] = 'new',
  names?: string[],
): Status => ({
  ...{ id, name, category },
  ...(names ? { names } : {}),
});

export const moved = (id: string, at: string, from: Status, to: Status): HistoryEvent => ({
  ...base(id, at),
  ...{ kind: 'status', from, to },
});

type Told = Extract<HistoryEvent, { kind: 'app' }>;

export const app = (id: string, at: string, event: Told['event'], more: object = {}): HistoryEvent =>
  ({ ...base(id, at), kind: 'app', event, payload: {}, ...more }) as HistoryEvent;

export const seal = (at: string, seals: Seal[] = [], seen: Partial<Seen> = {}): Sealing => ({
  ...{ at: on(at), version: 1, seals },
  seen: { ...nothingSeen, ...seen },
});

const desk = createDesk();
const issue = createIssue(dateOf('mon 10:00'), { priority: 'High' });

/** A response of four hours in the office that began on Monday at ten. */
export const createCycle = (changes: Partial<Cycle> = {}): Cycle => ({
  ...cycleOf(desk, issue, dateOf('mon 10:00'), 'response'),
  ...changes,
});

export const breach = (changes: Partial<BreachSeal> = {}): BreachSeal => ({
  ...{ kind: 'breach', clock: 'response', startedAt: on('mon 10:00'), startedBy: null },
  ...{ goal: { in: 'hours', calendar: 'office', breach: 'PT4H' }, clause: 'as sealed', severity: 'High' },
  ...{ contract: null, aimAt: on('mon 12:00'), dueAt: on('mon 14:00'), breachedAt: on('mon 14:00') },
  ...changes,
});

export const end = (changes: Partial<Cycle> = {}): EndSeal => ({
  ...{ kind: 'end', clock: 'response' },
  cycle: createCycle({ state: 'met', stoppedAt: on('mon 12:00'), clause: 'as sealed', ...changes }),
});

export const evaluationOf = (
  clocks: Record<ClockName, Cycle[]>,
  closedAt: string | null = null,
): Evaluation => ({
  ...judge(desk, issue, dateOf('mon 10:00')),
  closedAt: closedAt === null ? null : on(closedAt),
  clocks: Object.fromEntries(Object.entries(clocks).map(([clock, cycles]) => [clock, { cycles }])),
});
