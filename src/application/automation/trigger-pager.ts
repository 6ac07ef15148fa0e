import { pagesDue, pageText } from '../../domain/automation/pager';
import type { Judged } from '../evaluation/judge';
import type { Deed } from './run-automations';

/**
 * Sets the pager's field, once a page, with an entry in the issue's history that the site's own rules run on: nothing leaves Atlassian
 * through the app. What was over when the project got its scheme pages nobody.
 */
export function pagerDeeds(judged: Judged): Deed[] {
  const { scheme, judgement, history, followedSince, now } = judged;
  const terms = scheme.conduct?.pager;
  if (!terms || judgement.closedAt !== null || history.receivedAt < followedSince) return [];
  return pagesDue(terms, scheme, judgement, now).map((page) => ({
    id: page.id,
    kind: 'paged',
    run: async (ports) => {
      await ports.issues.page(history.issueId, pageText(history.key, judgement.severity, page, now));
      return { why: page.why, ...(page.clock ? { clock: page.clock } : {}) };
    },
  }));
}
