import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import type { ClockName, Scheme } from '../../../src/domain/scheme/scheme';
import { type Cycle, type Evaluation, evaluateClocks } from '../../../src/domain/sla/clock';
import type { AppEvent } from '../../../src/domain/sla/history/app-events';
import type { History } from '../../../src/domain/sla/history/history';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { presets } from '../../../src/presets';

export const CLIENT = { accountId: 'client', accountType: 'atlassian' };
export const AGENT = { accountId: 'agent', accountType: 'atlassian' };
export const ROBOT = { accountId: 'robot', accountType: 'app' };
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A preset with its holidays resolved for the years of the register's dates. */
export function presetOf(name: string): Scheme {
  const scheme = presets[name];
  if (!scheme) throw new Error(`no preset named ${name}`);
  return withHolidays(scheme, 2024, 2026);
}

type Person = typeof CLIENT;
type Step =
  | { at: string; status: string; resolution?: boolean }
  | { at: string; priority: string; was: string }
  | { at: string; says: Person; internal?: boolean; text?: string };

/** An issue as Jira would tell it, from the few steps a test cares for. */
export function createIssue(
  created: string,
  { priority = null as string | null, labels = [] as string[], summary = 'Broken' } = {},
  steps: Step[] = [],
  appEvents: { at: string; kind: AppEvent['kind']; payload?: unknown }[] = [],
): History {
  const numbered = steps.map((step, index) => ({ ...step, id: String(1000 + index) }));
  const histories = numbered.flatMap((step) => entriesOf(step, created));
  const comments = numbered.flatMap((step) => ('says' in step ? [commentOf(step)] : []));
  const last = histories.findLast(({ items }) => items.some(({ field }) => field === 'priority'));
  const now = last?.items.find(({ field }) => field === 'priority')?.toString as string | undefined;
  const json = {
    id: '10001',
    key: 'SUP-1',
    fields: {
      summary,
      created,
      labels,
      reporter: CLIENT,
      project: { id: '10000' },
      status: { id: 's-todo', name: 'To Do', statusCategory: { key: 'new' } },
      priority: (now ?? priority) === null ? null : { id: '9', name: now ?? priority },
      comment: { comments },
    },
    changelog: { histories },
  };
  const toldEvents = appEvents.map(({ at, kind, payload }, index) => ({
    id: `told-${index}`,
    at: Date.parse(at),
    actor: 'agent',
    kind,
    payload,
  }));
  return historyOf(json, { appEvents: toldEvents });
}

function entriesOf(step: Step & { id: string }, created: string) {
  const head = { id: step.id, created: step.at ?? created, author: AGENT };
  const toItem = (field: string, fromString: string | null, to: string) => ({
    field,
    from: fromString === null ? null : `s-${fromString}`,
    fromString,
    to: `s-${to}`,
    toString: to,
  });
  if ('status' in step) {
    const resolution = step.resolution ? [toItem('resolution', null, 'Fixed')] : [];
    return [{ ...head, items: [toItem('status', 'To Do', step.status), ...resolution] }];
  }
  return 'priority' in step ? [{ ...head, items: [toItem('priority', step.was, step.priority)] }] : [];
}

function commentOf(step: { at: string; says: Person; internal?: boolean; text?: string; id: string }) {
  const { id, at: created, says: author, internal, text = 'words' } = step;
  return { id, created, author, body: text, ...(internal ? { jsdPublic: false } : {}) };
}

export function judge(scheme: Scheme, history: History, now: string): Evaluation {
  return evaluateClocks(scheme, history, Date.parse(now));
}

/** The last cycle of a clock. */
export function cycleOf(scheme: Scheme, history: History, now: string, clock: ClockName): Cycle {
  const cycle = judge(scheme, history, now).clocks[clock]?.cycles.at(-1);
  if (!cycle) throw new Error(`no cycle of ${clock}`);
  return cycle;
}

/** When a clock is due, for an issue that nobody has touched. */
export function dueOf(
  name: string,
  priority: string,
  created: string,
  clock: ClockName,
  labels: string[] = [],
) {
  const history = createIssue(created, { priority, labels });
  const { dueAt } = cycleOf(presetOf(name), history, created, clock);
  return dueAt === null ? null : new Date(dueAt).toISOString().replace('.000Z', 'Z');
}
