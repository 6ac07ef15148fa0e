/** The lengths and days of a scheme beside its goals: each is counted with, so none may be longer than can be counted. */

/** Where they stand; a star is every member. */
const SETTINGS = [
  'backdateAtMost',
  'severityHeldFor',
  'severityFrom.lateWithin',
  'clocks.*.repliedWithin',
  'report.businessDays',
  'automation.autoClose.days',
  'automation.interventions.within',
  'automation.ladder.steps.*.after',
  'automation.ladder.steps.*.afterBySeverity.*',
].map((path) => path.split('.'));

type Change = (value: unknown, path: string) => unknown;

/** A copy in which each of them is what the change makes of it. */
export const mapSettings = <Whole>(whole: Whole, change: Change): Whole =>
  SETTINGS.reduce((changed, path) => mapAt(changed, path, change) as Whole, whole);

function mapAt(value: unknown, [name, ...rest]: string[], change: Change, before = ''): unknown {
  if (name === undefined) return change(value, before.slice(1));
  if (typeof value !== 'object' || value === null) return value;
  const mapped = Object.entries(value).map(([key, item]): [string, unknown] =>
    name === '*' || name === key ? [key, mapAt(item, rest, change, `${before}.${key}`)] : [key, item],
  );
  return Array.isArray(value) ? mapped.map(([, item]) => item) : Object.fromEntries(mapped);
}
