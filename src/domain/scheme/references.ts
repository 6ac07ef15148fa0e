import type { Goal, GoalRule, Scheme } from './scheme';

/** A name in a scheme that names nothing in it, and the names there are. */
export interface MissingReference {
  path: string;
  say: string;
}

/** The severities, clocks and calendars a scheme speaks of and does not have. */
export function missingReferences(scheme: Scheme): MissingReference[] {
  const { severityFrom: from, report, alerts } = scheme;
  const severities = scheme.severities.map(({ name }) => name);
  const calendars = Object.keys(scheme.calendars);
  const severity = (path: string, name: string) => among('severity', severities, path, name);
  return [
    ...severity('severityFrom.default', from.default),
    ...records('severityFrom.channels', from.channels, severity),
    ...records('severityFrom.labels', from.labels, severity),
    ...records('severityFrom.remap', from.remap, severity),
    ...from.words.flatMap(({ severity: name }, at) => severity(`severityFrom.words.${at}.severity`, name)),
    ...from.floors.flatMap(({ severity: name }, at) => severity(`severityFrom.floors.${at}.severity`, name)),
    ...goalReferences(scheme, severities, calendars),
    ...(alerts?.quietOutside ? among('calendar', calendars, 'alerts.quietOutside', alerts.quietOutside) : []),
    ...(report ? among('calendar', calendars, 'report.calendar', report.calendar) : []),
    ...(report?.severities ?? []).flatMap((name, at) => severity(`report.severities.${at}`, name)),
  ];
}

function goalReferences(scheme: Scheme, severities: string[], calendars: string[]): MissingReference[] {
  const clocks = Object.keys(scheme.clocks);
  return Object.entries(scheme.goals).flatMap(([name, goals]) => [
    ...among('severity', severities, `goals.${name}`, name),
    ...Object.entries(goals).flatMap(([clock, rule]) => [
      ...among('clock', clocks, `goals.${name}.${clock}`, clock),
      ...calendarReferences(rule, calendars, `goals.${name}.${clock}`),
    ]),
  ]);
}

function calendarReferences({ goal, outside }: GoalRule, calendars: string[], path: string) {
  const inGoal = (one: Goal, at: string) =>
    one.in === 'elapsed' ? [] : among('calendar', calendars, `${at}.calendar`, one.calendar);
  if (!outside) return inGoal(goal, `${path}.goal`);
  return [
    ...inGoal(goal, `${path}.goal`),
    ...among('calendar', calendars, `${path}.outside.calendar`, outside.calendar),
    ...inGoal(outside.goal, `${path}.outside.goal`),
  ];
}

function records(
  path: string,
  record: Record<string, string>,
  check: (path: string, name: string) => MissingReference[],
): MissingReference[] {
  return Object.entries(record).flatMap(([key, name]) => check(`${path}.${key}`, name));
}

function among(what: string, known: string[], path: string, name: string): MissingReference[] {
  if (known.includes(name)) return [];
  return [{ path, say: `there is no ${what} "${name}"; there is ${known.join(', ') || 'none'}` }];
}
