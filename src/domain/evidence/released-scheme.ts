import type { Calendar } from '../calendar/calendar';
import { sameInEach } from '../own-texts';
import type { Condition } from '../scheme/conditions';
import type { Contract, ContractId } from '../scheme/contract';
import type { ReportStage } from '../scheme/report-stages';
import { type ReportTerms, reportCalendarsOf } from '../scheme/report-terms';
import { type ClockName, type Goal, type GoalRule, type Scheme, schemeSchema } from '../scheme/scheme';
import type { History } from '../sla/history/history';
import { type MetWords, metWordsOf } from './met-words';
import type { Pseudonyms } from './pseudonyms';
import { narrowCondition, withNever } from './released-conditions';

/** What was said of the issue already, by the ruling: of these words alone the scheme's own may be seen. */
export interface RulingTerms {
  severities: ReadonlySet<string>;
  /** The contracts that the issue fell under; of the others nobody learns that they are. */
  contracts: ReadonlySet<ContractId>;
  /** The clocks that ran; of others, those alone are told that are called by their kind. */
  clocks: ReadonlySet<ClockName>;
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
  const goals = goalsOf(scheme.goals, met, ruled);
  const report = scheme.report && reportOf(scheme.report, ruled);
  const contracts = scheme.contracts
    .filter(({ id }) => ruled.contracts.has(id))
    .map((contract) => contractOf(scheme, contract, met, ruled, names));
  return schemeSchema.parse({
    id: 'scheme',
    name: sameInEach(''),
    severities: scheme.severities.map(({ name, fr, codes }) => ({ name, fr, codes: met.values(codes) })),
    severityFrom: severitySignalsOf(scheme, met, names),
    calendars: calendarsOf(
      scheme.calendars,
      [goals, ...contracts.map(({ goals = {} }) => goals)],
      [report, ...contracts.map(({ report }) => report)],
      ruled,
    ),
    ...(scheme.follows ? { follows: narrowCondition(scheme.follows, met, names) } : {}),
    contracts,
    clocks: clocksOf(scheme, met, ruled, names),
    holders: scheme.holders.map(({ holder, when }) => ({ holder, when: narrowCondition(when, met, names) })),
    goals,
    onSeverityChange: scheme.onSeverityChange,
    severityHeldFor: scheme.severityHeldFor,
    agreedDates: scheme.agreedDates,
    movedIssues: scheme.movedIssues,
    ...(report ? { report } : {}),
  });
}

/** A contract as far as the issue was judged by it: its name is the desk's own. */
function contractOf(
  scheme: Scheme,
  contract: Contract,
  met: MetWords,
  ruled: RulingTerms,
  names: Pseudonyms,
): Contract {
  const { id, when, from, until, clause, onSeverityChange } = contract;
  const goals = contract.goals && goalsOf(contract.goals, met, ruled);
  const report = contract.report && reportOf(contract.report, ruled);
  const counted = [goals ?? {}, goalsOf(scheme.goals, met, ruled)];
  const calendars =
    contract.calendars && calendarsOf(contract.calendars, counted, [report, scheme.report], ruled);
  return {
    id,
    name: sameInEach(''),
    when: narrowCondition(when, met, names),
    clause: showReleased(clause, ruled.clauses),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(onSeverityChange === undefined ? {} : { onSeverityChange }),
    ...(goals ? { goals } : {}),
    ...(report ? { report } : {}),
    ...(calendars ? { calendars } : {}),
  };
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

function goalsOf(goals: Scheme['goals'], met: MetWords, ruled: RulingTerms): Scheme['goals'] {
  const had = filterRecord(goals, (severity) => ruled.severities.has(severity));
  return Object.fromEntries(
    Object.entries(had).map(([severity, clocks]) => [
      severity,
      Object.fromEntries(
        Object.entries(clocks)
          .filter(([clock]) => ruled.clocks.has(clock))
          .map(([clock, rule]) => [clock, goalOf(rule, met, ruled)]),
      ),
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
  { severities, owed, from, businessDays, calendar, stages, clause }: ReportTerms,
  ruled: RulingTerms,
): ReportTerms {
  const released = { severities, owed, clause: showReleased(clause, ruled.clauses) };
  if (!stages) return { ...released, from, businessDays, calendar };
  return { ...released, stages: stages.map((stage) => releaseStage(stage, ruled)) };
}

/** A stage as far as it is counted by: who receives it, and how, is the desk's own affair. */
function releaseStage(
  { id, from, length, atMost, ifClosed, clause }: ReportStage,
  ruled: RulingTerms,
): ReportStage {
  return { id, from, length, atMost, ifClosed, clause: showReleased(clause, ruled.clauses) };
}

function calendarsOf(
  calendars: Scheme['calendars'],
  goals: readonly Scheme['goals'][],
  reports: readonly Scheme['report'][],
  ruled: RulingTerms,
): Scheme['calendars'] {
  const inGoal = (goal: Goal) => (goal.in === 'elapsed' ? [] : [goal.calendar]);
  const rules = goals.flatMap((each) => Object.values(each)).flatMap((clocks) => Object.values(clocks));
  const used = new Set([
    ...rules.flatMap(({ goal, outside }) => [
      ...inGoal(goal),
      ...(outside ? [outside.calendar, ...inGoal(outside.goal)] : []),
    ]),
    ...reports.flatMap((report) => (report ? reportCalendarsOf(report) : [])),
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

function clocksOf(
  { clocks }: Scheme,
  met: MetWords,
  ruled: RulingTerms,
  names: Pseudonyms,
): Scheme['clocks'] {
  const ruledClocks = Object.entries(clocks).filter(([name]) => ruled.clocks.has(name));
  const narrowEach = (conditions: Condition[]) =>
    conditions.map((condition) => narrowCondition(condition, met, names));
  return Object.fromEntries(
    ruledClocks.map(([name, clock]) => [
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
