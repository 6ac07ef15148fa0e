import { quoteJql } from '../../common/guards/jql';

/** How soon something falls due; `breached` already did. */
export const soonness = ['breached', 'hours', 'day', 'week', 'later'] as const;
export type Soonness = (typeof soonness)[number];

/** An issue somebody still works on, or whose report is owed. */
const OPEN = '(statusCategory != Done OR slaReportOwed = yes)';
const RUNNING = 'slaDue is not EMPTY';

/**
 * A search for a project's open issues by how soon the next thing falls due; every open issue with a due instant is in one of them.
 * Its lengths are relative, so it never goes stale.
 *
 * @example dueSearchesOf('SUP').hours // => 'project = "SUP" AND … AND issue in slaAtRisk("4h")'
 */
export function dueSearchesOf(
  projectKey: string,
  { client = null, contract = null }: { client?: string | null; contract?: string | null } = {},
): Record<Soonness, string> {
  const whose = [
    ...(client === null ? [] : [`slaClient = ${quoteJql(client)}`]),
    ...(contract === null ? [] : [`slaContract = ${quoteJql(contract)}`]),
  ];
  const joinConditions = (...parts: string[]) =>
    [`project = ${quoteJql(projectKey)}`, ...whose, OPEN, ...parts].join(' AND ');
  const not = 'issue not in slaBreached()';
  return {
    breached: joinConditions('issue in slaBreached()'),
    hours: joinConditions(not, 'issue in slaAtRisk("4h")'),
    day: joinConditions(not, 'issue not in slaAtRisk("4h")', 'issue in slaAtRisk("1d")'),
    week: joinConditions(not, 'issue not in slaAtRisk("1d")', 'issue in slaAtRisk("1w")'),
    later: joinConditions(not, 'issue not in slaAtRisk("1w")', RUNNING),
  };
}
