import { reportCalendarsOf } from '../../scheme/report-terms';
import type { Goal, GoalRule, Scheme } from '../../scheme/scheme';
import type { Problem } from './problem';
import { type Paper, termsWithin } from './terms-within';

/** The severities, clocks and calendars a scheme speaks of and does not have, each with the names there are. */
export function findMissingReferences(scheme: Scheme): Problem[] {
  const { severityFrom: from, alerts, closing } = scheme;
  const severities = scheme.severities.map(({ name }) => name);
  const calendars = Object.keys(scheme.calendars);
  const checkSeverity = (path: string, name: string) => checkName('severity', severities, path, name);
  return [
    ...checkSeverity('severityFrom.default', from.default),
    ...checkRecord('severityFrom.channels', from.channels, checkSeverity),
    ...checkRecord('severityFrom.labels', from.labels, checkSeverity),
    ...checkRecord('severityFrom.priorities', from.priorities, checkSeverity),
    ...checkRecord('severityFrom.remap', from.remap, checkSeverity),
    ...from.words.flatMap(({ severity: name }, at) =>
      checkSeverity(`severityFrom.words.${at}.severity`, name),
    ),
    ...from.floors.flatMap(({ severity: name }, at) =>
      checkSeverity(`severityFrom.floors.${at}.severity`, name),
    ),
    ...termsWithin(scheme).flatMap((paper) => checkPaper(paper, severities)),
    ...(alerts?.quietOutside
      ? checkName('calendar', calendars, 'alerts.quietOutside', alerts.quietOutside)
      : []),
    ...(closing?.severities ?? []).flatMap((name, at) => checkSeverity(`closing.severities.${at}`, name)),
    ...checkAutomation(scheme, severities, calendars),
    ...checkContactMethods(scheme, severities, calendars),
  ];
}

/** The severities a client's silence never closes may be named by any of their names: what is not there closes nothing. */
function checkAutomation({ automation }: Scheme, severities: string[], calendars: string[]): Problem[] {
  const rota = automation?.intake?.rota;
  return [
    ...(rota?.shifts ?? []).flatMap(({ calendar }, at) =>
      checkName('calendar', calendars, `automation.intake.rota.shifts.${at}.calendar`, calendar),
    ),
    ...Object.keys(rota?.tell ?? {}).flatMap((name) =>
      checkName('severity', severities, `automation.intake.rota.tell.${name}`, name),
    ),
    ...(automation?.pager?.severities ?? []).flatMap((name, at) =>
      checkName('severity', severities, `automation.pager.severities.${at}`, name),
    ),
    ...Object.keys(automation?.intake?.acknowledge?.texts ?? {}).flatMap((name) =>
      checkName('severity', severities, `automation.intake.acknowledge.texts.${name}`, name),
    ),
  ];
}

function checkContactMethods({ contactMethods }: Scheme, severities: string[], calendars: string[]) {
  return contactMethods.flatMap(({ severities: names, calendar }, at) => [
    ...names.flatMap((name, nth) =>
      checkName('severity', severities, `contactMethods.${at}.severities.${nth}`, name),
    ),
    ...(calendar === undefined
      ? []
      : checkName('calendar', calendars, `contactMethods.${at}.calendar`, calendar)),
  ]);
}

/** The goals and the report of the scheme, or of a contract: what is not theirs is the scheme's. */
function checkPaper({ terms, goals, report, prefix }: Paper, severities: string[]): Problem[] {
  const [clocks, calendars] = [Object.keys(terms.clocks), Object.keys(terms.calendars)];
  return [
    ...Object.entries(goals).flatMap(([name, rules]) => [
      ...checkName('severity', severities, `${prefix}goals.${name}`, name),
      ...Object.entries(rules).flatMap(([clock, rule]) => [
        ...checkName('clock', clocks, `${prefix}goals.${name}.${clock}`, clock),
        ...checkCalendars(rule, calendars, `${prefix}goals.${name}.${clock}`),
      ]),
    ]),
    ...(report ? checkReport(report, severities, calendars, `${prefix}report`) : []),
  ];
}

function checkReport(
  report: NonNullable<Scheme['report']>,
  severities: string[],
  calendars: string[],
  path: string,
): Problem[] {
  return [
    ...(report.calendar === undefined
      ? []
      : checkName('calendar', calendars, `${path}.calendar`, report.calendar)),
    ...(report.stages
      ? reportCalendarsOf(report).flatMap((name) => checkName('calendar', calendars, `${path}.stages`, name))
      : []),
    ...report.severities.flatMap((name, at) =>
      checkName('severity', severities, `${path}.severities.${at}`, name),
    ),
  ];
}

function checkCalendars({ goal, outside }: GoalRule, calendars: string[], path: string) {
  const checkGoal = (part: Goal, at: string) =>
    part.in === 'elapsed' ? [] : checkName('calendar', calendars, `${at}.calendar`, part.calendar);
  if (!outside) return checkGoal(goal, `${path}.goal`);
  return [
    ...checkGoal(goal, `${path}.goal`),
    ...checkName('calendar', calendars, `${path}.outside.calendar`, outside.calendar),
    ...checkGoal(outside.goal, `${path}.outside.goal`),
  ];
}

function checkRecord(
  path: string,
  record: Record<string, string>,
  check: (path: string, name: string) => Problem[],
): Problem[] {
  return Object.entries(record).flatMap(([key, name]) => check(`${path}.${key}`, name));
}

/** What a name is of. */
type Kind = 'severity' | 'clock' | 'calendar';

/** The problem of a name that is none of those there are; none when it is one. */
export function checkName(kind: Kind, names: string[], path: string, name: string): Problem[] {
  if (names.includes(name)) return [];
  return [{ path, code: `no-such-${kind}`, name, names: names.join(', ') }];
}
