import type { History, HistoryEvent, HistoryOptions } from '../history/history';
import { appEventsOf, compareEvents } from '../history/order';
import type { Warning } from '../history/warnings';
import { type Change, changesOf, entriesOf } from './changes';
import { closingOf } from './closing';
import { commentsOf, worklogsOf } from './comments';
import { findContradictions } from './contradictions';
import { firstComponentsOf, firstFieldsOf, firstLinksOf } from './first-facts';
import { firstWhoseOf } from './first-whose';
import { internStatus } from './interned';
import { type IssueJson, type Page, readIssue } from './issue-json';
import { idOf, People, sideOf } from './people';
import { PastPriorities } from './priorities';
import { scanChangelog } from './scan-changelog';
import { PastStatuses } from './statuses';

/**
 * An issue's history from Jira's REST answers. The first status, priority, labels and summary are the first entry's `from`; events
 * of one instant are ordered by entry id as a number and item index. What is missing is told in its warnings; what is not as Jira
 * writes it is thrown as `Unreadable`.
 */
export function historyOf(json: unknown, options: HistoryOptions = {}): History {
  const issue = readIssue(json);
  const entries = entriesOf(issue);
  const statuses = new PastStatuses(issue.status, options);
  const priorities = new PastPriorities(issue.priority);
  const reporters = new People(issue.reporter);
  const arrivedAt = scanChangelog(entries, { statuses, priorities, reporters, projectId: issue.projectId });
  const changes = changesOf(entries, options, { today: issue.workType, statuses, priorities });
  const closing = closingOf(issue, changes, statuses);
  const warnings = [...findMissing(issue), ...closing.warnings, ...findContradictions(issue, changes)];
  const comments = commentsOf(issue, reporters, options, warnings);
  if (closing.change) {
    changes.push(closing.change);
    changes.sort(compareEvents);
  }
  const { since, ...whose } = firstWhoseOf(appEventsOf(options), issue.created, options);
  const events = [worklogsOf(issue), since].reduce(mergeEvents, mergeEvents(changes, comments));
  return {
    issueId: issue.id ?? issue.key,
    key: issue.key,
    projectId: issue.projectId ?? '',
    summary: issue.summary ?? '',
    receivedAt: issue.created,
    reporter: idOf(issue.reporter),
    reporterSide: sideOf(issue.reporter, reporters, options),
    arrivedAt,
    firstStatus: closing.isUnknown ? OPEN : (firstOf(changes, 'status')?.from ?? statuses.resolveCurrent()),
    firstPriority: firstOf(changes, 'priority')?.from ?? priorities.resolveCurrent(),
    firstLabels: firstOf(changes, 'labels')?.from ?? issue.labels ?? [],
    firstSummary: firstOf(changes, 'summary')?.from ?? issue.summary ?? '',
    firstFields: firstFieldsOf(issue, changes, options.fields),
    firstLinks: firstLinksOf(issue, changes),
    firstWorkType: firstOf(changes, 'work-type')?.from ?? issue.workType,
    firstComponents: firstComponentsOf(issue, changes),
    ...whose,
    events,
    closingUnknown: closing.isUnknown,
    priorities: options.priorities ?? null,
    warnings: [...warnings, ...statuses.listWarnings()],
    seals: options.seals ?? [],
  };
}

/** The status of an issue that was once open, and of which nothing else is known. */
const OPEN = internStatus(null, null, 'indeterminate');

function firstOf<Kind extends Change['kind']>(changes: readonly Change[], kind: Kind) {
  for (const change of changes) if (change.kind === kind) return change as Extract<Change, { kind: Kind }>;
  return undefined;
}

/** What the answer does not hold, or only in part. */
function findMissing({ changelog, comments, reporter }: IssueJson): Warning[] {
  const warnings: Warning[] = [];
  if (changelog === null) warnings.push({ code: 'no-changelog' });
  else if (isPartial(changelog)) warnings.push({ code: 'partial-changelog', ...partOf(changelog) });
  if (comments === null) warnings.push({ code: 'no-comments' });
  else if (isPartial(comments)) warnings.push({ code: 'partial-comments', ...partOf(comments) });
  if (reporter === null) warnings.push({ code: 'no-reporter' });
  return warnings;
}

function isPartial({ list, total, hasMore }: Page): boolean {
  return hasMore || (total !== null && total > list.length);
}

/** How much of a list is here, and of how much; a total that is no more than that tells nothing. */
const partOf = ({ list, total }: Page) => ({
  here: list.length,
  total: total !== null && total > list.length ? total : null,
});

/** Two lists of events that are each in order, as one. */
function mergeEvents(a: HistoryEvent[], b: HistoryEvent[]): HistoryEvent[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const events: HistoryEvent[] = [];
  let place = 0;
  for (const event of a) {
    for (; place < b.length && compareEvents(b[place] as HistoryEvent, event) < 0; place += 1)
      events.push(b[place] as HistoryEvent);
    events.push(event);
  }
  for (; place < b.length; place += 1) events.push(b[place] as HistoryEvent);
  return events;
}
