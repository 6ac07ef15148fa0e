/** An approval as the service desk's REST and Jira's own field of approvals write it. */
import type { Caller, SiteContext } from '../../product/product';
import type { Approval, Issue } from '../model/model';
import { zoneOf } from '../people/people';
import { toDateJson } from './dates';
import { toUserJson } from './person-json';

export const decisionOf = ({ approvers }: Approval): 'pending' | 'approved' | 'declined' => {
  if (approvers.some(({ decision }) => decision === 'declined')) return 'declined';
  return approvers.every(({ decision }) => decision === 'approved') ? 'approved' : 'pending';
};

export const mayAnswer = ({ accountId }: Caller, approval: Approval): boolean =>
  decisionOf(approval) === 'pending' &&
  approval.approvers.some((approver) => approver.accountId === accountId && approver.decision === 'pending');

export function toApprovalJson(
  caller: Caller,
  context: SiteContext,
  request: Issue,
  approval: Approval,
): object {
  const { id, name, created, completed, approvers } = approval;
  const zone = zoneOf(context, caller);
  const self = `${context.baseUrl}/rest/servicedeskapi/request/${request.id}/approval/${id}`;
  return {
    ...{ id, name, finalDecision: decisionOf(approval), canAnswerApproval: mayAnswer(caller, approval) },
    approvers: approvers.map(({ accountId, decision }) => ({
      approver: toUserJson(context, accountId),
      approverDecision: decision,
    })),
    createdDate: toDateJson(created, zone),
    ...(completed === null ? {} : { completedDate: toDateJson(completed, zone) }),
    _links: { self },
  };
}
