import type { WorkingTime } from '../calendar/working-time';
import { alertRulesOf } from '../scheme/alert-settings';
import type { Goal, Scheme } from '../scheme/scheme';
import { calendarOf, measureOf } from '../sla/measure/measure';
import type { Instant } from '../time/instant';

const WEEK = 7 * 24 * 3_600_000;

/** The hours in which a goal is worked on; a date that was agreed on is worked for in the desk's first hours. */
export function workingTimeOf(scheme: Scheme, goal: Goal | null): WorkingTime {
  const [first] = Object.keys(scheme.calendars);
  if (goal === null && first !== undefined) return calendarOf(scheme, first);
  return measureOf(scheme, goal);
}

/** An alert that falls into quiet hours is sent when they end, unless its clock runs day and night. */
export function deferFromQuiet(scheme: Scheme, goal: Goal | null, at: Instant): Instant {
  const { quietHours, quietOutside } = alertRulesOf(scheme);
  if (!quietHours || (goal !== null && isDayAndNight(measureOf(scheme, goal), at))) return at;
  const hours = quietOutside === undefined ? workingTimeOf(scheme, goal) : calendarOf(scheme, quietOutside);
  return hours.nextOpen(at);
}

/** Whether hours never close in the week that follows. */
export const isDayAndNight = (hours: WorkingTime, at: Instant): boolean =>
  hours.between(at, at + WEEK) === WEEK;
