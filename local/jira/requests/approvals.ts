/** Who is asked to approve a request, and what each answered: an approver sees the request, whoever else it concerns. */
import { z } from 'zod';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { decisionOf, mayAnswer, toApprovalJson } from '../desks/approval-json';
import { pageOf } from '../desks/paging';
import { requestOf } from '../desks/request-access';
import { findIssue } from '../index/issue-index';
import type { Approval } from '../model/model';
import { touchIssue } from '../writing/write-issue';
import { requireAccounts } from './accounts';

const ROUTE = '/rest/servicedeskapi/request/{issueIdOrKey}/approval';

export const approvals: Operations = {
  getApprovals: { route: `GET ${ROUTE}`, run: listApprovals },
  getApprovalById: {
    route: `GET ${ROUTE}/{approvalId}`,
    run: (call, context) => {
      const { request, approval } = approvalOf(call, context);
      return toAnswer(toApprovalJson(call.caller, context, request, approval));
    },
  },
  answerApproval: { route: `POST ${ROUTE}/{approvalId}`, run: answerApproval },
};

export const approvalShape = z.object({
  kind: z.literal('ask-approval'),
  issue: z.string().min(1),
  approvers: z.array(z.string().min(1)).min(1),
});

/** A step of the workflow asks these people. */
export function askApproval(
  context: SiteContext,
  { issue, approvers }: z.output<typeof approvalShape>,
): void {
  requireAccounts(context, approvers);
  const request = findIssue(context.db, issue);
  if (request?.requestTypeId === undefined) throw new Refused(404, `${issue} is no request.`);
  const before = request.approvals ?? [];
  const pending = approvers.map((accountId) => ({ accountId, decision: 'pending' as const }));
  const approval: Approval = {
    ...{ id: `${request.id}${before.length + 1}`, name: 'Waiting for approval' },
    ...{ created: context.now(), completed: null, approvers: pending },
  };
  touchIssue(context, { ...request, approvals: [...before, approval] });
}

function listApprovals(call: Call, context: SiteContext) {
  const request = requestOf(context, call.caller, call.params.issueIdOrKey ?? '');
  const values = (request.approvals ?? []).map((approval) =>
    toApprovalJson(call.caller, context, request, approval),
  );
  return toAnswer(pageOf(call, context, `/rest/servicedeskapi/request/${request.id}/approval`, values));
}

function approvalOf({ caller, params }: Call, context: SiteContext) {
  const request = requestOf(context, caller, params.issueIdOrKey ?? '');
  const approval = request.approvals?.find(({ id }) => id === params.approvalId);
  if (!approval) throw new Refused(404, `There is no approval ${params.approvalId} on this request.`);
  return { request, approval };
}

const answerShape = z.looseObject({ decision: z.enum(['approve', 'decline']) });

/** In the caller's own name, once. */
function answerApproval(call: Call, context: SiteContext) {
  const { request, approval } = approvalOf(call, context);
  if (!mayAnswer(call.caller, approval)) throw new Refused(403, 'You are not asked for this approval.');
  const decision = parseBody(answerShape, call.body).decision === 'approve' ? 'approved' : 'declined';
  const approvers: Approval['approvers'] = approval.approvers.map((approver) =>
    approver.accountId === call.caller.accountId ? { ...approver, decision } : approver,
  );
  const isOpen = decisionOf({ ...approval, approvers }) === 'pending';
  const answered: Approval = { ...approval, approvers, completed: isOpen ? null : context.now() };
  const approvals = (request.approvals ?? []).map((other) => (other.id === approval.id ? answered : other));
  touchIssue(context, { ...request, approvals });
  return toAnswer(toApprovalJson(call.caller, context, request, answered));
}
