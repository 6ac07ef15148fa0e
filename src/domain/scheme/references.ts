import type { Problem } from '../lint/problems';
import type { Goal, GoalRule, Scheme } from './scheme';

/** The severities, clocks and calendars a scheme speaks of and does not have, each with the names there are. */
export function missingReferences(scheme: Scheme): Problem[] {
  const { severityFrom: from, report, alerts } = scheme;
  const severities = scheme.severities.map(({ name }) => name);
  const calendars = Object.keys(scheme.calendars);
  const severity = (path: string, name: string) => among('severity', severities, path, name);
  return [
    ...severity('severityFrom.default', from.default),
    ...records('severityFrom.channels', from.channels, severity),
    ...records('severityFrom.labels', from.labels, severity),
    ...records('severityFrom.priorities', from.priorities, severity),
    ...records('severityFrom.remap', from.remap, severity),
    ...from.words.flatMap(({ severity: name }, at) => severity(`severityFrom.words.${at}.severity`, name)),
    ...from.floors.flatMap(({ severity: name }, at) => severity(`severityFrom.floors.${at}.severity`, name)),
    ...goalReferences(scheme, severities, calendars),
    ...(alerts?.quietOutside ? among('calendar', calendars, 'alerts.quietOutside', alerts.quietOutside) : []),
    ...(report ? among('calendar', calendars, 'report.calendar', report.calendar) : []),
    ...(report?.severities ?? []).flatMap((name, at) => severity(`report.severities.${at}`, name)),
    ...conductReferences(scheme, severities, calendars),
  ];
}

/** The severities a client's silence never closes may be named by any of their names: what is not there closes nothing. */
function conductReferences({ conduct }: Scheme, severities: string[], calendars: string[]): Problem[] {
  const rota = conduct?.intake?.rota;
  return [
    ...(rota?.shifts ?? []).flatMap(({ calendar }, at) =>
      among('calendar', calendars, `conduct.intake.rota.shifts.${at}.calendar`, calendar),
    ),
    ...Object.keys(rota?.tell ?? {}).flatMap((name) =>
      among('severity', severities, `conduct.intake.rota.tell.${name}`, name),
    ),
    ...(conduct?.pager?.severities ?? []).flatMap((name, at) =>
      among('severity', severities, `conduct.pager.severities.${at}`, name),
    ),
  ];
}

function goalReferences(scheme: Scheme, severities: string[], calendars: string[]): Problem[] {
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
  check: (path: string, name: string) => Problem[],
): Problem[] {
  return Object.entries(record).flatMap(([key, name]) => check(`${path}.${key}`, name));
}

/** What a name is of; the French of a sentence needs its article. */
type Kind = 'severity' | 'clock' | 'calendar';
const NONE: Record<Kind, string> = {
  severity: 'Il n’y a pas de gravité',
  clock: 'Il n’y a pas d’horloge',
  calendar: 'Il n’y a pas de calendrier',
};

/** The problem of a name that is none of those there are; none when it is one. */
export function among(kind: Kind, known: string[], path: string, name: string): Problem[] {
  if (known.includes(name)) return [];
  const all = known.join(', ');
  const en = `There is no ${kind} "${name}"; there is ${all || 'none'}.`;
  return [{ path, say: { en, fr: `${NONE[kind]} «\u00a0${name}\u00a0»\u00a0; il y a ${all || 'rien'}.` } }];
}
