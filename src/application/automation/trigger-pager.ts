import { dueMessagesOf, pagerTextOf } from '../../domain/automation/pager';
import type { Judged } from '../evaluation/judge';
import type { Deed } from './run-automations';

/**
 * Sets the pager's field, once a page, with an entry in the issue's history that the site's own rules run on: nothing leaves Atlassian
 * through the app. What was over when the project got its scheme pages nobody.
 */
export function pagerDeeds(judged: Judged): Deed[] {
  const { scheme, evaluation, history, followedSince, now } = judged;
  const terms = scheme.conduct?.pager;
  if (!terms || evaluation.closedAt !== null || history.receivedAt < followedSince) return [];
  return dueMessagesOf(terms, scheme, evaluation, now).map((page) => ({
    id: page.id,
    kind: 'paged',
    run: async (ports) => {
      await ports.issues.page(history.issueId, pagerTextOf(history.key, evaluation.severity, page, now));
      return { why: page.why, ...(page.clock ? { clock: page.clock } : {}) };
    },
  }));
}
