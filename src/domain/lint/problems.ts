import { own } from '../../common/own';
import type { Calendar } from '../calendar/calendar';
import { conditionProblems } from '../scheme/condition-problems';
import { limitProblems } from '../scheme/limits';
import { missingReferences } from '../scheme/references';
import type { Goal, Scheme } from '../scheme/scheme';
import { parseDuration } from '../time/duration';

/** A value that cannot be used, and what would be right. */
export interface Problem {
  path: string;
  say: { en: string; fr: string };
}

/**
 * What makes a scheme unusable though each of its values has the right shape: an aim at or past its breach, hours that close before
 * they open, a goal in a calendar that never opens, a severity without a name of its own, a name of a severity, a clock
 * or a calendar that the scheme does not have.
 *
 * @example problemsOf(valtech) // => []
 */
export function problemsOf(scheme: Scheme): Problem[] {
  const all = [
    ...severityProblems(scheme),
    ...missingReferences(scheme),
    ...conditionProblems(scheme),
    ...goalProblems(scheme),
    ...limitProblems(scheme),
  ];
  return [...new Map(all.map((one) => [`${one.path} ${one.say.en}`, one])).values()];
}

const problem = (path: string, en: string, fr: string): Problem => ({ path, say: { en, fr } });

/** Goals hang on the names of severities, so each has one of its own. */
function severityProblems({ severities }: Scheme): Problem[] {
  const names = severities.map(({ name }) => name.trim());
  return names.flatMap((name, at) => {
    const path = `severities.${at}.name`;
    if (name === '') return [problem(path, 'Write a name.', 'Écrivez un nom.')];
    if (names.indexOf(name) === at) return [];
    return [problem(path, 'Another severity has this name.', 'Une autre gravité porte ce nom.')];
  });
}

function goalProblems(scheme: Scheme): Problem[] {
  return Object.entries(scheme.goals).flatMap(([severity, clocks]) =>
    Object.entries(clocks).flatMap(([clock, { goal, outside }]) => {
      const path = `goals.${severity}.${clock}`;
      return [
        ...inGoal(scheme, goal, `${path}.goal`),
        ...(outside ? inGoal(scheme, outside.goal, `${path}.outside.goal`) : []),
      ];
    }),
  );
}

function inGoal(scheme: Scheme, goal: Goal, path: string): Problem[] {
  const calendar = goal.in === 'elapsed' ? [] : neverOpen(scheme, goal.calendar);
  const [aim, breach] = [numberOf(goal.aim), numberOf(goal.breach)];
  if (breach === 0 || aim === 0)
    return [
      ...calendar,
      problem(path, 'A goal is at least one minute.', 'Un objectif dure au moins une minute.'),
    ];
  if (aim === null || breach === null || aim < breach) return calendar;
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

function neverOpen(scheme: Scheme, calendar: string): Problem[] {
  const found = own(scheme.calendars, calendar);
  if (!found || opens(found)) return [];
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
