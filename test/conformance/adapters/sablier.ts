/** Sablier's own domain, asked without Jira: a question's events are written as Jira would tell them. */
import { answerLine } from '../../../local/sla/time/time-answer';
import { schemeSchema } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import type { Adapter, Calendar, ClockQuestion, Reply, Verdict } from '../shapes';
import { agreementsOf, toIssue } from './jira-issue';

const ALWAYS_CLOSED = { timezone: 'UTC', weekly: {} };

export const adapter: Adapter = {
  answer(ask, calendar) {
    if (ask.op === 'clock') return judgeClock(ask, calendar);
    const { result, error } = answerLine(JSON.stringify({ id: 1, calendar, ...ask }));
    if (error !== undefined) throw new Error(error);
    return ask.op === 'addDays' ? String(result).slice(0, 10) : (result as Reply);
  },
};

function judgeClock({ clock, goal, events, now }: ClockQuestion, calendar: Calendar | undefined): Verdict {
  const goals = Object.entries(typeof goal === 'string' ? { only: goal } : goal);
  const measure = calendar ? { in: 'hours', calendar: 'desk' } : { in: 'elapsed' };
  const scheme = schemeSchema.parse({
    id: 'case',
    name: { en: 'Case', fr: 'Cas' },
    calendars: { desk: calendar ?? ALWAYS_CLOSED },
    severities: goals.map(([name]) => ({ name, fr: name })),
    severityFrom: { default: goals[0]?.[0] },
    clocks: {
      response: { start: [{ on: 'created' }], stop: [{ on: 'comment', side: 'team' }, { on: 'resolved' }] },
      resolution: {
        start: [{ on: 'created' }, { on: 'reopened' }],
        stop: [{ on: 'resolved' }],
        pauseInStatuses: ['Waiting'],
      },
    },
    goals: Object.fromEntries(
      goals.map(([name, breach]) => [name, { [clock]: { goal: { ...measure, breach } } }]),
    ),
  });
  const evaluation = evaluateClocks(
    scheme,
    historyOf(toIssue(events), { appEvents: agreementsOf(events, clock) }),
    Date.parse(now),
  );
  const cycle = evaluation.clocks[clock]?.cycles.at(-1);
  if (!cycle) throw new Error('the clock has not started');
  const dueAt = cycle.dueAt === null ? null : new Date(cycle.dueAt).toISOString();
  return { elapsed: cycle.elapsedMs / 1_000, dueAt, state: cycle.state };
}
