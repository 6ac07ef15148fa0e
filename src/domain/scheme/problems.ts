import type { Calendar } from '../calendar/calendar';
import { parseDuration } from '../time/duration';
import type { Goal, Scheme } from './scheme';

/** A value that cannot be used, and what would be right. */
export interface Problem {
  path: string;
  say: { en: string; fr: string };
}

/**
 * What makes a scheme unusable though each of its values has the right shape: an aim at or past its breach, hours that close before
 * they open, a goal in a calendar that is not there or never opens, a goal for a severity or a clock the scheme does not have.
 *
 * @example problemsOf(valtech) // => []
 */
export function problemsOf(scheme: Scheme): Problem[] {
  const all = [...goalProblems(scheme), ...calendarProblems(scheme), ...reportProblems(scheme)];
  return [...new Map(all.map((one) => [`${one.path} ${one.say.en}`, one])).values()];
}

const problem = (path: string, en: string, fr: string): Problem => ({ path, say: { en, fr } });

function goalProblems(scheme: Scheme): Problem[] {
  return Object.entries(scheme.goals).flatMap(([severity, clocks]) =>
    Object.entries(clocks).flatMap(([clock, rule]) => {
      const path = `goals.${severity}.${clock}`;
      const lost = scheme.severities.every(({ name }) => name !== severity)
        ? [problem(path, `There is no severity ${severity}.`, `Il n’y a pas de gravité ${severity}.`)]
        : [];
      const outside = rule.outside
        ? [
            ...inGoal(scheme, rule.outside.goal, `${path}.outside.goal`),
            ...known(scheme, rule.outside.calendar, path),
          ]
        : [];
      return [...lost, ...inGoal(scheme, rule.goal, `${path}.goal`), ...outside];
    }),
  );
}

function inGoal(scheme: Scheme, goal: Goal, path: string): Problem[] {
  const calendar = goal.in === 'elapsed' ? [] : known(scheme, goal.calendar, path);
  const [aim, breach] = [goal.aim, goal.breach].map(numberOf);
  const none = breach === 0 || aim === 0;
  if (none)
    return [
      ...calendar,
      problem(path, 'A goal is at least one minute.', 'Un objectif dure au moins une minute.'),
    ];
  if (aim === null || aim === undefined || breach === null || breach === undefined || aim < breach)
    return calendar;
  const late = problem(
    `${path}.aim`,
    'The aim must come before the breach.',
    'La cible doit venir avant le dépassement.',
  );
  return [...calendar, late];
}

function numberOf(length: string | number | undefined): number | null {
  if (length === undefined) return null;
  return typeof length === 'number' ? length : parseDuration(length);
}

function known(scheme: Scheme, calendar: string, path: string): Problem[] {
  const found = Object.hasOwn(scheme.calendars, calendar) ? scheme.calendars[calendar] : undefined;
  if (!found)
    return [problem(path, `There is no calendar ${calendar}.`, `Il n’y a pas de calendrier ${calendar}.`)];
  if (opens(found)) return [];
  return [
    problem(
      `calendars.${calendar}.weekly`,
      'A goal counts in this calendar, and it never opens.',
      'Un objectif compte dans ce calendrier, et il n’ouvre jamais.',
    ),
  ];
}

const opens = ({ weekly, overrides }: Calendar) =>
  [...Object.values(weekly), ...Object.values(overrides)].some(
    (hours) => (Array.isArray(hours) ? hours : (hours?.hours ?? [])).length > 0,
  );

function calendarProblems({ calendars }: Scheme): Problem[] {
  return Object.entries(calendars).flatMap(([name, { weekly }]) =>
    Object.entries(weekly).flatMap(([day, hours]) =>
      (hours ?? []).flatMap(([from, to], index) =>
        from < to
          ? []
          : [
              problem(
                `calendars.${name}.weekly.${day}.${index}`,
                `Closing must come after opening, ${from}.`,
                `La fermeture doit venir après l’ouverture, ${from}.`,
              ),
            ],
      ),
    ),
  );
}

function reportProblems(scheme: Scheme): Problem[] {
  return scheme.report ? known(scheme, scheme.report.calendar, 'report.calendar') : [];
}
