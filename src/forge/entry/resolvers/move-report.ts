import { amendReport } from '../../../application/report/amend-report';
import { publishReport } from '../../../application/report/publish/publish-report';
import { redraftReport, retryReport } from '../../../application/report/steps/redraft-report';
import { approveReport, sendForReview } from '../../../application/report/steps/review-report';
import type * as z from '../../../common/zod';
import type { reportStepPayload } from '../../../contract/report';
import { ports } from '../wiring';

/** A step of a report, asked for on the issue or on the page. */
export function moveReport(
  who: { issueId: string; accountId: string },
  payload: z.infer<typeof reportStepPayload>,
) {
  if (payload.step === 'review') return sendForReview(ports, { ...who, withBlanks: payload.withBlanks });
  if (payload.step === 'amend') return amendReport(ports, { ...who, why: payload.why });
  if (payload.step === 'publish') return publishReport(ports, { ...who, through: payload.through });
  return { approve: approveReport, redraft: redraftReport, retry: retryReport }[payload.step](ports, who);
}
