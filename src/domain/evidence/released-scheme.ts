import type { Calendar } from '../calendar/calendar';
import { sameInEach } from '../own-texts';
import type { Condition } from '../scheme/conditions';
import { type Goal, type GoalRule, type Scheme, schemeSchema } from '../scheme/scheme';
import type { History } from '../sla/history/history';
import { type MetWords, metWordsOf } from './met-words';
import type { Pseudonyms } from './pseudonyms';
import { narrowCondition, withNever } from './released-conditions';

/** What was said of the issue already, by the ruling: of these words alone the scheme's own may be seen. */
export interface RulingTerms {
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
export function releaseScheme(
  scheme: Scheme,
  history: History,
  ruled: RulingTerms,
  names: Pseudonyms,
): Scheme {
  const met = metWordsOf(history);
  const goals = goalsOf(scheme, met, ruled);
  const report = scheme.report && reportOf(scheme.report, ruled);
  return schemeSchema.parse({
    id: 'scheme',
    name: sameInEach(''),
    severities: scheme.severities.map(({ name, fr, codes }) => ({ name, fr, codes: met.values(codes) })),
    severityFrom: severitySignalsOf(scheme, met, names),
    calendars: calendarsOf(scheme, goals, report?.calendar, ruled),
    clocks: clocksOf(scheme, met, names),
    holders: scheme.holders.map(({ holder, when }) => ({ holder, when: narrowCondition(when, met, names) })),
    goals,
    onSeverityChange: scheme.onSeverityChange,
    severityHeldFor: scheme.severityHeldFor,
    agreedDates: scheme.agreedDates,
    movedIssues: scheme.movedIssues,
    ...(report ? { report } : {}),
  });
}

function severitySignalsOf(
  { severityFrom }: Scheme,
  met: MetWords,
  names: Pseudonyms,
): Scheme['severityFrom'] {
  const { field, channelField, labels, priorities, channels, words, floors } = severityFrom;
  const channelsMet = new Set(met.channels(Object.keys(channels)));
  return {
    ...severityFrom,
    field: field && names.field(field),
    channelField: channelField && names.field(channelField),
    labels: filterRecord(labels, (label) => met.hasLabel(label)),
    priorities: filterRecord(priorities, (priority) => met.hasPriority(priority)),
    channels: filterRecord(channels, (channel) => channelsMet.has(channel)),
    words: words
      .filter(({ text }) => met.phrases([text]).length > 0)
      .map(({ text, severity }) => ({ text: names.phrase(text), severity })),
    floors: floors.filter(({ label }) => met.labels([label]).length > 0),
  };
}

function filterRecord<Value>(
  record: Record<string, Value>,
  keep: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
}

function goalsOf({ goals }: Scheme, met: MetWords, ruled: RulingTerms): Scheme['goals'] {
  const had = filterRecord(goals, (severity) => ruled.severities.has(severity));
  return Object.fromEntries(
    Object.entries(had).map(([severity, clocks]) => [
      severity,
      Object.fromEntries(Object.entries(clocks).map(([clock, rule]) => [clock, goalOf(rule, met, ruled)])),
    ]),
  );
}

function goalOf({ goal, outside, clause }: GoalRule, met: MetWords, ruled: RulingTerms): GoalRule {
  const common = { goal, clause: showReleased(clause, ruled.clauses) };
  if (!outside) return common;
  const { channels, clause: other, ...rest } = outside;
  return {
    ...common,
    outside: {
      ...rest,
      ...(channels ? { channels: met.channels(channels) } : {}),
      ...(other === undefined ? {} : { clause: showReleased(other, ruled.clauses) }),
    },
  };
}

const showReleased = (words: string, released: ReadonlySet<string>) => (released.has(words) ? words : '');

function reportOf(
  { severities, owed, from, businessDays, calendar, clause }: NonNullable<Scheme['report']>,
  ruled: RulingTerms,
): NonNullable<Scheme['report']> {
  return { severities, owed, from, businessDays, calendar, clause: showReleased(clause, ruled.clauses) };
}

function calendarsOf(
  { calendars }: Scheme,
  goals: Scheme['goals'],
  ofReport: string | undefined,
  ruled: RulingTerms,
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
  const usedCalendars = Object.entries(calendars).filter(([name]) => used.has(name));
  return Object.fromEntries(usedCalendars.map(([name, calendar]) => [name, hoursOf(calendar, ruled)]));
}

/** A holiday is called by its name where a ledger tells it; whom clients turn to on it is the desk's affair. */
function hoursOf({ holidays, ...hours }: Calendar, { details }: RulingTerms): Calendar {
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
  const narrowEach = (conditions: Condition[]) =>
    conditions.map((condition) => narrowCondition(condition, met, names));
  return Object.fromEntries(
    Object.entries(clocks).map(([name, clock]) => [
      name,
      {
        ...clock,
        start: narrowEach(clock.start),
        stop: narrowEach(clock.stop),
        restart: narrowEach(clock.restart),
        cancel: narrowEach(clock.cancel),
        pause: clock.pause.map((condition) => narrowCondition(condition, met, names)),
        pauseInStatuses: withNever(clock.pauseInStatuses, met.statuses),
        clause: '',
      },
    ]),
  );
}
