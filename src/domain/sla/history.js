import { factOf } from './app-events';
import { changesOf, once } from './changes';
import { commentsOf, worklogsOf } from './comments';
import { firstFields, firstLinks } from './first-facts';
import { idOf, issueJson } from './issue-json';
import { reelOf } from './reel';
import { categoriesOf, currentStatus } from './statuses';
/**
 * An issue's history from Jira's REST answers. The first status, priority, labels and summary are the first entry's `from`; events
 * of one instant are ordered by entry id as a number and item index. Nobody but the reporter is the client offline: an issue
 * without a reporter has none.
 */
export function historyOf(json, known = {}) {
  const issue = issueJson.parse(json);
  const { key, fields } = issue;
  const categoryOf = categoriesOf(issue, known);
  const changes = changesOf(issue, known, categoryOf);
  const reporter = idOf(fields.reporter);
  const told = [...commentsOf(issue, reporter, known), ...worklogsOf(issue), ...appEventsOf(known)];
  const events = [...changes, ...told].sort(inOrder);
  reelOf(events);
  return {
    issueId: issue.id ?? key,
    key,
    projectId: fields.project?.id ?? '',
    summary: fields.summary ?? '',
    receivedAt: fields.created,
    reporter,
    firstStatus: changes.find((change) => change.kind === 'status')?.from ?? currentStatus(issue, categoryOf),
    firstPriority: changes.find((change) => change.kind === 'priority')?.from ?? currentPriority(issue),
    firstLabels: changes.find((change) => change.kind === 'labels')?.from ?? fields.labels ?? [],
    firstSummary: changes.find((change) => change.kind === 'summary')?.from ?? fields.summary ?? '',
    firstFields: firstFields(issue, changes, known.fields),
    firstLinks: firstLinks(issue, changes),
    events,
  };
}
/** An app event's id is no number of Jira's: at one instant it comes after what Jira tells, in the order it was recorded. */
function inOrder(a, b) {
  return a.at - b.at || numberOf(a) - numberOf(b) || a.index - b.index;
}
function numberOf({ id, kind }) {
  const number = Number(id);
  return kind === 'app' || Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}
function currentPriority({ fields }) {
  return { id: fields.priority?.id ?? null, name: fields.priority?.name ?? null };
}
/** What people told the app, each thing once; what makes no sense any more is left out. */
function appEventsOf({ appEvents = [] }) {
  return once(appEvents).flatMap((event, index) => {
    const { at, id, actor } = event;
    const fact = factOf(event);
    return fact ? [{ at, id, index, actor, kind: 'app', ...fact }] : [];
  });
}
