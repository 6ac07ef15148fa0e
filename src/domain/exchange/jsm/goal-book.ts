/** Goals by JQL, as goals of severities: what a query asks besides the priority makes a contract. */
import { own, setOwn } from '../../../common/own';
import { sameInEach } from '../../own-texts';
import type { During } from '../../scheme/conditions';
import type { GoalRule, Scheme } from '../../scheme/scheme';
import { type GoalQuery, readGoalQuery } from './jql';
import type { ImportLine } from './lines';
import type { JsmGoal, JsmMetric } from './shape';

type Goals = Scheme['goals'];

interface Entry {
  clock: string;
  query: GoalQuery;
  rule: GoalRule | null;
  isDefault: boolean;
}

/** The severity of every priority that no goal names. */
const OTHER = 'Other';

export class GoalBook {
  /** The priorities that goals name, in their order. */
  readonly named: string[] = [];
  private readonly entries: Entry[] = [];

  constructor(
    private readonly calendars: ReadonlyMap<string, string>,
    private readonly lines: ImportLine[],
  ) {}

  add(clock: string, { name, config }: JsmMetric): void {
    for (const goal of config.goals) {
      const query = readGoalQuery(goal.jqlQuery ?? '');
      const term = termOf(goal);
      this.noteClauses(name, query, term);
      if (query.unasked.length > 0) continue;
      const rule = this.ruleOf(name, goal, term);
      for (const priority of query.priorities && 'in' in query.priorities ? query.priorities.in : [])
        if (!this.named.includes(priority)) this.named.push(priority);
      this.entries.push({ clock, query, rule, isDefault: goal.defaultGoal });
    }
  }

  private noteClauses(of: string, { unasked, always }: GoalQuery, term: string): void {
    for (const clause of always)
      this.lines.push({ outcome: 'taken', of, part: 'goal', term: clause, how: 'always-here' });
    for (const clause of unasked)
      this.lines.push({
        outcome: 'none',
        of,
        part: 'goal',
        term: `${term}: ${clause}`,
        how: 'clause-not-asked',
      });
  }

  private ruleOf(of: string, goal: JsmGoal, term: string): GoalRule | null {
    const { duration, calendarId, calendarName } = goal;
    if (!duration) {
      this.lines.push({ outcome: 'taken', of, part: 'goal', term, how: 'no-target' });
      return null;
    }
    const breach = `PT${Math.max(1, Math.round(duration / 60_000))}M`;
    const wanted = calendarName ?? (calendarId == null ? null : String(calendarId));
    const calendar = [calendarId, calendarName].flatMap((key) => this.calendars.get(String(key)) ?? [])[0];
    const isAlways = wanted === null || (/24\s*\/\s*7/.test(wanted) && calendar === undefined);
    const how = calendar || isAlways ? null : 'calendar-missing';
    this.lines.push({ outcome: how ? 'approximated' : 'taken', of, part: 'goal', term, how });
    const clause = term;
    return calendar
      ? { goal: { in: 'hours', calendar, breach }, clause }
      : { goal: { in: 'elapsed', breach }, clause };
  }

  /** Severities, the scheme’s own goals, and a contract for each further condition, in the order of the queries. */
  close(): { severities: string[]; goals: Goals; contracts: object[] } {
    const severities = [...this.named, OTHER];
    const whens = distinct(this.entries.flatMap(({ query }) => (query.when ? [query.when] : [])));
    const contracts = whens.map((when, nth) => {
      const goals = this.goalsWhen(when, severities);
      return { id: `contract-${nth + 1}`, name: sameInEach(nameOf(when)), when, goals };
    });
    this.noteOrder(whens);
    return { severities, goals: this.goalsWhen(null, severities), contracts };
  }

  /** Of several goals the first that an issue falls under holds: one for all issues that stands before a contract’s is not the contract’s. */
  private goalsWhen(when: During | null, severities: string[]): Goals {
    const goals: Goals = Object.fromEntries(severities.map((severity) => [severity, {}]));
    const decided = new Set<string>();
    for (const { clock, query, rule } of this.entries)
      for (const severity of this.severitiesOf(query, severities)) {
        const place = `${severity}\n${clock}`;
        const isOurs = isSame(query.when, when);
        if ((isOurs || query.when === null) && !decided.has(place)) decided.add(place);
        else continue;
        const clocks = own(goals, severity);
        if (isOurs && rule && clocks) setOwn(clocks, clock, rule);
      }
    if (when === null) return goals;
    return Object.fromEntries(Object.entries(goals).filter(([, clocks]) => Object.keys(clocks).length > 0));
  }

  private severitiesOf({ priorities }: GoalQuery, severities: string[]): string[] {
    if (priorities === null) return severities;
    if ('in' in priorities) return severities.filter((severity) => priorities.in.includes(severity));
    return severities.filter((severity) => !priorities.notIn.includes(severity));
  }

  /** An issue has one contract: where two conditions may hold at once, the first one’s goals and the scheme’s count. */
  private noteOrder(whens: During[]): void {
    const [first] = whens;
    if (!first || whens.length < 2 || whens.every((when) => isApart(first, when) || when === first)) return;
    for (const when of whens.slice(1))
      this.lines.push({
        outcome: 'approximated',
        of: '',
        part: 'goal',
        term: nameOf(when),
        how: 'first-contract',
      });
  }
}

const isSame = (a: During | null, b: During | null) => JSON.stringify(a) === JSON.stringify(b);
const distinct = (whens: During[]) =>
  whens.filter((when, nth) => whens.findIndex((other) => isSame(other, when)) === nth);

/** Two conditions on one thing, with no value in common. */
function isApart(a: During, b: During): boolean {
  if (!('is' in a) || !('is' in b) || a.is !== b.is || !('in' in a) || !('in' in b)) return false;
  const values: readonly string[] = a.in ?? [];
  return (b.in ?? []).every((value) => !values.includes(value));
}

/** A condition in few words, for a contract’s name. */
function nameOf(when: During): string {
  if ('not' in when) return `not ${nameOf(when.not)}`.slice(0, 90);
  if ('all' in when) return when.all.map(nameOf).join(', ').slice(0, 90);
  if ('any' in when) return when.any.map(nameOf).join(' or ').slice(0, 90);
  if ('in' in when && when.in) return when.in.join(', ').slice(0, 90);
  return 'field' in when ? `${when.field} empty` : when.is;
}

function termOf({ jqlQuery, duration, defaultGoal, calendarName, calendarId }: JsmGoal): string {
  const whose = defaultGoal && !jqlQuery ? 'all remaining' : (jqlQuery ?? '');
  const minutes = duration ? `${Math.round(duration / 60_000)} min` : 'no target';
  const calendar = calendarName ?? (calendarId == null ? '' : `calendar ${calendarId}`);
  return [whose, minutes, calendar].filter(Boolean).join(', ');
}
