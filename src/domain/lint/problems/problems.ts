import { own } from '../../../common/own';
import { PLACEHOLDERS, unknownPlaceholders } from '../../../common/template';
import type { Calendar } from '../../calendar/calendar';
import type { Goal, Scheme } from '../../scheme/scheme';
import { parseDuration } from '../../time/duration';
import { findConditionProblems } from './condition-problems';
import { findContractProblems } from './contract-problems';
import { findCreditProblems } from './credit-problems';
import { findLimitProblems } from './limits';
import type { Problem } from './problem';
import { findMissingReferences } from './references';
import { termsWithin } from './terms-within';

/**
 * What makes a scheme unusable though each of its values has the right shape: an aim at or past its breach, hours that close before
 * they open, a goal in a calendar that never opens, a severity without a name of its own, a name of a severity, a clock
 * or a calendar that the scheme does not have.
 *
 * @example problemsOf(valtech) // => []
 */
export function problemsOf(scheme: Scheme): Problem[] {
  const all = [
    ...findSeverityProblems(scheme),
    ...findMissingReferences(scheme),
    ...findConditionProblems(scheme),
    ...findGoalProblems(scheme),
    ...findContractProblems(scheme),
    ...findCreditProblems(scheme),
    ...findLimitProblems(scheme),
    ...findPlaceholderProblems(scheme),
  ];
  return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** What stands in braces in a text of the scheme's own must be known: anything else would reach a client as it is written. */
function findPlaceholderProblems({ automation }: Scheme): Problem[] {
  const texts = Object.entries(automation?.intake?.acknowledge?.texts ?? {});
  return texts.flatMap(([severity, inLanguages]) =>
    Object.entries(inLanguages).flatMap(([language, text]) =>
      unknownPlaceholders(text).map((name): Problem => {
        const path = `automation.intake.acknowledge.texts.${severity}.${language}`;
        return { path, code: 'no-such-placeholder', name, names: PLACEHOLDERS.join(', ') };
      }),
    ),
  );
}

/** Goals hang on the names of severities, so each has one of its own. */
function findSeverityProblems({ severities }: Scheme): Problem[] {
  const names = severities.map(({ name }) => name.trim());
  return names.flatMap((name, at): Problem[] => {
    const path = `severities.${at}.name`;
    if (name === '') return [{ path, code: 'nameless-severity' }];
    if (names.indexOf(name) === at) return [];
    return [{ path, code: 'taken-severity-name' }];
  });
}

function findGoalProblems(scheme: Scheme): Problem[] {
  return termsWithin(scheme).flatMap(({ terms, goals, prefix }) => findInGoals(terms, goals, prefix));
}

function findInGoals(scheme: Scheme, goals: Scheme['goals'], prefix: string): Problem[] {
  return Object.entries(goals).flatMap(([severity, clocks]) =>
    Object.entries(clocks).flatMap(([clock, { goal, outside }]) => {
      const path = `${prefix}goals.${severity}.${clock}`;
      return [
        ...findInGoal(scheme, goal, `${path}.goal`),
        ...(outside ? findInGoal(scheme, outside.goal, `${path}.outside.goal`) : []),
      ];
    }),
  );
}

function findInGoal(scheme: Scheme, goal: Goal, path: string): Problem[] {
  const calendar = goal.in === 'elapsed' ? [] : findNeverOpen(scheme, goal.calendar);
  const [aim, breach] = [numberOf(goal.aim), numberOf(goal.breach)];
  if (breach === null && aim === null)
    return [...calendar, { path: `${path}.breach`, code: 'goal-without-length' }];
  if (breach === 0 || aim === 0) return [...calendar, { path, code: 'goal-too-short' }];
  if (aim === null || breach === null || aim < breach) return calendar;
  return [...calendar, { path: `${path}.aim`, code: 'aim-after-breach' }];
}

function numberOf(length: string | number | undefined): number | null {
  if (length === undefined) return null;
  return typeof length === 'number' ? length : parseDuration(length);
}

function findNeverOpen(scheme: Scheme, calendar: string): Problem[] {
  const target = own(scheme.calendars, calendar);
  if (!target || canOpen(target)) return [];
  return [{ path: `calendars.${calendar}.weekly`, code: 'calendar-never-opens' }];
}

const canOpen = ({ weekly, overrides }: Calendar) =>
  [...Object.values(weekly), ...Object.values(overrides)].some(
    (hours) => (Array.isArray(hours) ? hours : (hours?.hours ?? [])).length > 0,
  );
