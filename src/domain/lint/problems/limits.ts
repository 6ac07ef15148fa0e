/** How much a scheme may hold: more could be neither kept nor counted. */

import type { ReportTerms } from '../../scheme/report-terms';
import type { Goal, Scheme } from '../../scheme/scheme';
import { parseDuration } from '../../time/duration';
import { mapSettings } from './long-settings';
import type { Problem } from './problem';
import { type Paper, termsWithin } from './terms-within';

/** Three years of working days; holidays are known five years ahead. */
const MOST_DAYS = 750;
const LONGEST = 'P1098D';
const MOST_LENGTH = 1_098 * 86_400_000;
/** Forge keeps values of 240 KiB and 31 levels. */
const MOST_BYTES = 240 * 1024;
const MOST_LEVELS = 31;

/** What of a scheme is too long to be counted, each with its place. */
export function findLimitProblems(scheme: Scheme): Problem[] {
  const goals = termsWithin(scheme).flatMap((paper) => findLongGoals(paper));
  return [...goals, ...findLongSettings(scheme)].map((path) => ({
    path,
    code: 'too-long-to-count',
    mostDays: MOST_DAYS,
  }));
}

function findLongGoals({ goals, report, prefix }: Paper): string[] {
  const long = Object.entries(goals).flatMap(([severity, clocks]) =>
    Object.entries(clocks).flatMap(([clock, { goal, outside }]) => [
      ...(isCountable(goal) ? [] : [`${prefix}goals.${severity}.${clock}.goal.breach`]),
      ...(!outside || isCountable(outside.goal)
        ? []
        : [`${prefix}goals.${severity}.${clock}.outside.goal.breach`]),
    ]),
  );
  const isLongReport = prefix !== '' && report && !isReportCountable(report);
  return isLongReport ? [...long, `${prefix}report.businessDays`] : long;
}

function findLongSettings(scheme: Scheme): string[] {
  const paths: string[] = [];
  mapSettings(scheme, (value, path) => {
    if (!isLengthOrDaysCountable(value)) paths.push(path);
    return value;
  });
  return paths;
}

const isReportCountable = ({ businessDays = 0 }: ReportTerms) => isDaysCountable(businessDays);
const isDaysCountable = (days: number) => days <= MOST_DAYS;
const isLengthCountable = (length: string) => (parseDuration(length) ?? 0) <= MOST_LENGTH;

const isLengthOrDaysCountable = (value: unknown): boolean =>
  typeof value === 'number' ? isDaysCountable(value) : typeof value !== 'string' || isLengthCountable(value);

const isCountable = (goal: Goal): boolean => [goal.aim, goal.breach].every(isLengthOrDaysCountable);

/**
 * A scheme that was kept before there were limits, without the goals and the report that are too long to be counted; any other length
 * is the longest there is.
 */
export function withoutUncountable(scheme: Scheme): Scheme {
  if (findLimitProblems(scheme).length === 0) return scheme;
  const goals = Object.entries(scheme.goals).map(([severity, clocks]) => {
    const countable = Object.entries(clocks).filter(
      ([, { goal, outside }]) => isCountable(goal) && (!outside || isCountable(outside.goal)),
    );
    return [severity, Object.fromEntries(countable)];
  });
  const { report, ...rest } = scheme;
  const countable = {
    ...rest,
    goals: Object.fromEntries(goals),
    ...(report && isReportCountable(report) ? { report } : {}),
  };
  return mapSettings(countable, (value) => (isLengthOrDaysCountable(value) ? value : longestLike(value)));
}

const longestLike = (value: unknown) => (typeof value === 'number' ? MOST_DAYS : LONGEST);

/**
 * Whether a value is more than can be kept, found without walking it by recursion: somebody may write a million levels.
 *
 * @example sizeProblem({ id: 'valtech' }) // => null
 */
export function findSizeProblem(value: unknown): Problem | null {
  if (levelsOf(value) > MOST_LEVELS) return { path: '', code: 'nested-too-deep', mostLevels: MOST_LEVELS };
  const bytes = new TextEncoder().encode(JSON.stringify(value) ?? '').length;
  if (bytes <= MOST_BYTES) return null;
  return { path: '', code: 'too-large', kib: kibOf(bytes), mostKib: kibOf(MOST_BYTES) };
}

const kibOf = (bytes: number) => Math.ceil(bytes / 1024);

function levelsOf(value: unknown): number {
  let level = [value].filter(isBox);
  let levels = 0;
  while (level.length > 0 && levels <= MOST_LEVELS) {
    levels += 1;
    level = level.flatMap((box) => Object.values(box)).filter(isBox);
  }
  return levels;
}

const isBox = (value: unknown): value is object => typeof value === 'object' && value !== null;
