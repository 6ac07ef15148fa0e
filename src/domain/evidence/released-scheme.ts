import type { Calendar } from '../calendar/calendar';
import type { Condition } from '../scheme/conditions';
import { type Goal, type GoalRule, type Scheme, schemeSchema } from '../scheme/scheme';
import type { History } from '../sla/history/history';
import { type MetWords, metWords } from './met-words';
import type { Pseudonyms } from './pseudonyms';
import { narrowed, orNever } from './released-conditions';

/** What was said of the issue already, by the ruling: of these words alone the scheme's own may be seen. */
export interface Ruled {
  severities: ReadonlySet<string>;
  clauses: ReadonlySet<string>;
  /** The names of the holidays that its ledgers tell. */
  details: ReadonlySet<string>;
}

/**
 * The scheme as far as an issue's numbers are made of it: the goals of the severities it had, the calendars those count by, and of
 * labels, values, statuses and channels those it bore. No phrase, no place of reports, no reader, nobody else's label, no word on
 * how the desk works.
 */
export function releasedScheme(scheme: Scheme, history: History, ruled: Ruled, names: Pseudonyms): Scheme {
  const met = metWords(history);
  const goals = goalsOf(scheme, met, ruled);
  const report = scheme.report && reportOf(scheme.report, ruled);
  return schemeSchema.parse({
    id: 'scheme',
    name: { en: '', fr: '' },
    severities: scheme.severities.map(({ name, fr, codes }) => ({ name, fr, codes: met.values(codes) })),
    severityFrom: signsOf(scheme, met, names),
    calendars: calendarsOf(scheme, goals, report?.calendar, ruled),
    clocks: clocksOf(scheme, met, names),
    holders: scheme.holders.map(({ holder, when }) => ({ holder, when: narrowed(when, met, names) })),
    goals,
    onSeverityChange: scheme.onSeverityChange,
    ...(report ? { report } : {}),
  });
}

function signsOf({ severityFrom }: Scheme, met: MetWords, names: Pseudonyms): Scheme['severityFrom'] {
  const { field, channelField, labels, priorities, channels, words, floors } = severityFrom;
  const channelsMet = new Set(met.channels(Object.keys(channels)));
  return {
    ...severityFrom,
    field: field && names.field(field),
    channelField: channelField && names.field(channelField),
    labels: filtered(labels, (label) => met.hasLabel(label)),
    priorities: filtered(priorities, (priority) => met.hasPriority(priority)),
    channels: filtered(channels, (channel) => channelsMet.has(channel)),
    words: words
      .filter(({ text }) => met.phrases([text]).length > 0)
      .map(({ text, severity }) => ({ text: names.phrase(text), severity })),
    floors: floors.filter(({ label }) => met.labels([label]).length > 0),
  };
}

function filtered<Value>(
  record: Record<string, Value>,
  keep: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
}

function goalsOf({ goals }: Scheme, met: MetWords, ruled: Ruled): Scheme['goals'] {
  const had = filtered(goals, (severity) => ruled.severities.has(severity));
  return Object.fromEntries(
    Object.entries(had).map(([severity, clocks]) => [
      severity,
      Object.fromEntries(Object.entries(clocks).map(([clock, rule]) => [clock, goalOf(rule, met, ruled)])),
    ]),
  );
}

function goalOf({ goal, outside, clause }: GoalRule, met: MetWords, ruled: Ruled): GoalRule {
  const said = { goal, clause: seen(clause, ruled.clauses) };
  if (!outside) return said;
  const { channels, clause: other, ...rest } = outside;
  return {
    ...said,
    outside: {
      ...rest,
      ...(channels ? { channels: met.channels(channels) } : {}),
      ...(other === undefined ? {} : { clause: seen(other, ruled.clauses) }),
    },
  };
}

const seen = (words: string, known: ReadonlySet<string>) => (known.has(words) ? words : '');

function reportOf(
  { severities, owed, from, businessDays, calendar, clause }: NonNullable<Scheme['report']>,
  ruled: Ruled,
): NonNullable<Scheme['report']> {
  return { severities, owed, from, businessDays, calendar, clause: seen(clause, ruled.clauses) };
}

function calendarsOf(
  { calendars }: Scheme,
  goals: Scheme['goals'],
  ofReport: string | undefined,
  ruled: Ruled,
): Scheme['calendars'] {
  const inGoal = (goal: Goal) => (goal.in === 'elapsed' ? [] : [goal.calendar]);
  const rules = Object.values(goals).flatMap((clocks) => Object.values(clocks));
  const used = new Set([
    ...rules.flatMap(({ goal, outside }) => [
      ...inGoal(goal),
      ...(outside ? [outside.calendar, ...inGoal(outside.goal)] : []),
    ]),
    ...(ofReport === undefined ? [] : [ofReport]),
  ]);
  const kept = Object.entries(calendars).filter(([name]) => used.has(name));
  return Object.fromEntries(kept.map(([name, calendar]) => [name, hoursOf(calendar, ruled)]));
}

/** A holiday is called by its name where a ledger tells it; whom clients turn to on it is the desk's affair. */
function hoursOf({ holidays, ...hours }: Calendar, { details }: Ruled): Calendar {
  return {
    ...hours,
    holidays: holidays.map((holiday) => {
      if (typeof holiday === 'string') return holiday;
      const { contact: _, name, ...day } = holiday;
      return name && details.has(name.en) ? { ...day, name } : day;
    }),
  };
}

function clocksOf({ clocks }: Scheme, met: MetWords, names: Pseudonyms): Scheme['clocks'] {
  const each = (conditions: Condition[]) => conditions.map((one) => narrowed(one, met, names));
  return Object.fromEntries(
    Object.entries(clocks).map(([name, clock]) => [
      name,
      {
        ...clock,
        start: each(clock.start),
        stop: each(clock.stop),
        restart: each(clock.restart),
        cancel: each(clock.cancel),
        pause: clock.pause.map((one) => narrowed(one, met, names)),
        pauseInStatuses: orNever(clock.pauseInStatuses, met.statuses),
        clause: '',
      },
    ]),
  );
}
