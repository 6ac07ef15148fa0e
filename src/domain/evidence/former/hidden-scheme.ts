import type { Calendar } from '../../calendar/calendar';
import { type Condition, type During, mapLeaves } from '../../scheme/conditions';
import type { Contract } from '../../scheme/contract';
import type { ReportStage, StageLength } from '../../scheme/report-stages';
import type { ReportTerms } from '../../scheme/report-terms';
import type { Goal, GoalRule, Scheme } from '../../scheme/scheme';
import type { IssueScheme } from '../../scheme/versions/versions';
import type { FormerTerms } from './former-terms';
import { type FormerWords, hideInLeaf } from './former-words';

/** The names that stand for what was another's. */
export interface FormerNames {
  terms: FormerTerms;
  words: FormerWords;
}

/** A scheme that judges alike, with what was another's by its opaque names. */
export function hideInScheme(scheme: IssueScheme, names: FormerNames): IssueScheme {
  const { terms, words } = names;
  const { severityFrom, clocks, calendars, follows, holders, contracts, before } = scheme;
  const { labels, floors } = severityFrom;
  const hide = hiderOf(names);
  return {
    ...scheme,
    severityFrom: {
      ...severityFrom,
      labels: renameKeys(labels, words.label),
      floors: floors.map(({ label, severity }) => ({ label: words.label(label), severity })),
    },
    clocks: renameKeys(
      mapRecord(clocks, (clock, key) => hideInClock(clock, key, names)),
      terms.clock,
    ),
    calendars: hideCalendars(calendars, terms, (name) => terms.calendar(name) !== name),
    ...(follows ? { follows: hide(follows) } : {}),
    holders: holders.map(({ holder, when }) => ({ holder, when: hide(when) })),
    contracts: contracts.map((contract) => hideInContract({ ...contract, when: hide(contract.when) }, terms)),
    ...(before ? { before: { ...before, scheme: hideInScheme(before.scheme, names) } } : {}),
  };
}

const hiderOf =
  ({ words }: FormerNames) =>
  <Rule extends Condition | During>(rule: Rule): Rule =>
    mapLeaves(rule, (leaf) => hideInLeaf(leaf, words));

type Clock = Scheme['clocks'][string];

function hideInClock(clock: Clock, key: string, names: FormerNames): Clock {
  const { name, start, stop, restart, cancel, pause, ...rest } = clock;
  const hide = hiderOf(names);
  const [hiddenStart, hiddenStop] = [start.map(hide), stop.map(hide)];
  return {
    ...rest,
    ...(name && names.terms.clock(key) === key ? { name } : {}),
    ...{ start: hiddenStart, stop: hiddenStop, restart: restart.map(hide), cancel: cancel.map(hide) },
    pause: pause.map(hide),
  };
}

function hideInContract(contract: Contract, terms: FormerTerms): Contract {
  const { id, goals, calendars, report } = contract;
  if (!terms.isFormer(id)) return contract;
  const hideGoals = (clocks: Record<string, GoalRule>) =>
    renameKeys(
      mapRecord(clocks, (rule) => hideInRule(rule, terms)),
      terms.clock,
    );
  return {
    ...contract,
    id: terms.contract(id),
    name: { en: terms.contract(id), fr: terms.contract(id) },
    clause: '',
    ...(goals ? { goals: mapRecord(goals, hideGoals) } : {}),
    ...(calendars ? { calendars: hideCalendars(calendars, terms, () => true) } : {}),
    ...(report ? { report: hideInReport(report, terms) } : {}),
  };
}

export function hideInGoal(goal: Goal, { calendar }: FormerTerms): Goal {
  return goal.in === 'elapsed' ? goal : { ...goal, calendar: calendar(goal.calendar) };
}

function hideInRule({ goal, outside }: GoalRule, terms: FormerTerms): GoalRule {
  const hidden = { goal: hideInGoal(goal, terms), clause: '' };
  if (!outside) return hidden;
  const { clause: _, ...rest } = outside;
  const hours = { calendar: terms.calendar(outside.calendar), goal: hideInGoal(outside.goal, terms) };
  return { ...hidden, outside: { ...rest, ...hours } };
}

function hideInReport(report: ReportTerms, terms: FormerTerms): ReportTerms {
  const { calendar, stages } = report;
  return {
    ...report,
    clause: '',
    ...(calendar === undefined ? {} : { calendar: terms.calendar(calendar) }),
    ...(stages ? { stages: stages.map((stage) => hideInStage(stage, terms)) } : {}),
  };
}

function hideInStage({ id, from, length, atMost, ifClosed }: ReportStage, terms: FormerTerms): ReportStage {
  const hideLength = (of: StageLength) =>
    typeof of === 'string' ? of : { ...of, calendar: terms.calendar(of.calendar) };
  return {
    ...{ id: terms.stage(id), from: terms.stage(from), length: hideLength(length), clause: '' },
    ...(atMost ? { atMost: { from: terms.stage(atMost.from), length: hideLength(atMost.length) } } : {}),
    ...(ifClosed ? { ifClosed: { ...ifClosed, calendar: terms.calendar(ifClosed.calendar) } } : {}),
  };
}

/** Calendars that were another's have no names of holidays. */
function hideCalendars(
  calendars: Scheme['calendars'],
  terms: FormerTerms,
  isFormer: (name: string) => boolean,
): Scheme['calendars'] {
  return renameKeys(
    mapRecord(calendars, (calendar, name) => (isFormer(name) ? withoutNames(calendar) : calendar)),
    terms.calendar,
  );
}

const withoutNames = ({ holidays, ...hours }: Calendar): Calendar => ({
  ...hours,
  holidays: holidays.map((holiday) => {
    if (typeof holiday === 'string') return holiday;
    const { name: _, contact: __, ...day } = holiday;
    return day;
  }),
});

const mapRecord = <Value, Changed>(
  record: Record<string, Value>,
  change: (value: Value, key: string) => Changed,
): Record<string, Changed> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

const renameKeys = <Value>(
  record: Record<string, Value>,
  rename: (key: string) => string,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [rename(key), value]));
