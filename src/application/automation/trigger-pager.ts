import { dueMessagesOf, pagerTextOf } from '../../domain/automation/pager';
import type { Effect } from '../effects/effect';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';

/**
 * Sets the pager's field, once a page, with an entry in the issue's history that the site's own rules run on: nothing leaves Atlassian
 * through the app. What was over when the project got its scheme pages nobody.
 */
export function pagerEffectsOf(issue: EvaluatedIssue): Effect[] {
  const { scheme, evaluation, history, followedSince, now } = issue;
  const settings = scheme.automation?.pager;
  if (!settings || evaluation.closedAt !== null || history.receivedAt < followedSince) return [];
  return dueMessagesOf(settings, scheme, evaluation, now).map((page) => ({
    id: page.id,
    kind: 'paged',
    run: async (ports) => {
      await ports.issues.setPagerField(
        history.issueId,
        pagerTextOf(history.key, evaluation.severity, page, now),
      );
      return { why: page.why, ...(page.clock ? { clock: page.clock } : {}) };
    },
  }));
}
