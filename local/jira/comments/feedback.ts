/** The survey that service projects send by themselves: its answer is kept in a field of its own type, on the request. */
import type { SiteContext } from '../../product/product';
import { requireReadable } from '../desks/request-access';
import type { Issue } from '../model/model';
import { projectOf } from '../people/access';
import { recordChange } from '../writing/write-issue';

const FIELD = 'customfield_10020';

const isRequest = (context: SiteContext, { projectId }: Issue): boolean =>
  projectOf(context, projectId).type === 'service_desk';

/** The field `Satisfaction`; no other kind of project has it. */
export function toFeedbackField(context: SiteContext, issue: Issue): Record<string, () => unknown> {
  if (!isRequest(context, issue)) return {};
  return { [FIELD]: () => (issue.rating === undefined ? null : { rating: issue.rating }) };
}

/** What `expand=schema` says of it, and of no other field here. */
export const toFeedbackSchema = (context: SiteContext, issue: Issue): Record<string, object> =>
  isRequest(context, issue)
    ? {
        [FIELD]: {
          type: 'sd-feedback',
          custom: 'com.atlassian.servicedesk:sd-request-feedback',
          customId: 10_020,
        },
      }
    : {};

/** A client answers the survey, or answers it again. */
export function rate(context: SiteContext, accountId: string, idOrKey: string, rating: number): void {
  const issue = requireReadable(context, { kind: 'user', accountId, throughApp: false }, idOrKey);
  const toText = (score: number | undefined) => (score === undefined ? null : String(score));
  const change = { fromString: toText(issue.rating), toString: toText(rating) };
  const item = { field: 'Satisfaction', fieldId: FIELD, from: null, to: null, ...change };
  recordChange(context, { ...issue, rating }, accountId, [item]);
}
